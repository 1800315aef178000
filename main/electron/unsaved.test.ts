import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { UNSAVED_CHANNEL } from './channels';
import { FakeContents, FakeWindow, ipcMain, ipcRenderer, resetElectron } from './testing/fake-electron';
import { watchUnsaved } from './unsaved';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let window: FakeWindow;

beforeEach(() => {
  resetElectron();
  window = new FakeWindow({ webPreferences: {} });
});

it('knows whether our page has something unsaved, until it is loaded again', () => {
  const watch = watchUnsaved(window as unknown as BrowserWindow);
  expect(watch.unsaved).toBe(false);
  ipcRenderer.send(UNSAVED_CHANNEL, true);
  expect(watch.unsaved).toBe(true);
  ipcRenderer.send(UNSAVED_CHANNEL, 'yes');
  expect(watch.unsaved).toBe(false);
  ipcRenderer.send(UNSAVED_CHANNEL, true);
  window.webContents.emit('did-navigate');
  expect(watch.unsaved).toBe(false);
  const foreign = new FakeContents();
  ipcMain.emit(UNSAVED_CHANNEL, { sender: foreign, senderFrame: foreign.mainFrame }, true);
  expect(watch.unsaved).toBe(false);
  watch.end();
  ipcRenderer.send(UNSAVED_CHANNEL, true);
  expect(watch.unsaved).toBe(false);
});
