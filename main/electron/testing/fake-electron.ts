import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

/**
 * As much of Electron as main/electron uses, for tests in plain Node: records what is set up, and carries IPC
 * between `ipcRenderer` and `ipcMain` by structured clone, as the real one does. Use it with
 * `vi.mock('electron', async () => (await import('./testing/fake-electron')).electron)`.
 */

type Listener = (...args: unknown[]) => unknown;

/** What was called, in order. */
export const calls: string[] = [];

export class FakeEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export class FakeFrame {
  parent: FakeFrame | null = null;
  origin = 'app://bench';
}

export class FakeContents extends EventEmitter {
  static #nextId = 1;
  readonly id = FakeContents.#nextId++;
  readonly mainFrame = new FakeFrame();
  windowOpenHandler: ((details: { url: string }) => unknown) | undefined;
  webRtcPolicy: string | undefined;
  /** How often its process was ended from outside. */
  crashes = 0;
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'crashed' });
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.emit(channel, { sender: 'must not reach the page' }, ...structuredClone(args));
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly urls: string[] = [];
  readonly acts: string[] = [];
  minimized = false;
  focused = true;
  maximized = false;
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  readonly bars: unknown[] = [];
  destroyed = false;
  constructor(readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>) {
    super();
    FakeWindow.all.push(this);
    app.emit('web-contents-created', new FakeEvent(), this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.urls.push(url);
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.acts.push('restore');
  }
  isFocused(): boolean {
    return this.focused;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  maximize(): void {
    this.maximized = true;
  }
  getNormalBounds(): typeof this.bounds {
    return this.bounds;
  }
  background: string | undefined;
  setBackgroundColor(colour: string): void {
    this.background = colour;
  }
  setProgressBar(...bar: unknown[]): void {
    this.bars.push(bar);
  }
  show(): void {
    this.acts.push('show');
  }
  focus(): void {
    this.acts.push('focus');
  }
  /** As the technician does it. */
  close(): void {
    const event = new FakeEvent();
    this.emit('close', event);
    if (event.defaultPrevented || this.destroyed) return;
    this.destroyed = true;
    app.emit('window-all-closed');
  }
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  lockFree = true;
  ended = false;
  exitCode: number | undefined;
  enableSandbox(): void {
    calls.push('enableSandbox');
  }
  setAppUserModelId(id: string): void {
    calls.push(`setAppUserModelId ${id}`);
  }
  setPath(name: string, path: string): void {
    if (name === 'userData' && !existsSync(path)) throw new Error(`Failed to set path ${path}`);
    calls.push(`setPath ${name} ${path}`);
  }
  handed: unknown;
  requestSingleInstanceLock(handed: unknown): boolean {
    calls.push('requestSingleInstanceLock');
    this.handed = handed;
    return this.lockFree;
  }
  whenReady(): Promise<void> {
    calls.push('whenReady');
    return Promise.resolve();
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }
  getPath(name: string): string {
    return `/nonexistent/${name}`;
  }
  getVersion(): string {
    return '1.2.3';
  }
  quit(): void {
    calls.push('quit');
    const event = new FakeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.ended = true;
    for (const window of FakeWindow.all) if (!window.destroyed) window.close();
  }
  exit(code: number): void {
    calls.push(`exit ${String(code)}`);
    this.exitCode = code;
    this.ended = true;
  }
}

export const app = new FakeApp();

const handlers = new Map<string, Listener>();

class FakeIpcMain extends EventEmitter {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  }
  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new FakeIpcMain();

/** Calls main as some page would. `undefined` for the frame stands for the top frame of that page. */
export async function invokeFrom(
  contents: FakeContents,
  frame: FakeFrame | null | undefined,
  channel: string,
  ...args: unknown[]
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const event = { sender: contents, senderFrame: frame === undefined ? contents.mainFrame : frame };
  try {
    return structuredClone(await handler(event, ...structuredClone(args)));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
  }
}

class FakeIpcRenderer extends EventEmitter {
  send(channel: string, ...args: unknown[]): void {
    const window = FakeWindow.all.at(-1);
    const sender = window?.webContents;
    ipcMain.emit(channel, { sender, senderFrame: sender?.mainFrame }, ...structuredClone(args));
  }
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const window = FakeWindow.all.at(-1);
    if (!window) throw new Error('no window');
    return invokeFrom(window.webContents, undefined, channel, ...args);
  }
}

export const ipcRenderer = new FakeIpcRenderer();

/** What preload scripts have given to the page. */
export const exposed: Record<string, unknown> = {};

const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    exposed[name] = api;
  },
};

export const schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
const protocolHandlers = new Map<string, (request: { url: string; method: string }) => Promise<Response>>();

