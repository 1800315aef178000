import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COPIED_CHANNEL } from './channels';
import { COPIED_MS, takeBackCopiedSecrets } from './copied-secret';
import {
  clipboard,
  FakeContents,
  FakeWindow,
  ipcMain,
  ipcRenderer,
  resetElectron,
} from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let end: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  resetElectron();
  end = takeBackCopiedSecrets(new FakeWindow({ webPreferences: {} }) as unknown as BrowserWindow);
  clipboard.text = 'secret';
  ipcRenderer.send(COPIED_CHANNEL, 'secret');
});
afterEach(async () => {
  await end();
  vi.useRealTimers();
});

describe('a copied password', () => {
  it('is taken off the clipboard after a while', async () => {
    await vi.advanceTimersByTimeAsync(COPIED_MS - 1);
    expect(clipboard.text).toBe('secret');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
  });

  it('is taken off at the end of the program', async () => {
    await end();
    expect(clipboard.text).toBe('');
  });

  it('leaves alone what was copied since', async () => {
    clipboard.text = 'something else';
    await vi.advanceTimersByTimeAsync(COPIED_MS);
    await end();
    expect(clipboard.text).toBe('something else');
  });

  it('of another page, or of no text, is not believed', async () => {
    clipboard.text = 'other';
    const stranger = new FakeContents();
    ipcMain.emit(COPIED_CHANNEL, { sender: stranger, senderFrame: stranger.mainFrame }, 'other');
    ipcRenderer.send(COPIED_CHANNEL, { text: 'other' });
    await vi.advanceTimersByTimeAsync(COPIED_MS);
    expect(clipboard.text).toBe('other');
  });
});
