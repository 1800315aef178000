import { BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { pageBackground } from './colour-scheme';
import { START_URL } from './scheme';
import type { WindowState } from './window-state';

export interface WindowOptions {
  /** The built preload script. */
  preload: string;
  /** Developer tools, in development only. */
  devTools: boolean;
  /** Where it was when it was closed. */
  state?: Partial<WindowState>;
}

/** What separates the page from the program. */
export const PAGE_SECURITY = { sandbox: true, contextIsolation: true, nodeIntegration: false } as const;

/** The one window, without any of Node. Shown when its first frame is painted. */
export function createWindow({ preload, devTools, state = {} }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: 'AMT Bench',
    width: state.width ?? 1280,
    height: state.height ?? 820,
    ...(state.x !== undefined && { x: state.x }),
    ...(state.y !== undefined && { y: state.y }),
    minWidth: 880,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: pageBackground(),
    webPreferences: {
      preload,
      devTools,
      ...PAGE_SECURITY,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state.maximized === true) window.maximize();
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
 * reloaded window then shows its progress.
 */
export function watchForCrashes(window: BrowserWindow, quit: () => void, say: Say): void {
  let answered = new AbortController();
  let reloading = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    answered.abort();
    if (reloading) {
      reloading = false;
      reload(window);
      return;
    }
    if (reason === 'clean-exit') return;
    void choose(window, {
      type: 'error',
      message: say(message('electron.crashed.title')),
      detail: say(message('electron.crashed.detail', { reason })),
      buttons: [say(message('electron.reload')), say(message('electron.quit'))],
    }).then((choice) => (choice === 0 ? reload(window) : quit()));
  });
  window.on('unresponsive', () => {
    answered.abort();
    answered = new AbortController();
    const { signal } = answered;
    void choose(window, {
      type: 'warning',
      message: say(message('electron.hangs.title')),
      detail: say(message('electron.hangs.detail')),
      buttons: [say(message('electron.wait')), say(message('electron.reload'))],
      signal,
    }).then((choice) => {
      if (choice !== 1 || signal.aborted || window.isDestroyed()) return;
      // A page that hangs does not even let itself be loaded again: its process goes first.
      reloading = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => answered.abort());
}

async function choose(
  window: BrowserWindow,
  options: MessageBoxOptions & { buttons: string[] },
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    title: 'AMT Bench',
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