const protocol = {
  registerSchemesAsPrivileged(given: typeof schemes): void {
    calls.push('registerSchemesAsPrivileged');
    schemes.push(...given);
  },
  handle(scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>): void {
    calls.push(`protocol.handle ${scheme}`);
    protocolHandlers.set(scheme, handler);
  },
};

/** Fetches as the page would, but with the URL as it is: no browser normalises it first. */
export function fetchFrom(url: string, method = 'GET'): Promise<Response> {
  const handler = protocolHandlers.get('app');
  if (!handler) throw new Error('no handler for app:');
  return handler({ url, method });
}

type BeforeRequest = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;

export class FakeSession extends EventEmitter {
  spellCheckerLanguages: string[] | undefined;
  setSpellCheckerLanguages(languages: string[]): void {
    calls.push('setSpellCheckerLanguages');
    this.spellCheckerLanguages = languages;
  }
  beforeRequest: BeforeRequest | undefined;
  readonly permissionRequestHandlers: (PermissionRequest | null)[] = [];
  readonly permissionCheckHandlers: (PermissionCheck | null)[] = [];
  readonly deviceHandlers: ((() => boolean) | null)[] = [];
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      calls.push('onBeforeRequest');
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequestHandlers.push(handler);
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheckHandlers.push(handler);
  }
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.deviceHandlers.push(handler);
  }
}

export const session = { defaultSession: new FakeSession() };

interface Box {
  message: string;
  buttons: string[];
  cancelId: number;
  signal?: AbortSignal;
}

/** Every dialog that was shown; a test answers it. */
export const boxes: (Box & { answer: (button: number) => void })[] = [];
export const errorBoxes: string[] = [];

const dialog = {
  showMessageBox(_window: unknown, options: Box): Promise<{ response: number }> {
    return new Promise((resolve) => {
      const answer = (response: number): void => resolve({ response });
      options.signal?.addEventListener('abort', () => answer(options.cancelId));
      boxes.push({ ...options, answer });
    });
  },
  showErrorBox(title: string, content: string): void {
    errorBoxes.push(`${title}: ${content}`);
  },
};

export const menus: unknown[] = [];

const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void menus.push(menu),
};

/** What was opened outside of the window. */
export const shell = {
  opened: [] as string[],
  /** What is wrong with opening it. */
  problem: '',
  openPath(path: string): Promise<string> {
    if (shell.problem === '') shell.opened.push(path);
    return Promise.resolve(shell.problem);
  },
};

/** What is on the clipboard. */
export const clipboard = {
  text: '',
  readText: (): Promise<string> => Promise.resolve(clipboard.text),
  clear(): Promise<void> {
    clipboard.text = '';
    return Promise.resolve();
  },
};

class FakeTheme extends EventEmitter {
  /** What the system itself looks like. */
  systemIsDark = false;
  #source = 'system';
  get themeSource(): string {
    return this.#source;
  }
  set themeSource(source: string) {
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.systemIsDark : this.#source === 'dark';
  }
}
export const nativeTheme = new FakeTheme();

/** Emits `suspend` and `resume`. */
export const powerMonitor = new EventEmitter();

const workArea = { x: 0, y: 0, width: 1600, height: 1000 };
const screen = {
  getDisplayMatching: (): { workArea: typeof workArea } => ({ workArea }),
};

/** Blockers of sleep that are in force. */
export const blockers = new Set<number>();
const powerSaveBlocker = {
  start(): number {
    const id = blockers.size + 1;
    blockers.add(id);
    return id;
  },
  stop: (id: number): boolean => blockers.delete(id),
};

/** Texts of the notifications that were shown. */
export const notifications: string[] = [];
class FakeNotification extends EventEmitter {
  static isSupported(): boolean {
    return true;
  }
  constructor(readonly options: { title: string; body: string }) {
    super();
  }
  show(): void {
    notifications.push(this.options.body);
  }
}

/** The module itself. */
export const electron = {
  app,
  BrowserWindow: FakeWindow,
  clipboard,
  shell,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  nativeTheme,
  Notification: FakeNotification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
};

/** Forgets everything, as if Electron had just been started. */
export function resetElectron(): void {
  shell.opened = [];
  shell.problem = '';
  for (const list of [calls, schemes, boxes, errorBoxes, menus, notifications, FakeWindow.all]) {
    list.length = 0;
  }
  nativeTheme.removeAllListeners();
  nativeTheme.themeSource = 'system';
  for (const emitter of [app, ipcMain, ipcRenderer, powerMonitor]) emitter.removeAllListeners();
  handlers.clear();
  protocolHandlers.clear();
  for (const name of Object.keys(exposed)) Reflect.deleteProperty(exposed, name);
  session.defaultSession = new FakeSession();
  Object.assign(app, { isPackaged: false, lockFree: true, ended: false, exitCode: undefined });
}
