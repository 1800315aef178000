import { type BrowserWindow, ipcMain, type IpcMainEvent } from 'electron';
import { UNSAVED_CHANNEL } from './channels';
import { isOurPage } from './ipc';

export interface UnsavedWatch {
  /** The page shows something that is not saved. */
  readonly unsaved: boolean;
  end: () => void;
}

/** Listens to whether the page shows something unsaved. A page that is loaded again has nothing of the one before. */
export function watchUnsaved(window: BrowserWindow): UnsavedWatch {
  let unsaved = false;
  const onSaid = (event: IpcMainEvent, said: unknown): void => {
    if (isOurPage(event, window)) unsaved = said === true;
  };
  ipcMain.on(UNSAVED_CHANNEL, onSaid);
  window.webContents.on('did-navigate', () => (unsaved = false));
  window.webContents.on('render-process-gone', () => (unsaved = false));
  return {
    get unsaved() {
      return unsaved;
    },
    end: () => ipcMain.off(UNSAVED_CHANNEL, onSaid),
  };
}
