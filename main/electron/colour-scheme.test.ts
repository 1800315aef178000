import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { SCHEME_CHANNEL } from './channels';
import { followScheme } from './colour-scheme';
import {
  FakeContents,
  FakeWindow,
  ipcMain,
  ipcRenderer,
  nativeTheme,
  resetElectron,
} from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let window: FakeWindow;

beforeEach(() => {
  resetElectron();
  window = new FakeWindow({ webPreferences: {} });
});

it('the title bar is as dark as the page', () => {
  const end = followScheme(window as unknown as BrowserWindow);
  ipcRenderer.send(SCHEME_CHANNEL, 'dark');
  expect({ source: nativeTheme.themeSource, edge: window.background }).toEqual({
    source: 'dark',
    edge: '#242424',
  });
  ipcRenderer.send(SCHEME_CHANNEL, 'system');
  expect({ source: nativeTheme.themeSource, edge: window.background }).toEqual({
    source: 'system',
    edge: '#ffffff',
  });
  end();
  ipcRenderer.send(SCHEME_CHANNEL, 'dark');
  expect(nativeTheme.themeSource).toBe('system');
});

it('believes no other page, and nothing else', () => {
  followScheme(window as unknown as BrowserWindow);
  const stranger = new FakeContents();
  ipcMain.emit(SCHEME_CHANNEL, { sender: stranger, senderFrame: stranger.mainFrame }, 'dark');
  ipcRenderer.send(SCHEME_CHANNEL, 'purple');
  expect(nativeTheme.themeSource).toBe('system');
});
