// `npm test`: installs what the tests need, builds, checks types, borders and style, runs every test and ends with a
// plain count. What a machine lacks is named, and the tests that need it are skipped with that reason.
//
//   npm test -- [--no-install] [--cpu <percent of one processor>] [what vitest takes, e.g. tests/e2e]
//
// It says in one line what it is about to install. With --no-install it installs nothing: without the packages of
// package-lock.json it stops, and tests that need a program of the system are skipped.
//
// With --cpu the tests run as on a slow computer (throttled.mjs).
//
// Whole runs on another release of Node run most rooms on Node 24, too, which Electron 45 carries (rooms-on-node24.mjs).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ensureReady, isInstalled, ROOT, sayOnStderr as say } from './ensure.mjs';
import { installPlan, takeNoInstall } from './install-plan.mjs';
import { node24, roomsOnNode24 } from './rooms-on-node24.mjs';
import { sharesOf } from './shares.mjs';
import { countOf, readResults } from './test-count.mjs';

const OUTPUT = join(ROOT, 'tests', 'output');

const SHELL = 'chromium-headless-shell';

/** System packages by what shows that they are there. */
const NEEDED = [
  // Two thirds of the processor time of Chromium with windows, which does as well.
  { debian: SHELL, there: () => hasCommand(SHELL) },
  { debian: 'gnome-keyring', there: () => hasCommand('gnome-keyring-daemon') },
  { debian: 'dbus', there: () => hasCommand('dbus-daemon') && hasCommand('dbus-send') },
  { debian: 'libsecret-1-0', there: () => hasLibrary('libsecret-1.so.0') },
  // For the tests in Electron (tests/electron, tests/package).
  { debian: 'xvfb', there: () => hasCommand('Xvfb') },
  { debian: 'x11-utils', there: () => hasCommand('xwininfo') },
  { debian: 'openbox', there: () => hasCommand('openbox') },
  { debian: 'libgtk-3-0', there: () => hasLibrary('libgtk-3.so.0') },
  { debian: 'libnss3', there: () => hasLibrary('libnss3.so') },
  { debian: 'libasound2', there: () => hasLibrary('libasound.so.2') },
  { debian: 'libgbm1', there: () => hasLibrary('libgbm.so.1') },
];

/** The journeys are played in so many shares. */
const SHARES = 6;

/** A network with nothing but a loopback of its own. */
const ISOLATED = ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

process.exitCode = await main();

async function main() {
  const started = Date.now();
  const { install, args } = takeNoInstall(process.argv.slice(2));
  const { cpu, rest } = ownOption(args);
  if (cpu === '') {
    say('--cpu needs a number: the percentage of one processor that the tests get.');
    return 1;
  }
  const whole = cpu === undefined && rest.length === 0;
  const mayAdd = mayInstallPackages();
  const missing = process.platform === 'linux' ? missingPackages(install && mayAdd) : [];
  const plan = installPlan({ packages: !isInstalled(ROOT), programs: mayAdd ? missing : [] });
  if (!install && !isInstalled(ROOT)) {
    say(
      'The packages of package-lock.json are not installed, and --no-install forbids it. Run npm ci first.',
    );
    return 1;
  }
  if (install && plan !== undefined) say(plan);
  // The tests in Electron fetch a runtime once, too (tests/electron/runtime.ts).
  if (!install) process.env.AMT_BENCH_NO_INSTALL = '1';
  const ready = await ensureReady(['main', 'preload', 'renderer']);
  if (!ready.ok) {
    say(ready.message);
    return 1;
  }
  if (missing.length > 0) addPrograms(missing, install && mayAdd);
  const node = process.execPath;
  const bin = (path) => join(ROOT, 'node_modules', path);
  // Beside the tests, which wait much.
  const checks = [
    ['types and the rules about them', [bin('oxlint/bin/oxlint')]],
    ['lint', [bin('eslint/bin/eslint.js'), '.']],
    ['unused files and exports', [bin('knip/bin/knip.js'), '--no-progress']],
    ['clones', [bin('jscpd/bin/jscpd'), '--silent']],
    ['style', [bin('oxfmt/bin/oxfmt'), '--check']],
  ];
  const checked = inTurn(node, checks);
  mkdirSync(OUTPUT, { recursive: true });
  for (const name of readdirSync(OUTPUT)) if (name.startsWith('results-')) rmSync(join(OUTPUT, name));
  const vitest = (name) => [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    '--silent=passed-only',
    `--outputFile.json=${resultsOf(name)}`,
  ];
  // A private keychain of its own, so that nobody's keyring is touched.
  const slowly = cpu === undefined ? [] : [join(ROOT, 'build', 'throttled.mjs'), cpu, node];
  const keychain = join(ROOT, 'build', 'with-keychain.mjs');
  const command = (name, which) => [...slowly, keychain, node, ...vitest(name), ...which];
  const isolated = whole && canIsolate();
  const parts = isolated ? inParts(node, command) : undefined;
  const first = parts === undefined ? [run(node, command('all', rest))] : parts.runs;
  // Beside the last journeys where it can have a network of its own, else after everything else.
  const before = parts === undefined ? Promise.all(first) : parts.electron;
  const newest = before.then(() => (whole ? onNode24(install, isolated) : { failed: 0, failures: [] }));
  const all = Promise.all([...first, ...(parts === undefined ? [] : [parts.playAfter(newest)])]);
  const tests = (await all).find((code) => code !== 0) ?? 0;
  const failed = await checked;
  const newer = await newest;
  const seconds = Math.round((Date.now() - started) / 1000);
  return report(parts?.names ?? ['all'], failed, tests, newer, seconds);
}

function resultsOf(name) {
  return join(OUTPUT, `results-${name}.json`);
}

