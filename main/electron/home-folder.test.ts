import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME_CHANNEL } from './channels';
import { openHomeOnWish } from './home-folder';
import {
  FakeContents,
  FakeWindow,
  invokeFrom,
  ipcRenderer,
  resetElectron,
  shell,
} from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let end: () => void;
beforeEach(() => {
  resetElectron();
  end = openHomeOnWish(new FakeWindow({ webPreferences: {} }) as unknown as BrowserWindow, '/state');
});
afterEach(() => end());

describe('the state folder', () => {
  it('is opened when the page asks for it, whatever else the page says', async () => {
    expect(await ipcRenderer.invoke(HOME_CHANNEL, '/etc')).toBe(true);
    expect(shell.opened).toEqual(['/state']);
  });

  it('is not opened for another page', async () => {
    expect(await invokeFrom(new FakeContents(), undefined, HOME_CHANNEL)).toBe(false);
    expect(shell.opened).toEqual([]);
  });

  it('that cannot be opened is said so', async () => {
    shell.problem = 'There is no file manager.';
    expect(await ipcRenderer.invoke(HOME_CHANNEL)).toBe(false);
  });
});
