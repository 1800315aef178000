import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, ElectronApplication, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchElectron, printedInElectron, savedInElectron } from '../electron/electron-app';
import { foundElectron } from '../electron/found';
import { launch, skipReason as noBrowser } from './browser';

/** The journeys run in a browser, and in Electron where the project of the run says so (vitest.config.ts). */
export const inElectron = process.env['AMT_BENCH_WINDOW'] === 'electron';

/** Why the journeys are skipped, or undefined when they run. */
export const skipReason = inElectron
  ? foundElectron.ok
    ? undefined
    : `skipped: ${foundElectron.why}`
  : noBrowser;

/** What the journeys run in, for their titles. */
export const windowName =
  inElectron && foundElectron.ok ? foundElectron.title : inElectron ? 'Electron' : 'Chromium';

/** Whether passwords outlive the program in this run. */
export const hasKeychain = inElectron || process.env['AMT_BENCH_TEST_KEYCHAIN'] !== undefined;

const root = resolve(import.meta.dirname, '../..');
const SCREENSHOTS = join(root, 'tests/output/screenshots');

export interface AppUnderTest {
  page: Page;
  context: BrowserContext;
  /** Electron's main process, where the app runs in it. */
  electron?: ElectronApplication;
  /** Mouse clicks since the last call. */
  clicks: () => Promise<number>;
  /** Keeps a picture as test output: of the whole page, or of what is in the window. */
  shot: (name: string, part?: 'page' | 'window') => Promise<void>;
  /** Does what saves a file, and reads that. */
  saved: (press: () => Promise<unknown>) => Promise<SavedFile>;
  /** The page as it would be printed: the text of a PDF file. */
  printed: () => Promise<string>;
  /** Text on the clipboard. */
  copied: () => Promise<string>;
  /** Messages on the page's console that are errors, and exceptions. */
  errors: string[];
  /** Its state on disk. */
  home: string;
  /** Ends the program without a chance to tidy up, and leaves its state where it is. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
}

export interface SavedFile {
  name: string;
  text: string;
}

export interface AppOptions {
  width?: number;
  dark?: boolean;
  /** The state of an earlier one, which is left where it is at the end. */
  home?: string;
  /** Puts something into the home folder before the app starts. */
  prepare?: (home: string) => void;
  /**
   * Scans last for minutes, however fast the computer is: the app gets few file descriptors and keeps to the pace that
   * they allow, some 360 addresses a second on Linux. Elsewhere it does not ask for them and keeps to 1,700.
   */
  slowScans?: boolean;
}

/** How long a page may take for a step. Only a test that fails waits so long. Milliseconds. */
const PATIENCE_MS = 120_000;

/** Pictures of long lists are cut off. Pixels. */
const HIGHEST_SHOT = 4_000;