/** Whether this user may run a command with a network of its own, where both are Linux’s. */
function canIsolate() {
  const tried = spawnSync('unshare', [...ISOLATED, 'true'], { stdio: 'ignore' });
  return process.platform === 'linux' && tried.status === 0;
}

/**
 * The journeys in a browser, the drills and the tests in Electron wait much and do not depend on the speed of the
 * computer, but they take the same addresses: where a browser can have a loopback of its own, they run side by side.
 */
function inParts(node, command) {
  const projects = (names) => names.map((name) => `--project=${name}`);
  const rooms = run(node, command('rooms', projects(['rooms*', 'window', 'conformance'])));
  const shares = sharesOf(join(ROOT, 'tests', 'e2e'), SHARES)
    // Without a file named, vitest would take all of them.
    .filter((files) => files.length > 0)
    .map((files, at) => ({ name: `browser-${String(at + 1)}`, files }));
  const left = [...shares];
  /** Plays one share after the other, until none is left. @returns a promise of the first exit code that is not 0 */
  const playAfter = async (other) => {
    await other;
    let failed = 0;
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const which = [...projects(['journeys']), ...next.files];
      const code = await runIsolated(node, command(next.name, which));
      if (failed === 0) failed = code;
    }
    return failed;
  };
  const electron = rooms.then(() =>
    run(node, command('electron', projects(['drills', 'electron', 'package']))),
  );
  return {
    names: ['rooms', ...shares.map(({ name }) => name), 'electron'],
    // Two browsers beside Electron: more of them would only wait for the processors.
    runs: [rooms, electron, playAfter(rooms), playAfter(rooms)],
    electron,
    playAfter,
  };
}

/** @returns how many tests failed there, and what is to be said of it, if anything */
async function onNode24(mayFetch, isolated) {
  const found = node24(process, mayFetch);
  if (found.same) return { failed: 0, failures: [] };
  if (!found.ok) return { failed: 0, failures: [], said: `The rooms were not run on Node 24: ${found.why}.` };
  say(`The rooms on Node ${found.version} …`);
  return roomsOnNode24(found, isolated ? runIsolated : run);
}

/** Takes `--cpu` out of the arguments. @returns its value, empty when that is missing; the others are for vitest */
function ownOption(args) {
  const at = args.indexOf('--cpu');
  if (at === -1) return { cpu: undefined, rest: args };
  const value = args[at + 1] ?? '';
  return { cpu: /^\d+$/.test(value) ? value : '', rest: args.toSpliced(at, 2) };
}

/** @param better whether what does as well, but takes longer, is replaced */
function missingPackages(better) {
  const missing = NEEDED.filter(({ there }) => !there()).map(({ debian }) => debian);
  return missing.filter((name) => name !== SHELL || better || !hasBrowser());
}

function hasBrowser() {
  return ['chromium', 'chromium-browser', 'google-chrome'].some(hasCommand);
}

function mayInstallPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function addPrograms(missing, mayInstall) {
  if (!mayInstall) {
    say(
      `Not installed here: ${missing.join(', ')} (Debian names). The tests that need them will be skipped.`,
    );
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update', '-qq'], options);
  const install = (packages) =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status ===
    0;
  // One that this release lacks must not keep the others away.
  if (install(missing)) return;
  const failed = missing.filter((name) => !install([name]));
  const lacking = failed.filter((name) => name !== SHELL || !(hasBrowser() || install(['chromium'])));
  if (lacking.length > 0) {
    say(`Could not be installed: ${lacking.join(', ')}. The tests that need it will be skipped.`);
  }
}

/** One check after the other. @returns the names of those that failed */
async function inTurn(node, checks) {
  const failed = [];
  for (const [name, args] of checks) {
    const began = Date.now();
    const { code, output } = await captured(node, args);
    say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(name);
    if (output.trim() !== '') process.stdout.write(output);
  }
  return failed;
}

/** The checks take the time that the tests leave: a test must not be late because of them. */
function yieldToTests(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or could not be started, which its exit code says.
  }
}

/** In a network of its own. @returns a promise of the exit code */
async function runIsolated(file, args, env = process.env) {
  const { code, output } = await captured('unshare', [...ISOLATED, file, ...args], () => undefined, env);
  process.stdout.write(output);
  return code;
}

/** Output of two commands at once would be mixed up, so each is shown when it has ended. */
function captured(file, args, onStart = yieldToTests, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    onStart(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += String(chunk)));
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @returns a promise of the exit code */
function run(file, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The plain count, and why anything was skipped. @returns the exit code */
function report(parts, failedChecks, vitestCode, newer, seconds) {
  const results = readResults(parts.map(resultsOf));
  if (results === undefined) {
    say('The tests did not run to their end.');
    return 1;
  }
  const count = countOf(results);
  for (const [reason, times] of count.reasons) say(`  skipped ${times}: ${reason}`);
  if (newer.said !== undefined) say(newer.said);
  const failed = count.failed + failedChecks.length + newer.failed;
  // Named at the end of the output, which may be all that is kept of it.
  const beside =
    count.failed === 0 && vitestCode !== 0 ? ['Vitest reported an error outside of the tests'] : [];
  const lines = [...failedChecks, ...count.failures, ...beside, ...newer.failures];
  for (const line of lines) process.stdout.write(`failed: ${line}\n`);
  process.stdout.write(
    `${count.passed} passed, ${failed} failed, ${count.skipped} skipped, in ${seconds} s\n`,
  );
  return failed > 0 || vitestCode !== 0 ? 1 : 0;
}

function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

function hasLibrary(name) {
  const cache = spawnSync('sh', ['-c', 'PATH=$PATH:/sbin:/usr/sbin ldconfig -p'], { encoding: 'utf8' });
  return cache.stdout.includes(name);
}
