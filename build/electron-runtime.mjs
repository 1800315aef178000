// Where Electron's runtime is, how it is fetched, and why it sometimes cannot be used. Plain JavaScript without
// packages, like ensure.mjs. Types for its tests: electron-runtime.d.mts.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A download that brings no byte for so long is given up. */
const STALL_MS = 20_000;
/** After a download failed, starts within this time do not wait for another one. */
const RETRY_AFTER_MS = 24 * 60 * 60_000;

/**
 * What is known without trying.
 * @returns {string | undefined} why the window cannot be an Electron window here, as the end of a sentence
 */
export function whyNotElectron({ platform, env, uid }) {
  if (!hasDisplay({ platform, env })) return 'there is no display here';
  if (platform !== 'win32' && uid === 0)
    return 'this is the root account, for which Chromium refuses its sandbox (start as another user for the desktop window)';
  return undefined;
}

/** Other systems than Linux always have one, or say so themselves. */
export function hasDisplay({ platform, env }) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @returns {string | undefined} the executable, when it has been fetched */
export function installedRuntime(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const name = readText(join(folder, 'path.txt'));
  if (name === undefined) return undefined;
  const file = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(file) ? file : undefined;
}

/**
 * Fetches the runtime with Electron's own installer, unless that failed within the last day.
 * @param {{root: string, env: Record<string, string | undefined>, say: (line: string) => void, again: boolean,
 *   stallMs?: number, now?: () => number}} options `again`: try although the last download failed
 * @returns {Promise<{ok: true, file: string} | {ok: false, reason: string}>}
 */
export async function fetchRuntime({ root, env, say, again, stallMs = STALL_MS, now = Date.now }) {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return { ok: false, reason: 'the package “electron” is not installed' };
  const memory = join(root, 'dist', '.electron-download-failed');
  const last = again ? undefined : readText(memory);
  if (last !== undefined && now() - statSync(memory).mtimeMs < RETRY_AFTER_MS) {
    return { ok: false, reason: `${last} (npm start -- --electron tries again)` };
  }
  say('Fetching Electron’s runtime, about 120 MB, once …');
  mkdirSync(join(root, 'dist'), { recursive: true });
  const result = await runInstaller(root, installer, env, stallMs);
  const file = installedRuntime(root, env);
  if (file !== undefined) {
    rmSync(memory, { force: true });
    return { ok: true, file };
  }
  const reason = `Electron’s runtime could not be downloaded: ${result}`;
  writeFileSync(memory, reason);
  return { ok: false, reason };
}

/** Runs until it ends or brings nothing new for `stallMs`. @returns why it did not work, if it did not */
async function runInstaller(root, installer, env, stallMs) {
  // Its temporary files go where their growth can be watched.
  const temporary = mkdtempSync(join(root, 'dist', '.electron-download-'));
  const unpacked = join(root, 'node_modules', 'electron', 'dist');
  try {
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, [installer], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      let [size, grownAt] = [0, Date.now()];
      const watch = setInterval(
        () => {
          const sizeNow = sizeOf(temporary) + sizeOf(unpacked);
          if (sizeNow !== size) [size, grownAt] = [sizeNow, Date.now()];
          else if (Date.now() - grownAt > stallMs) {
            output = `no data for ${stallMs / 1000} seconds`;
            child.kill('SIGKILL');
          }
        },
        Math.min(500, stallMs / 4),
      );
      child.on('close', () => {
        clearInterval(watch);
        resolve(firstError(output));
      });
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The line of an installer's output that says what went wrong; stacks and causes are left out. */
export function firstError(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const cause = /\b(E[A-Z]{4,}\b.*|self.signed.*|certificate.*)/.exec(output)?.[1];
  const line =
    lines.find((each) => /error|fail/i.test(each)) ?? lines.find((each) => each !== '') ?? 'no reason given';
  return (cause ?? line)
    .replace(/[{}'",]/g, '')
    .trim()
    .slice(0, 160);
}

function sizeOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // Not there yet, or moving while we look.
    return 0;
  }
}

/**
 * Runs the app in Electron until it ends.
 * @returns {Promise<{code: number, sandboxRefused: boolean}>} `sandboxRefused`: the system forbids Chromium's
 *   sandbox, so no window ever appeared
 */
export function runElectron(file, root, env) {
  // Set in the terminals of some editors; Electron would start as plain Node.
  const clean = { ...env };
  delete clean.ELECTRON_RUN_AS_NODE;
  const child = spawn(file, [root], { stdio: ['inherit', 'inherit', 'pipe'], env: clean });
  let begin = '';
  child.stderr.on('data', (chunk) => {
    if (begin.length < 20_000) begin += chunk;
    process.stderr.write(chunk);
  });
  // A terminal sends Ctrl+C to the whole group: sent once more it would count twice.
  const onInterrupt = () => (process.stdin.isTTY ? undefined : child.kill('SIGINT'));
  const onTerminate = () => child.kill('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return new Promise((resolve) => {
    const end = (code) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      resolve({ code, sandboxRefused: code !== 0 && isSandboxRefusal(begin) });
    };
    child.on('error', (error) => {
      begin += error.message;
      process.stderr.write(`${error.message}\n`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Chromium's words when the system lets it have no sandbox, e.g. Ubuntu 24.04 for programs without a profile. */
export function isSandboxRefusal(stderr) {
  return /SUID sandbox helper|No usable sandbox|Running as root without --no-sandbox/.test(stderr);
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
