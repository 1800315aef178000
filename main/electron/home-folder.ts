import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent, shell } from 'electron';
import { HOME_CHANNEL } from './channels';
import { isOurPage } from './ipc';

/**
 * Opens the state folder in the file manager when the page asks for it. The page names no folder, so
 * that it cannot ask for another one.
 * @returns a function that ends it
 */
export function openHomeOnWish(window: BrowserWindow, home: string): () => void {
  ipcMain.handle(HOME_CHANNEL, async (event: IpcMainInvokeEvent): Promise<boolean> => {
    if (!isOurPage(event, window)) return false;
    // What went wrong, in words of the system; empty when the folder is open.
    return (await shell.openPath(home)) === '';
  });
  return () => ipcMain.removeHandler(HOME_CHANNEL);
}
