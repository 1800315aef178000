import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BenchPage } from '../e2e/bench-page';
import { type Desktop, desktopProblem, startDesktop } from '../electron/desktop';
import { give, ordinaryUser } from '../electron/ordinary-user';
import { findRuntime, whyItDoesNotStart } from '../electron/runtime';
import { pack, type Packed, stageShipped } from './pack';

/**
 * A larger package contains something that does not belong in it. Bytes; 10.3 MB since it uses machines, too: a terminal
 * (xterm.js, 0.35 MB), hardware and the screen, with the texts of that in four languages.
 */
const MOST_IN_ARCHIVE = 10_500_000;
/** Everything that may be in the archive. */
const ALLOWED = [
  /^\/package\.json$/,
  /^\/dist\/main\/[\w.-]+\.c?js$/,
  /^\/dist\/preload\/preload\.cjs$/,
  /^\/dist\/renderer\/(index\.html|icon\.svg)$/,
  /^\/dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2)$/,
  /^\/node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js)$/,
  /^\/node_modules\/keytar\/prebuilds\/linux-x64\/keytar\.node$/,
];

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib/package.json'));

const user = ordinaryUser();
const problem = process.platform === 'linux' ? desktopProblem() : 'packed and started on Linux only';
const found = problem === undefined ? findRuntime((line) => process.stderr.write(`${line}\n`)) : undefined;
const why = problem ?? (found?.ok ? whyItDoesNotStart(user.command, found.runtime.executable) : found?.why);
/** Of the Debian package x11-utils. */
const noWindowTree = spawnSync('xwininfo', ['-version']).error ? 'not installed: xwininfo' : undefined;

