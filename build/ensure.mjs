// Gets a checkout ready to run: packages installed, sources built. Runs before anything is installed, so it may use
// nothing but Node, and is plain JavaScript. Types for its tests: ensure.d.mts.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PACKAGE_FILES = ['package.json', 'package-lock.json'];

/** What is built into dist/<part>, and of which files and folders. */
export const PARTS = {
  main: { entry: 'cli.js', config: 'build/vite.main.config.ts', sources: ['main', 'shared'] },
  preload: { entry: 'preload.cjs', config: 'build/vite.preload.config.ts', sources: ['main/electron'] },
  renderer: { entry: 'index.html', config: 'build/vite.renderer.config.ts', sources: ['renderer', 'shared'] },
};

const OLDEST_NODE = [20, 19];
const LOCK_WAIT_MS = 200;
/** No install or build takes longer; an older lock was left behind. */
const LOCK_STALE_MS = 15 * 60_000;

/** Progress and problems, one line each. stdout belongs to the program that is started. */
export function sayOnStderr(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Everything that must be done before dist/main can be imported.
 * @returns {Promise<{ok: true} | {ok: false, message: string}>}
 */
export async function ensureReady(parts, { root = ROOT, say = sayOnStderr } = {}) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) return { ok: false, message: problem };
  if (hasSources(root)) {
    const installed = await ensureInstalled({ root, say });
    return installed.ok ? ensureBuilt({ root, parts, say }) : installed;
  }
  const missing = parts.find((part) => !existsSync(join(root, 'dist', part, PARTS[part].entry)));
  if (missing === undefined) return { ok: true };
  return {
    ok: false,
    message: `This copy of AMT Bench is not complete: dist/${missing} is missing. Install it again.`,
  };
}

/** An installed package has dist/ only; there is nothing to compare it with. */
export function hasSources(root) {
  return existsSync(join(root, 'main', 'cli', 'index.ts'));
}

/** @returns {string | undefined} a sentence when this Node is too old */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return undefined;
  return `AMT Bench needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install it from https://nodejs.org.`;
}

/**
 * Runs `npm ci` when node_modules is missing or does not fit package-lock.json.
 * @returns {Promise<{ok: true} | {ok: false, message: string}>}
 */
export async function ensureInstalled({ root = ROOT, say = sayOnStderr, runNpm = npmCi } = {}) {
  if (isInstalled(root)) return { ok: true };
  return withLock(root, say, async () => {
    if (isInstalled(root)) return { ok: true };
    say('Installing packages with npm ci. This takes a minute or two …');
    const code = await runNpm(root);
    if (code !== 0) {
      return {
        ok: false,
        message: `npm ci failed with code ${code}. Look at its messages above; without access to the package registry nothing can be installed.`,
      };
    }
    writeStamp(root, lockHash(root));
    return { ok: true };
  });
}

/** True when node_modules is what package-lock.json asks for, whoever installed it. */
export function isInstalled(root) {
  const wanted = lockHash(root);
  if (wanted === undefined) return existsSync(join(root, 'node_modules'));
  if (readText(stampFile(root)) === wanted) return true;
  if (
    !fitsLock(
      readJson(join(root, 'package-lock.json')),
      readJson(join(root, 'node_modules', '.package-lock.json')),
    )
  ) {
    return false;
  }
  writeStamp(root, wanted);
  return true;
}

/**
 * Compares the lock file with the list that npm keeps of what it has installed.
 * Packages for other systems are optional and may be absent.
 */
export function fitsLock(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const found = installed.packages[path];
    if (path === '' || wanted.link) return true;
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
}

/**
 * Builds the parts whose sources have changed since they were built.
 * @returns {Promise<{ok: true} | {ok: false, message: string}>}
 */
export async function ensureBuilt({
  root = ROOT,
  parts,
  say = sayOnStderr,
  runVite = viteBuild,
  force = false,
}) {
  const isStale = (part) => force || !isBuilt(root, part);
  if (!parts.some(isStale)) return { ok: true };
  return withLock(root, say, async () => {
    const stale = parts.filter(isStale);
    if (stale.length === 0) return { ok: true };
    removeLeftovers(root);
    say(`Building AMT Bench (${stale.join(', ')}) …`);
    const results = await Promise.all(stale.map((part) => buildPart(root, part, runVite)));
    return results.find((result) => !result.ok) ?? { ok: true };
  });
}

