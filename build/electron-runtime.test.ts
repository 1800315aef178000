import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POSIX } from '#shared/testing/system';
import {
  downloadEnv,
  downloadHint,
  fetchRuntime,
  firstError,
  hasDisplay,
  installedRuntime,
  isSandboxRefusal,
  runElectron,
  whyNotElectron,
} from './electron-runtime.mjs';

const childProcess = createRequire(import.meta.url)('node:child_process') as { spawn: unknown };
const originalSpawn = childProcess.spawn;

let root: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amt-bench-runtime-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const fetching = (
  more: { again?: boolean; now?: () => number; stallMs?: number } = {},
): ReturnType<typeof fetchRuntime> =>
  fetchRuntime({ root, env: process.env, say: (line) => said.push(line), again: false, ...more });

describe('Electron is not even tried', () => {
  it.each([
    [{ platform: 'linux', env: {} }, 'no display'],
    [{ platform: 'linux', env: { DISPLAY: '' } }, 'no display'],
    [{ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 }, 'root'],
    [{ platform: 'darwin', env: {}, uid: 0 }, 'root'],
  ])('%j', (place, reason) => expect(whyNotElectron(place)).toContain(reason));

  it.each([
    { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 },
    { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 },
    { platform: 'darwin', env: {}, uid: 501 },
    { platform: 'win32', env: {} },
  ])('but here it is: %j', (place) => {
    expect(whyNotElectron(place)).toBeUndefined();
    expect(hasDisplay(place)).toBe(true);
  });
});