describe.skipIf(why !== undefined)(`the packed app${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let packed: Packed;
  let desktop: Desktop;
  let executable: string;

  beforeAll(async () => {
    if (!found?.ok) throw new Error(why);
    [packed, desktop] = await Promise.all([pack(found.runtime), startDesktop(user)]);
    executable = join(packed.unpacked, 'amt-bench');
  });
  afterAll(async () => {
    await desktop.stop();
    packed.remove();
  });

  /** A state folder of the user's. */
  const home = (name: string): Record<string, string> => {
    const folder = join(desktop.folder, name);
    mkdirSync(folder, { recursive: true });
    give(user, folder);
    return { ...desktop.env, AMT_BENCH_HOME: folder, AMT_BENCH_VAULT: 'keychain' };
  };
  const command = (args: string[]): [string, string[]] => {
    const [file = '', ...rest] = [...user.command, executable, ...args];
    return [file, rest];
  };

  it('has its fuses as electron-builder.yml sets them', async () => {
    const { getCurrentFuseWire } = ofLibrary('@electron/fuses') as {
      getCurrentFuseWire: (file: string) => Promise<Record<string, number | string>>;
    };
    // '0' and '1' as bytes; the order is that of FuseV1Options in @electron/fuses.
    const wire = await getCurrentFuseWire(executable);
    const [off, on] = [0x30, 0x31];
    expect(Object.values(wire).slice(0, 7)).toEqual([off, off, off, off, on, on, off]);
  });

  it('holds what runs and nothing else', () => {
    const archive = join(packed.unpacked, 'resources', 'app.asar');
    const { listPackage, statFile } = ofLibrary('@electron/asar') as {
      listPackage: (file: string, options: { isPack: boolean }) => string[];
      statFile: (file: string, path: string) => { files?: unknown };
    };
    const files = listPackage(archive, { isPack: false }).filter(
      (path) => statFile(archive, path.slice(1)).files === undefined,
    );
    expect(files.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(statSync(archive).size).toBeLessThan(MOST_IN_ARCHIVE);
    expect(execFileSync('find', [`${archive}.unpacked`, '-type', 'f'], { encoding: 'utf8' }).trim()).toBe(
      `${archive}.unpacked/node_modules/keytar/prebuilds/linux-x64/keytar.node`,
    );
  });

  it('brings its licence and the notices of everything that is in it', () => {
    const text = (name: string): string => readFileSync(join(packed.unpacked, 'resources', name), 'utf8');
    expect(text('LICENSE.txt')).toContain('Apache License');
    const notices = text('THIRD-PARTY-NOTICES.txt');
    for (const name of ['react ', '@mantine/core ', 'undici ', 'zod ', '@github/keytar ', 'oui-data ']) {
      expect(notices).toContain(`\n${name}`);
    }
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(packed.unpacked, name))).toBe(true);
    }
  });

  it('is the command line, too', () => {
    const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
      const [file, rest] = command(args);
      return spawnSync(file, rest, { encoding: 'utf8', env: home('command'), timeout: 120_000 });
    };
    const { version } = JSON.parse(readFileSync(join(packed.release, 'app', 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
    const wrong = run('scan', '300.1.1.1', '--json');
    expect(wrong.status).toBe(2);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ error: { code: 'target-invalid' } });
    const demo = run('demo', '--json');
    expect(demo.status).toBe(0);
    expect(() => void JSON.parse(demo.stdout)).not.toThrow();
  });

  it('keeps a password in the keychain, with keytar from beside the archive', () => {
    const env = home('keychain');
    const run = (
      input: string,
      ...args: string[]
    ): { status: number | null; stdout: string; stderr: string } => {
      const [file, rest] = command(['secret', ...args]);
      return spawnSync(file, rest, { encoding: 'utf8', env, input, timeout: 120_000 });
    };
    expect(run('Packed-1234!\n', 'set', 'packed', '--password-stdin')).toMatchObject({ status: 0 });
    const listed = run('', 'list', '--json');
    expect(listed.stdout).toContain('"packed"');
    expect(listed.stdout).not.toContain('Packed-1234!');
    expect(run('', 'delete', 'packed').status).toBe(0);
  });

  it('shows no window without Chromium’s sandbox, and says what to do', async () => {
    const [file, rest] = command(['--no-sandbox']);
    const app = spawn(file, rest, { env: home('refused'), stdio: ['ignore', 'ignore', 'pipe'] });
    const said = await until(app, /→ .*/);
    expect(said).toContain('does not allow Chromium’s sandbox');
    await ended(app);
  });

  describe('in its window', () => {
    let app: ChildProcess;
    let browser: Browser;
    let page: BenchPage;

    beforeAll(async () => {
      const [file, rest] = command(['--remote-debugging-port=0']);
      app = spawn(file, rest, { env: home('window'), stdio: ['ignore', 'ignore', 'pipe'] });
      const said = await until(app, /DevTools listening on (ws:\S+)/);
      const endpoint = /ws:\S+/.exec(said)?.[0] ?? '';
      // `noDefaults`: Electron has no downloads of its own to be told about, and refuses the question.
      browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
      const context = browser.contexts()[0];
      if (!context) throw new Error('no window');
      page = new BenchPage(context.pages()[0] ?? (await context.waitForEvent('page')));
    });
    afterAll(async () => {
      await browser.close();
      await ended(app);
    });

    it('shows the page of the archive in a process that is sandboxed', () => {
      expect(page.page.url()).toMatch(/^app:\/\/bench\//);
      const renderers = readdirSync('/proc').filter((pid) => {
        const asked = readProcess(pid, 'cmdline');
        return asked.startsWith(executable) && asked.includes('--type=renderer');
      });
      expect(renderers.length).toBeGreaterThan(0);
      // 2: its system calls are filtered (proc_pid_status(5)).
      for (const pid of renderers) expect(readProcess(pid, 'status')).toMatch(/^Seccomp:\s*2$/m);
    });

    it('scans the demo bench', async () => {
      await page.startDemo();
    });

    it.skipIf(noWindowTree !== undefined)(
      `is the window that desktops look for${noWindowTree ? ` (skipped: ${noWindowTree})` : ''}`,
      () => {
        const tree = execFileSync('xwininfo', ['-root', '-tree'], { env: desktop.env, encoding: 'utf8' });
        expect(tree).toMatch(/"AMT Bench.*": \("amt-bench" "amt-bench"\)/i);
      },
    );
  });
});

describe('the program that is shipped, for the Electron of package.json', () => {
  let app: string;
  let remove: () => void;

  beforeAll(async () => {
    ({ app, remove } = await stageShipped());
  });
  afterAll(() => remove());

  it('is laid out as what is packed in these tests, and is no larger', () => {
    const files = readdirSync(app, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    const inside = paths.map((path) => path.slice(app.length).replaceAll('\\', '/'));
    expect(inside.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(MOST_IN_ARCHIVE);
    expect(paths.filter((path) => readFileSync(path, 'utf8').includes('sourceMappingURL='))).toEqual([]);
  });

  it('is a command line that runs in Node, with nothing beside it', () => {
    const main = JSON.stringify(pathToFileURL(join(app, 'dist', 'main', 'app.js')).href);
    const node = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
      // Packed programs get their arguments right after the executable, as here.
      spawnSync(process.execPath, ['-e', `import(${main})`, ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], AMT_BENCH_HOME: join(app, 'state'), AMT_BENCH_VAULT: 'session' },
      });
    const demo = node('demo', '--json');
    expect(demo).toMatchObject({ status: 0, stderr: '' });
    expect(() => void JSON.parse(demo.stdout)).not.toThrow();
    expect(node('scan', '300.1.1.1').status).toBe(2);
  });
});

/** Empty for what is no process, or none any more. */
function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}

/** Waits for what the program says on stderr. */
function until(app: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    app.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (wanted.test(said)) resolve(said);
    });
    app.once('exit', () => reject(new Error(`the program ended and said:\n${said}`)));
  });
}

async function ended(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const exit = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGTERM');
  const timer = setTimeout(() => app.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(timer);
}