/** Starts the app as a user does, with state of its own, and opens its window. */
export async function openApp(options: AppOptions = {}): Promise<AppUnderTest> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'amt-bench-e2e-'));
  options.prepare?.(home);
  const opened = inElectron ? await inItsWindow(home, options) : await inBrowser(home, options);
  const { page, context, end, kill } = opened;
  context.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await opened.load();
  await page.getByRole('heading', { name: 'AMT Bench' }).waitFor();
  return {
    page,
    context,
    errors,
    home,
    ...(opened.electron && { electron: opened.electron }),
    clicks: () =>
      page.evaluate(() => {
        const counted = window as unknown as { clicksSeen: number };
        const { clicksSeen } = counted;
        counted.clicksSeen = 0;
        return clicksSeen;
      }),
    async shot(name, part = 'page') {
      const folder = inElectron ? join(SCREENSHOTS, 'electron') : SCREENSHOTS;
      mkdirSync(folder, { recursive: true });
      const window = part === 'page' ? await withWholePage(page) : undefined;
      await page.screenshot({ path: join(folder, `${name}.png`) });
      if (window) await page.setViewportSize(window);
    },
    saved: opened.saved,
    printed: async () =>
      opened.electron
        ? printedInElectron(opened.electron)
        : (await page.pdf({ format: 'A4' })).toString('latin1'),
    copied: opened.copied,
    kill,
    async close() {
      await end();
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Makes the window so high that its panes need not scroll. @returns its size before */
async function withWholePage(page: Page): Promise<{ width: number; height: number } | undefined> {
  const window = page.viewportSize() ?? undefined;
  const height = await page.evaluate(() => {
    const panes = [...document.querySelectorAll('.scroll-pane')];
    return Math.max(...panes.map((pane) => pane.scrollHeight + pane.getBoundingClientRect().top));
  });
  if (!window || height <= window.height) return undefined;
  await page.setViewportSize({ ...window, height: Math.min(Math.ceil(height), HIGHEST_SHOT) });
  return window;
}

interface Opened {
  page: Page;
  context: BrowserContext;
  electron?: ElectronApplication;
  /** Shows the app, once the test listens. */
  load: () => Promise<unknown>;
  saved: AppUnderTest['saved'];
  copied: AppUnderTest['copied'];
  end: () => Promise<void>;
  kill: () => Promise<void>;
}

async function inItsWindow(home: string, options: AppOptions): Promise<Opened> {
  const { app, page } = await launchElectron({
    home,
    ...(options.slowScans === true && { descriptors: FEW_DESCRIPTORS }),
  });
  const context = app.context();
  await countClicks(context);
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: options.width ?? 1280, height: 860 });
  return {
    page,
    context,
    electron: app,
    // The window has opened by itself; counting begins with a new load.
    load: () => page.reload(),
    saved: (press) => savedInElectron(app, press),
    copied: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    end: () => app.close(),
    async kill() {
      const ended = new Promise((done) => app.process().once('exit', done));
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** One for all tests of a file: each has a context of its own in it, which shares nothing with the others. */
let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

async function inBrowser(home: string, options: AppOptions): Promise<Opened> {
  const vault = hasKeychain ? 'keychain' : 'session';
  const env = { ...process.env, AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: vault };
  const host = spawnHost(env, options.slowScans === true);
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({
    viewport: { width: options.width ?? 1280, height: 860 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    // A browser without windows of its own asks nobody, and says no.
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await countClicks(context);
  const page = await context.newPage();
  return {
    page,
    context,
    load: async () => page.goto(await link(host)),
    async saved(press) {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    },
    async copied() {
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async end() {
      await context.close();
      await stop(host);
    },
    async kill() {
      await context.close();
      await stop(host, 'SIGKILL');
    },
  };
}

const FEW_DESCRIPTORS = 512;

function spawnHost(env: NodeJS.ProcessEnv, fewDescriptors: boolean): ChildProcess {
  const command = [process.execPath, join(root, 'build/amt-bench.mjs'), 'web'] as const;
  if (!fewDescriptors || process.platform === 'win32') return spawn(command[0], command.slice(1), { env });
  return spawn('sh', ['-c', `ulimit -n ${String(FEW_DESCRIPTORS)} && exec "$@"`, 'sh', ...command], { env });
}

async function countClicks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const counted = window as unknown as { clicksSeen: number };
    counted.clicksSeen = 0;
    // Trusted pointer clicks only: Enter on a button also makes a click event, without a pointer.
    window.addEventListener('click', (event) => (counted.clicksSeen += event.detail > 0 ? 1 : 0), true);
  });
}

/** The link that the command line prints. */
function link(host: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    host.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/open\?token=\S+/.exec(said)?.[0];
      if (url !== undefined) found(url);
    });
    host.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    host.on('exit', () => failed(new Error(`the web host ended: ${said}`)));
  });
}

function stop(host: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  return new Promise((done) => {
    host.removeAllListeners('exit');
    host.on('exit', () => done());
    host.kill(signal);
  });
}
