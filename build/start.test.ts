import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LINUX, POSIX } from '#shared/testing/system';

/** A checkout small enough to start in a test: the real start scripts, a Vite and an Electron that only pretend. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amt-bench-start-'));
  for (const script of ['start.mjs', 'amt-bench.mjs', 'build.mjs', 'ensure.mjs', 'electron-runtime.mjs']) {
    mkdirSync(join(root, 'build'), { recursive: true });
    copyFileSync(fileURLToPath(new URL(script, import.meta.url)), join(root, 'build', script));
  }
  write('main/cli/index.ts', '');
  write('package.json', '{"type":"module"}');
  write('package-lock.json', '{"packages":{}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('node_modules/vite/package.json', '{"type":"commonjs"}');
  write('node_modules/vite/bin/vite.js', PRETENDED_VITE);
  // Switched to below: it must be able to build in here.
  for (const folder of ['', 'node_modules']) chmodSync(join(root, folder), 0o777);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a command line that prints its arguments and ends with code 3. */
const PRETENDED_VITE = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const folder = process.argv[process.argv.indexOf('--outDir') + 1];
  console.log('chatter on stdout');
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/index.html', '');
  writeFileSync(folder + '/preload.cjs', '');
  writeFileSync(folder + '/cli.js', 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;');
`;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function pretendElectron(script: string): void {
  write('node_modules/electron/path.txt', 'electron');
  write('node_modules/electron/dist/electron', `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'node_modules/electron/dist/electron'), 0o755);
}

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script of the checkout, as a user who is not root. */
function run(script: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'build', script), ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...nobody,
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const DISPLAY = { DISPLAY: ':99' };

describe.skipIf(LINUX.missing)(LINUX.named('npm start'), () => {
  it('serves the browser where there is no display', async () => {
    expect(await run('start.mjs', [])).toEqual({
      code: 3,
      out: '["web"]\n',
      err:
        'Building AMT Bench (main, renderer) …\n' +
        'AMT Bench runs in the browser: there is no display here.\n',
    });
  });

  it('opens its own window where it can, and ends with its code', async () => {
    pretendElectron(`echo "window of $1"; exit 7`);
    expect(await run('start.mjs', [], DISPLAY)).toEqual({
      code: 7,
      out: `window of ${root}/\n`,
      err: 'Building AMT Bench (main, preload, renderer) …\n',
    });
  });

  it('goes to the browser when the system refuses the sandbox', async () => {
    pretendElectron(`echo 'No usable sandbox!' >&2; exit 133`);
    const { code, out, err } = await run('start.mjs', [], DISPLAY);
    expect({ code, out }).toEqual({ code: 3, out: '["web","--open"]\n' });
    expect(err).toContain(
      'AMT Bench runs in the browser: this system does not let Chromium have its sandbox',
    );
  });

  it('goes to the browser when the runtime cannot be fetched', async () => {
    write('node_modules/electron/install.js', 'console.error("ENOTFOUND github.com"); process.exit(1)');
    const { out, err } = await run('start.mjs', ['--no-open'], DISPLAY);
    expect(out).toBe('["web"]\n');
    expect(err).toContain('could not be downloaded: ENOTFOUND github.com.\n');
  });

  it('goes to the browser when Electron cannot be started, and says why', async () => {
    pretendElectron('exit 0');
    chmodSync(join(root, 'node_modules/electron/dist/electron'), 0o644);
    const { code, out, err } = await run('start.mjs', ['--no-open'], DISPLAY);
    expect({ code, out }).toEqual({ code: 3, out: '["web"]\n' });
    expect(err).toContain('AMT Bench runs in the browser: this system does not let Electron’s program start');
  });

  it('follows the options', async () => {
    pretendElectron('echo never');
    const { out, err } = await run('start.mjs', ['--web', '--port', '4711'], DISPLAY);
    expect(out).toBe('["web","--open","--port","4711"]\n');
    expect(err).toContain('AMT Bench runs in the browser: asked for with --web.');
    const wrong = await run('start.mjs', ['--frobnicate']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('npm start -- [--web]');
  });
});

describe.skipIf(POSIX.missing)(POSIX.named('the command'), () => {
  it('builds what it needs without output on stdout, then prints nothing more', async () => {
    const first = await run('amt-bench.mjs', ['scan', '--json', 'x']);
    expect(first).toEqual({
      code: 3,
      out: '["scan","--json","x"]\n',
      err: 'Building AMT Bench (main) …\n',
    });
    expect((await run('amt-bench.mjs', ['--version'])).err).toBe('');
    expect((await run('amt-bench.mjs', ['web'])).err).toBe('Building AMT Bench (renderer) …\n');
  });

  it('says what is wrong with the sources', async () => {
    write('node_modules/vite/bin/vite.js', 'console.error("index.ts:1 unexpected }"); process.exit(1);');
    const failed = await run('amt-bench.mjs', ['scan']);
    expect(failed.code).toBe(1);
    expect(failed.out).toBe('');
    expect(failed.err).toContain('index.ts:1 unexpected }\nBuilding main failed.');
  });

  it('can be built as a whole', async () => {
    expect(await run('build.mjs', [])).toEqual({
      code: 0,
      out: '',
      err: 'Building AMT Bench (main, preload, renderer) …\n',
    });
  });
});
