import { type BrowserWindow, ipcMain, type IpcMainEvent, nativeTheme } from 'electron';
import { z } from 'zod';
import { SCHEME_CHANNEL } from './channels';
import { isOurPage } from './ipc';

const schemeSchema = z.enum(['light', 'dark', 'system']);

/** What is seen before the page is there, and at its edges while the window grows. Mantine's own two colours. */
export function pageBackground(): string {
  return nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff';
}

/**
 * What the system draws is as light or dark as the page, whose switch only the page knows: title bar and dialogs on
 * Windows and macOS. On Linux, window manager and GTK keep to the desktop's own colours.
 * @returns a function that ends it
 */
export function followScheme(window: BrowserWindow): () => void {
  const onScheme = (event: IpcMainEvent, said: unknown): void => {
    const scheme = schemeSchema.safeParse(said);
    if (isOurPage(event, window) && scheme.success) nativeTheme.themeSource = scheme.data;
  };
  const onUpdated = (): void => {
    if (!window.isDestroyed()) window.setBackgroundColor(pageBackground());
  };
  ipcMain.on(SCHEME_CHANNEL, onScheme);
  nativeTheme.on('updated', onUpdated);
  return () => {
    ipcMain.off(SCHEME_CHANNEL, onScheme);
    nativeTheme.off('updated', onUpdated);
  };
}
