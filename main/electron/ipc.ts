import { type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { AppService } from '#shared/contract/host';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels';
import { APP_ORIGIN } from './scheme';

/**
 * Carries the contract over IPC: calls of our own page in, events out.
 * @returns a function that ends both
 */
export function serveCalls(service: AppService, window: BrowserWindow): () => void {
  ipcMain.handle(CALL_CHANNEL, (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    // Electron logs this and rejects the call. Nothing of ours sends such a call.
    if (!isOurPage(event, window)) throw new Error('A call from a page that is not the window was refused.');
    return service.call(name, input, window);
  });
  const offEvents = service.onEvent((event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  });
  const left = (): void => service.left(window);
  const { webContents } = window;
  // A new page knows nothing of what the one before it has opened, such as a console.
  webContents.on('did-navigate', left);
  webContents.on('render-process-gone', left);
  return () => {
    left();
    webContents.off('did-navigate', left);
    webContents.off('render-process-gone', left);
    offEvents();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}

/** Our window, its top frame, and the page in it still ours. */
export function isOurPage(
  { sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent,
  window: BrowserWindow,
): boolean {
  return (
    !window.isDestroyed() &&
    sender.id === window.webContents.id &&
    // Null once the frame has navigated away or is gone.
    senderFrame?.parent === null &&
    senderFrame.origin === APP_ORIGIN
  );
}
