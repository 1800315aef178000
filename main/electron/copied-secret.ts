import { type BrowserWindow, clipboard, ipcMain, type IpcMainEvent } from 'electron';
import { z } from 'zod';
import { COPIED_CHANNEL } from './channels';
import { isOurPage } from './ipc';

/** How long a copied password stays on the clipboard. Milliseconds. */
export const COPIED_MS = 20_000;

const secretSchema = z.string().min(1).max(1_000);

/**
 * Takes a password that the page has copied off the clipboard after a while, and when the program ends. A page may not
 * read the clipboard without a click, so main does. What somebody has copied since is left alone.
 * @returns a function that does it now, and ends this
 */
export function takeBackCopiedSecrets(window: BrowserWindow): () => Promise<void> {
  let copied: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const takeBack = async (): Promise<void> => {
    clearTimeout(timer);
    const secret = copied;
    copied = undefined;
    // Old Electrons answer at once, newer ones with a promise.
    if (secret !== undefined && (await clipboard.readText()) === secret) clipboard.clear();
  };
  const onCopied = (event: IpcMainEvent, text: unknown): void => {
    const secret = secretSchema.safeParse(text);
    if (!isOurPage(event, window) || !secret.success) return;
    clearTimeout(timer);
    copied = secret.data;
    timer = setTimeout(() => void takeBack(), COPIED_MS);
  };
  ipcMain.on(COPIED_CHANNEL, onCopied);
  return () => {
    ipcMain.off(COPIED_CHANNEL, onCopied);
    return takeBack();
  };
}