export function isBuilt(root, part) {
  const folder = join(root, 'dist', part);
  return (
    existsSync(join(folder, PARTS[part].entry)) &&
    readText(join(folder, '.fingerprint')) === fingerprint(root, sourcesOf(part))
  );
}

export function sourcesOf(part) {
  return [...PARTS[part].sources, PARTS[part].config, ...PACKAGE_FILES];
}

/** Names, sizes and times of all files: reading them all would cost every start of the program. */
export function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source)).sort()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Tests and their helpers are not built. */
const NOT_BUILT = /\.test\.tsx?$|(^|\/)testing(\/|\.ts$)/;

function filesOf(root, source) {
  const full = join(root, source);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [source];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/').replace(/^\//, ''),
    )
    .filter((file) => !NOT_BUILT.test(file));
}

/** Built into a folder of its own and then swapped, so that no half-finished build is ever seen. */
async function buildPart(root, part, runVite) {
  // Taken before: what changes during the build is built next time.
  const stamp = fingerprint(root, sourcesOf(part));
  const fresh = join(root, 'dist', `.building-${part}-${process.pid}`);
  const { code, output } = await runVite({ root, config: PARTS[part].config, outDir: fresh });
  if (code !== 0) {
    rmLater(fresh);
    return {
      ok: false,
      message: `${output.trim()}\nBuilding ${part} failed. Undo or correct the last change to its sources.`,
    };
  }
  writeFileSync(join(fresh, '.fingerprint'), stamp);
  try {
    await swap(fresh, join(root, 'dist', part));
    return { ok: true };
  } catch (error) {
    if (!isTransient(error)) throw error;
    const held = `Another program keeps dist/${part} open (${error.code}): a virus scanner, an editor, or AMT Bench itself.`;
    return { ok: false, message: `${held} Close it and try again; what was built before is still there.` };
  }
}

/**
 * Puts a folder in the place of another. Tried for a while: Windows refuses while a virus scanner looks, and a
 * second builder may put its own there between the two steps.
 */
async function swap(fresh, target) {
  for (let tried = 0, swapped = 0; ; tried += 1) {
    const old = join(target, '..', `.old-${process.pid}-${tried}-${basename(target)}`);
    try {
      if (existsSync(target)) renameSync(target, old);
    } catch (error) {
      if (!isTransient(error) || tried >= MOVE_TRIES) {
        rmLater(fresh);
        throw error;
      }
      await pause(SWAP_PAUSE_MS);
      continue;
    }
    const problem = await moveIn(fresh, target);
    if (problem === undefined) {
      // The new one is in place; the next build removes what is left of the old one.
      rmLater(old);
      return;
    }
    // Never without a build: the old one comes back, unless another builder has put its own there meanwhile.
    if (existsSync(old) && !existsSync(target)) await moveIn(old, target);
    if (!isTransient(problem) || (swapped += 1) >= SWAP_TRIES) {
      rmLater(fresh);
      throw problem;
    }
  }
}

const SWAP_TRIES = 4;
const SWAP_PAUSE_MS = 100;
const MOVE_TRIES = 20;

/** @returns why the folder could not be given that name, neither by renaming nor by copying; undefined: it has it */
async function moveIn(from, to) {
  for (let tried = 0; ; tried += 1) {
    try {
      renameSync(from, to);
      return undefined;
    } catch (error) {
      if (!isTransient(error)) return error;
      if (existsSync(to)) return error;
      if (tried === MOVE_TRIES) return copyIn(from, to, error);
      await pause(SWAP_PAUSE_MS);
    }
  }
}

/** A folder in which somebody reads a file cannot be renamed on Windows, but it can be copied. */
function copyIn(from, to, problem) {
  try {
    cpSync(from, to, { recursive: true });
  } catch {
    rmLater(to);
    return problem;
  }
  rmLater(from);
  return undefined;
}

