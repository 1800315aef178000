import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { readyElectron } from './found';
import { give } from './ordinary-user';

export interface LaunchOptions {
  /** The state folder; handed to the user whom Electron runs as. */
  home: string;
  /** A hard limit. */
  descriptors?: number;
  /** Another folder than the app's own. */
  appFolder?: string;
  env?: Record<string, string>;
}

export interface LaunchedElectron {
  app: ElectronApplication;
  page: Page;
}

/** Starts the app in Electron, as an ordinary user and in Chromium's sandbox, and waits for its window. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedElectron> {
  const { executable, appFolder } = readyElectron();
  // Downloads are written by Electron, as its user.
  const artifactsDir = mkdtempSync(join(tmpdir(), 'amt-bench-artifacts-'));
  giveToUser(artifactsDir);
  giveToUser(options.home);
  const app = await _electron.launch({
    executablePath: executable,
    args: [options.appFolder ?? appFolder],
    env: environment(options),
    chromiumSandbox: true,
    artifactsDir,
  });
  app.once('close', () => rmSync(artifactsDir, { recursive: true, force: true }));
  return { app, page: await app.firstWindow() };
}

/** The same without a debugger attached: what is asked over the network, signals, and the window's own start. */
export function spawnElectron(options: LaunchOptions, ...args: string[]): ChildProcess {
  const { executable, appFolder } = readyElectron();
  giveToUser(options.home);
  return spawn(executable, [options.appFolder ?? appFolder, ...args], {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function environment({ home, descriptors, env }: LaunchOptions): Record<string, string> {
  return {
    ...readyElectron().env,
    AMT_BENCH_HOME: home,
    // The budget of logins is the user's, and each test is to have one of its own.
    XDG_DATA_HOME: home,
    AMT_BENCH_VAULT: 'keychain',
    ...(descriptors !== undefined && { TEST_DESCRIPTORS: String(descriptors) }),
    ...env,
  };
}

/** A state folder that is not there yet is made. */
function giveToUser(folder: string): void {
  mkdirSync(folder, { recursive: true });
  give(readyElectron().user, folder);
}

/** Runs a function in Electron's main process. It gets the module `electron`, and nothing of the test. */
export function inMain<T>(
  { electron }: { electron?: ElectronApplication },
  run: (module: typeof import('electron')) => T | Promise<T>,
): Promise<T> {
  if (!electron) throw new Error('the app does not run in Electron');
  return electron.evaluate(run);
}

/** Answers the next save dialog: the file goes to a folder of the test, which reads it. */
export async function savedInElectron(
  app: ElectronApplication,
  press: () => Promise<unknown>,
): Promise<{ name: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'amt-bench-saved-'));
  giveToUser(folder);
  const saved = app.evaluate(
    ({ session }, into) =>
      new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const name = item.getFilename();
          item.setSavePath(`${into}/${name}`);
          item.once('done', (_done, state) =>
            state === 'completed' ? resolve(name) : reject(new Error(state)),
          );
        });
      }),
    folder,
  );
  const [name] = await Promise.all([saved, press()]);
  const text = readFileSync(join(folder, name), 'utf8');
  rmSync(folder, { recursive: true });
  return { name, text };
}

/** Questions of the system's own dialogs are answered with this button from now on, and noted. */
export async function answerQuestions(
  { electron }: { electron?: ElectronApplication },
  button: number,
): Promise<void> {
  if (!electron) throw new Error('the app does not run in Electron');
  await electron.evaluate(({ dialog }, response) => {
    const noted = globalThis as { asked?: string[] };
    noted.asked ??= [];
    // Electron's own functions are overloaded: assigned as a property, without their types.
    Reflect.set(dialog, 'showMessageBox', (_window: unknown, { message }: { message: string }) => {
      noted.asked?.push(message);
      return Promise.resolve({ response, checkboxChecked: false });
    });
  }, button);
}

/** What was asked since. */
export function questions(app: { electron?: ElectronApplication }): Promise<string[]> {
  return inMain(app, () => (globalThis as { asked?: string[] }).asked ?? []);
}

/** The PDF of what the window shows. */
export async function printedInElectron(app: ElectronApplication): Promise<string> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('base64') ?? '';
  });
  return Buffer.from(base64, 'base64').toString('latin1');
}