describe('the runtime', () => {
  it('is there when its installer has finished', () => {
    expect(installedRuntime(root, {})).toBeUndefined();
    write('node_modules/electron/path.txt', 'electron');
    expect(installedRuntime(root, {})).toBeUndefined();
    write('node_modules/electron/dist/electron', '');
    expect(installedRuntime(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(installedRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') })).toBeUndefined();
    write('elsewhere/electron', '');
    expect(installedRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') })).toBe(
      join(root, 'elsewhere/electron'),
    );
  });

  it('is fetched by Electron’s own installer', async () => {
    write(
      'node_modules/electron/install.js',
      `const { mkdirSync, writeFileSync } = require('node:fs');
       mkdirSync(__dirname + '/dist'); writeFileSync(__dirname + '/dist/electron', '');
       writeFileSync(__dirname + '/path.txt', 'electron');`,
    );
    expect(await fetching()).toEqual({ ok: true, file: join(root, 'node_modules/electron/dist/electron') });
    expect(said).toHaveLength(1);
    expect(readdirSync(join(root, 'dist'))).toEqual([]);
  });

  it('that cannot be fetched is not asked for again for a day, unless the technician wants it', async () => {
    write(
      'node_modules/electron/install.js',
      `console.error("TypeError: fetch failed\\n  at x\\n  [cause]: Error: getaddrinfo ENOTFOUND github.com {\\n code: 'ENOTFOUND'");
       process.exit(1);`,
    );
    const reason = 'Electron’s runtime could not be downloaded: ENOTFOUND github.com';
    expect(await fetching()).toEqual({ ok: false, reason });
    expect(await fetching()).toEqual({
      ok: false,
      reason: `${reason} (npm start -- --electron tries again)`,
    });
    expect(said).toHaveLength(2);
    await fetching({ again: true });
    expect(said).toHaveLength(4);
    await fetching({ now: () => Date.now() + 25 * 3_600_000 });
    expect(said).toHaveLength(6);
  });

  it('is given up when nothing arrives any more', async () => {
    write('node_modules/electron/install.js', 'setInterval(() => undefined, 1000);');
    const begun = Date.now();
    const result = await fetching({ stallMs: 200 });
    expect(result.ok ? '' : result.reason).toContain('no data for 0.2 seconds');
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it('may take its time as long as something arrives', async () => {
    write(
      'node_modules/electron/install.js',
      `const fs = require('node:fs'); const os = require('node:os'); const begun = Date.now();
       const file = os.tmpdir() + '/download';
       const timer = setInterval(() => {
         fs.appendFileSync(file, 'x');
         if (Date.now() - begun < 4_500) return;
         clearInterval(timer);
         fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', '');
         fs.writeFileSync(__dirname + '/path.txt', 'electron');
       }, 50);`,
    );
    // Far longer than between two bytes, also on a busy computer; all of it takes longer still.
    expect((await fetching({ stallMs: 3_000 })).ok).toBe(true);
  });

  it('cannot be had without the package', async () => {
    expect(await fetching()).toEqual({ ok: false, reason: 'the package “electron” is not installed' });
  });

  it.each([
    ['Error: unable to get local issuer certificate\n at x', 'certificate'],
    [
      'HTTPError: Response code 403 (Forbidden) for https://x\n  at y',
      'HTTPError: Response code 403 (Forbidden) for https://x',
    ],
    ['connect ECONNREFUSED 127.0.0.1:443', 'ECONNREFUSED 127.0.0.1:443'],
    ['', 'no reason given'],
  ])('and why is one line: %j', (output, line) => expect(firstError(output)).toContain(line));
});

describe('behind a proxy', () => {
  it('a download goes as npm does', () => {
    const npm = {
      npm_config_https_proxy: 'http://user:secret@proxy.example:3128',
      npm_config_noproxy: 'localhost',
      npm_config_cafile: '/etc/company.pem',
    };
    expect(downloadEnv(npm)).toMatchObject({
      HTTPS_PROXY: 'http://user:secret@proxy.example:3128',
      ELECTRON_GET_USE_PROXY: 'true',
      NO_PROXY: 'localhost',
      NODE_EXTRA_CA_CERTS: '/etc/company.pem',
    });
    expect(downloadEnv({ ...npm, HTTPS_PROXY: 'http://other:1' })['HTTPS_PROXY']).toBe('http://other:1');
    expect(downloadEnv({ npm_config_proxy: 'null' })).not.toHaveProperty('HTTPS_PROXY');
    const hint = downloadHint('ETIMEDOUT', npm);
    expect(hint).toContain('proxy.example:3128');
    expect(hint).not.toContain('secret');
  });

  it.each([
    ['self-signed certificate in certificate chain', 'cafile'],
    ['HTTPError: Response code 407', 'asks for a login'],
    ['ENOTFOUND github.com', 'https-proxy'],
  ])('what helps against “%s” is said', (reason, words) => expect(downloadHint(reason, {})).toContain(words));
});

describe.skipIf(POSIX.missing)(POSIX.named('running it'), () => {
  function program(script: string): string {
    const file = join(root, 'electron');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  it('hands on its exit code', async () => {
    expect(await runElectron(program('exit 7'), root, process.env)).toEqual({
      code: 7,
      sandboxRefused: false,
    });
  });

  it('gives it the project, and never lets it start as plain Node', async () => {
    const file = program(`test "$1" = "${root}" && test -z "$ELECTRON_RUN_AS_NODE"`);
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    expect(await runElectron(file, root, env)).toEqual({ code: 0, sandboxRefused: false });
  });

  it('tells when the system refuses the sandbox', async () => {
    const words = 'The SUID sandbox helper binary was found, but is not configured correctly.';
    expect(await runElectron(program(`echo '${words}' >&2; exit 133`), root, process.env)).toEqual({
      code: 133,
      sandboxRefused: true,
    });
    expect(isSandboxRefusal('Running as root without --no-sandbox is not supported.')).toBe(true);
    expect(isSandboxRefusal('some other trouble')).toBe(false);
  });

  it('survives that it cannot be started at all, and says why', async () => {
    expect(await runElectron(join(root, 'nothing'), root, process.env)).toMatchObject({
      code: 1,
      notStarted: expect.stringContaining('is gone') as string,
    });
    const file = program('exit 0');
    chmodSync(file, 0o644);
    expect(await runElectron(file, root, process.env)).toMatchObject({
      code: 1,
      notStarted: expect.stringContaining('does not let Electron’s program start') as string,
    });
    expect(existsSync(root)).toBe(true);
  });

  it.each(['EACCES', 'UNKNOWN', 'EFTYPE', 'EPERM', 'ENOENT', 'EMFILE'])(
    'survives %s that is thrown at once, as Windows does',
    async (code) => {
      childProcess.spawn = () => {
        throw Object.assign(new Error(`spawn ${code}`), { code, syscall: 'spawn' });
      };
      syncBuiltinESMExports();
      const ran = await runElectron(program('exit 0'), root, process.env).finally(() => {
        childProcess.spawn = originalSpawn;
        syncBuiltinESMExports();
      });
      expect(ran).toMatchObject({ code: 1, sandboxRefused: false, notStarted: expect.any(String) as string });
    },
  );
});