/** Of Windows, while a virus scanner or an indexer looks into the folder. */
function isTransient(error) {
  return ['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY', 'EEXIST'].includes(error.code);
}

/** What cannot be removed now is removed by the next build. */
function rmLater(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    if (!isTransient(error)) throw error;
  }
}

/** Of builds that were killed. Called under the lock, so nobody uses them. */
function removeLeftovers(root) {
  for (const name of readdirSync(join(root, 'dist'))) {
    if (/^\.(building|old)-/.test(name)) rmLater(join(root, 'dist', name));
  }
}

/**
 * One install or build at a time in this folder, whatever the number of terminals. A lock whose owner is gone, or
 * that is older than any build, is taken over.
 */
export async function withLock(root, say, work) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const file = join(root, 'dist', '.lock');
  let [hasReported, refused] = [false, 0];
  while (!takeLock(file, () => (refused += 1) < MAX_REFUSALS)) {
    if (!hasReported) say('Another terminal is installing or building AMT Bench. Waiting for it …');
    hasReported = true;
    await pause(LOCK_WAIT_MS);
  }
  try {
    return await work();
  } finally {
    releaseLock(file);
  }
}

/** A lock that is being removed cannot be made for a moment on Windows; a folder that is read-only never. */
const MAX_REFUSALS = 25;

/** The work is done even if its lock cannot be removed: its content then says so to others. */
function releaseLock(file) {
  try {
    rmSync(file, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch (error) {
    if (!isTransient(error)) throw error;
    markReleased(file);
  }
}

function markReleased(file) {
  try {
    writeFileSync(file, RELEASED);
  } catch {
    // Taken over once this process has ended.
  }
}

/** Content of a lock that could not be removed. */
const RELEASED = 'over';

/** @param mayRetry says whether to wait and try again after a refusal of the system */
function takeLock(file, mayRetry) {
  if (makeLock(file, mayRetry)) return true;
  if (!isAbandoned(file)) return false;
  // Should two terminals do this at once, both build; the swap of whole folders keeps that harmless.
  rmLater(file);
  return makeLock(file, mayRetry);
}

function makeLock(file, mayRetry) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || (isTransient(error) && mayRetry())) return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > LOCK_STALE_MS) return true;
    const text = readFileSync(file, 'utf8');
    if (text === RELEASED) return true;
    const owner = Number(text);
    // Empty for an instant, between creating and writing.
    return owner > 0 && !isRunning(owner);
  } catch {
    // Gone meanwhile: the next try takes it.
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @returns the exit code; all output goes to stderr */
async function npmCi(root) {
  const cli = process.env.npm_execpath;
  // The npm that runs us, where there is one; else the one on the path. npm.cmd needs a shell.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const shell = process.platform === 'win32' && !cli?.endsWith('npm-cli.js');
  const [command, ...args] = cli?.endsWith('npm-cli.js')
    ? [process.execPath, cli, ...options]
    : ['npm', ...options];
  const where = { cwd: root, stdio: ['ignore', 2, 2], shell };
  // A shell gets one text: newer versions of Node warn of arguments beside it.
  const { code } = shell
    ? await run([command, ...args].join(' '), [], where)
    : await run(command, args, where);
  return code;
}

/** In a process of its own, so that nothing it prints gets between the output of the program. */
async function viteBuild({ root, config, outDir }) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return run(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } },
  );
}

async function run(command, args, options) {
  // Loaded only when needed: most starts of the program install and build nothing.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

function stampFile(root) {
  return join(root, 'node_modules', '.amt-bench-lock-hash');
}

function writeStamp(root, hash) {
  try {
    if (hash !== undefined) writeFileSync(stampFile(root), hash);
  } catch {
    // A read-only folder: compared again next time.
  }
}

function lockHash(root) {
  const lock = readText(join(root, 'package-lock.json'));
  return lock === undefined ? undefined : createHash('sha256').update(lock).digest('hex');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function readJson(file) {
  try {
    return JSON.parse(readText(file) ?? 'null');
  } catch {
    return null;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
