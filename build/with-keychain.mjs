/**
 * Runs a command with a real keychain of its own: a private D-Bus session with gnome-keyring, unlocked, its files in a
 * temporary folder, so that nobody's own keyring is touched. Linux only.
 *
 *   node build/with-keychain.mjs <command> [arguments]
 *
 * The command finds AMT_BENCH_TEST_KEYCHAIN set; where parts are missing it runs without, and AMT_BENCH_NO_KEYCHAIN
 * says why.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Why there is no private keychain here, or undefined when there can be one. */
export function keychainProblem() {
  if (process.platform !== 'linux') return 'a private keychain for tests exists on Linux only';
  const missing = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'].filter((name) => !isInstalled(name));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : undefined;
}

function isInstalled(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

async function withKeychain(command) {
  const problem = keychainProblem();
  if (problem !== undefined) return run(command, { ...process.env, AMT_BENCH_NO_KEYCHAIN: problem });
  const folder = mkdtempSync(join(tmpdir(), 'amt-bench-keychain-'));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: runtime };
  const keychain = await startKeychain(env);
  const code = await run(command, { ...env, ...keychain.env });
  keychain.stop();
  rmSync(folder, { recursive: true, force: true });
  return code;
}

/**
 * Starts a private D-Bus session with an unlocked keyring.
 * @param env says with XDG_DATA_HOME and XDG_RUNTIME_DIR where its files go
 * @param as a command that goes before, e.g. to be another user
 * @returns what programs need in their environment to find it
 */
export async function startKeychain(env, as = []) {
  const start = (command, stdio, more = {}) => {
    const [file, ...args] = [...as, ...command];
    return spawn(file, args, { stdio, env: { ...env, ...more } });
  };
  const bus = start(
    ['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1'],
    ['ignore', 'pipe', 'ignore'],
  );
  const address = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
  const keyring = start(
    ['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'],
    ['pipe', 'ignore', 'ignore'],
    address,
  );
  keyring.stdin.end('only for this test run\n');
  const found = await untilReady(keyring, { ...env, ...address }, as);
  const stop = () => {
    keyring.kill();
    bus.kill();
  };
  return { env: { ...address, ...found }, stop };
}

function firstLine(child) {
  return new Promise((done, failed) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) done(text.split('\n')[0]);
    });
    child.on('error', failed);
    child.on('exit', () => failed(new Error('the private D-Bus did not start')));
  });
}

/** The daemon is ready when the Secret Service has an owner on this bus. */
async function untilReady(daemon, env, as) {
  const [file, ...ask] = [
    ...as,
    'dbus-send',
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.GetNameOwner',
  ];
  for (let i = 0; i < 100 && daemon.exitCode === null; i++) {
    if (spawnSync(file, [...ask, 'string:org.freedesktop.secrets'], { stdio: 'ignore', env }).status === 0) {
      return { AMT_BENCH_TEST_KEYCHAIN: 'yes' };
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return { AMT_BENCH_NO_KEYCHAIN: 'gnome-keyring did not start' };
}

function run([file, ...args], env) {
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await withKeychain(process.argv.slice(2));
}
