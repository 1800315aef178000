import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launch } from './browser';

export { skipReason } from './browser';

const root = resolve(import.meta.dirname, '../..');
const SCREENSHOTS = join(root, 'tests/output/screenshots');

export interface AppUnderTest {
  page: Page;
  context: BrowserContext;
  /** Mouse clicks since the last call. */
  clicks: () => Promise<number>;
  /** Keeps a picture as test output: of the whole page, or of what is in the window. */
  shot: (name: string, part?: 'page' | 'window') => Promise<void>;
  /** Messages on the page's console that are errors, and exceptions. */
  errors: string[];
  /** Its state on disk. */
  home: string;
  /** Ends the program without a chance to tidy up, and leaves its state where it is. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
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
export const PATIENCE_MS = 120_000;

/** Starts the app as a user does, through the web host, with state of its own, and opens it in Chromium. */
export async function openApp(options: AppOptions = {}): Promise<AppUnderTest> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'amt-bench-e2e-'));
  options.prepare?.(home);
  const vault = process.env['AMT_BENCH_TEST_KEYCHAIN'] ? 'keychain' : 'session';
  const env = { ...process.env, AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: vault };
  const host = spawnHost(env, options.slowScans === true);
  const browser = await launch();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 860 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await countClicks(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(await link(host));
  await page.getByRole('heading', { name: 'AMT Bench' }).waitFor();
  return {
    page,
    context,
    errors,
    home,
    clicks: () =>
      page.evaluate(() => {
        const counted = window as unknown as { clicksSeen: number };
        const { clicksSeen } = counted;
        counted.clicksSeen = 0;
        return clicksSeen;
      }),
    async shot(name, part = 'page') {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: part === 'page' });
    },
    async kill() {
      await browser.close();
      await stop(host, 'SIGKILL');
    },
    async close() {
      await browser.close();
      await stop(host);
      if (options.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

function spawnHost(env: NodeJS.ProcessEnv, fewDescriptors: boolean): ChildProcess {
  const command = [process.execPath, join(root, 'build/amt-bench.mjs'), 'web'] as const;
  if (!fewDescriptors || process.platform === 'win32') return spawn(command[0], command.slice(1), { env });
  return spawn('sh', ['-c', 'ulimit -n 512 && exec "$@"', 'sh', ...command], { env });
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
