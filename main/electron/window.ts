import { BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { START_URL } from './scheme';

export interface WindowOptions {
  /** The built preload script. */
  preload: string;
  /** Developer tools, in development only. */
  devTools: boolean;
}

/** The one window, without any of Node. Shown when its first frame is painted. */
export function createWindow({ preload, devTools }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'AMT Bench',
    width: 1280,
    height: 820,
    minWidth: 880,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings the window up when AMT Bench is started a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * A window that crashed or hangs says so, in a dialog of the system's own; work goes on in main meanwhile, and the
 * reloaded window catches up with it.
 */
export function watchForCrashes(window: BrowserWindow, quit: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void choose(window, {
      type: 'error',
      message: 'The window of AMT Bench has crashed.',
      detail: `Work under way goes on and will be shown again. (${reason})`,
      buttons: ['Reload the window', 'Quit'],
    }).then((choice) => (choice === 0 ? reload(window) : quit()));
  });
  let answered = new AbortController();
  window.on('unresponsive', () => {
    answered = new AbortController();
    void choose(window, {
      type: 'warning',
      message: 'The window of AMT Bench does not respond.',
      detail: 'Work under way goes on in the background.',
      buttons: ['Wait', 'Reload the window'],
      signal: answered.signal,
    }).then((choice) => {
      if (choice === 1) reload(window);
    });
  });
  window.on('responsive', () => answered.abort());
}

async function choose(
  window: BrowserWindow,
  options: MessageBoxOptions & { buttons: string[] },
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...options,
  });
  return response;
}

function reload(window: BrowserWindow): void {
  if (!window.isDestroyed()) void window.loadURL(START_URL);
}
