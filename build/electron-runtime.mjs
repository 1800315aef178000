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

/** A download that receives nothing for this long is given up. */
const STALL_MS = 20_000;
/** After a download failed, starts within this time do not wait for another one. */
const RETRY_AFTER_MS = 24 * 60 * 60_000;

/**
 * What is known without trying.
 * @returns {string | undefined} why the window cannot be an Electron window here, as the end of a sentence
 */
export function whyNotElectron({ platform, env, uid }) {
  if (!hasDisplay({ platform, env })) return 'there is no display here';
  if (platform !== 'win32' && uid === 0) {
    return 'this is the root account, for which Chromium refuses its sandbox (start as another user for the desktop window)';
  }
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
  say(downloadHint(result, env));
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
        env: {
          ...downloadEnv(env),
          TMPDIR: temporary,
          TEMP: temporary,
          TMP: temporary,
          ELECTRON_GET_NO_PROGRESS: '1',
        },
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

/**
 * The environment of a download: npm's proxy and certificate settings apply to it, too. npm passes its settings to its
 * child processes as npm_config_…; Electron's installer reads HTTPS_PROXY where ELECTRON_GET_USE_PROXY is set.
 */
export function downloadEnv(env) {
  const setting = (...names) => names.map((name) => env[name]).find((value) => value && value !== 'null');
  const https = setting('HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy', 'npm_config_proxy');
  const http = setting('HTTP_PROXY', 'http_proxy', 'npm_config_http_proxy', 'npm_config_proxy');
  const none = setting('NO_PROXY', 'no_proxy', 'npm_config_noproxy');
  const authorities = setting('NODE_EXTRA_CA_CERTS', 'npm_config_cafile');
  return {
    ...env,
    ...(https && { HTTPS_PROXY: https }),
    ...(http && { HTTP_PROXY: http }),
    ...((https || http) && { ELECTRON_GET_USE_PROXY: 'true' }),
    ...(none && { NO_PROXY: none }),
    ...(authorities && { NODE_EXTRA_CA_CERTS: authorities }),
    // Newer versions of Node trust what the system trusts, when asked to.
    NODE_USE_SYSTEM_CA: env.NODE_USE_SYSTEM_CA ?? '1',
  };
}

/** What may help against a download that failed. @param {string} reason as the installer gave it */
export function downloadHint(reason, env) {
  const proxy = downloadEnv(env).HTTPS_PROXY;
  if (/certificate|self.signed/i.test(reason)) {
    return 'The download server’s certificate is not trusted here, as behind a company proxy: npm config set cafile <file with its certificates>.';
  }
  if (/\b407\b/.test(reason)) {
    return 'The proxy asks for a login: npm config set https-proxy http://<user>:<password>@<proxy>:<port>.';
  }
  return proxy
    ? `The download went through the proxy that is set for npm or in HTTPS_PROXY (${withoutLogin(proxy)}). Check it.`
    : 'If this network has a proxy: npm config set https-proxy http://<proxy>:<port>.';
}

function withoutLogin(address) {
  return address.replace(/\/\/[^@/]*@/, '//');
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
 * @returns {Promise<{code: number, sandboxRefused: boolean, notStarted?: string}>} `sandboxRefused`: the system forbids
 *   Chromium's sandbox, so no window ever appeared; `notStarted`: why the program could not be started at all
 */
export function runElectron(file, root, env) {
  // Set in the terminals of some editors; Electron would start as plain Node.
  const clean = { ...env };
  delete clean.ELECTRON_RUN_AS_NODE;
  const started = tryToStart(() =>
    spawn(file, [root], { stdio: ['inherit', 'inherit', 'pipe'], env: clean }),
  );
  if (!started.child) {
    return Promise.resolve({ code: 1, sandboxRefused: false, notStarted: whyNotStarted(started.error) });
  }
  const { child } = started;
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
  // A closed terminal, and Ctrl+Break of Windows: a request to end, as the others are.
  process.on('SIGHUP', onTerminate);
  if (process.platform === 'win32') process.on('SIGBREAK', onTerminate);
  return new Promise((resolve) => {
    const end = (code, error) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      process.off('SIGHUP', onTerminate);
      process.off('SIGBREAK', onTerminate);
      resolve({
        code,
        sandboxRefused: code !== 0 && isSandboxRefusal(begin),
        ...(error && { notStarted: whyNotStarted(error) }),
      });
    };
    child.on('error', (error) => end(1, error));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Windows throws at once what other systems report later. */
function tryToStart(start) {
  try {
    return { child: start() };
  } catch (error) {
    return { error };
  }
}

/** @returns {string} as the end of a sentence */
export function whyNotStarted(error) {
  const code = error.code ?? '';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `this system does not let Electron’s program start (${code}); a policy such as AppLocker, or a virus scanner, may block it`;
    case 'ENOENT':
      return 'Electron’s program is gone; a virus scanner may have removed it (npm start -- --electron fetches it again)';
    case 'UNKNOWN':
    case 'EFTYPE':
    case 'ENOEXEC':
    case 'EBADARCH':
      return `Electron’s program is broken, blocked, or made for another computer (${code}); delete node_modules/electron/dist to have it fetched again`;
    default:
      return `Electron’s program could not be started (${code || error.message})`;
  }
}

/** Chromium's message when the system does not allow it a sandbox, e.g. Ubuntu 24.04 for programs without a profile. */
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
