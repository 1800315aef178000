/**
 * Runs a command as on a slow computer: with a share of one processor for it and everything that it starts.
 *
 *   node build/throttled.mjs <percent of one processor> <command> [arguments]
 *
 * Linux only, by a control group: root makes one of its own, anybody else asks systemd for one. Where neither works it
 * says so and ends with 2; nothing is ever run at full speed in silence.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How often the scheduler renews the processor quota. Microseconds. */
const PERIOD_US = 100_000;
/** Where the control groups of version 1 with the processor's controller are mounted. */
const VERSION_1 = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup/cpu,cpuacct'];
const VERSION_2 = '/sys/fs/cgroup';

/** Why nothing can be slowed down here, or undefined when it can. */
export function throttleProblem() {
  if (process.platform !== 'linux') return 'only Linux can slow a program down';
  if (ownGroup(50, `amt-bench-try-${process.pid}`, leave) || systemdWorks()) return undefined;
  return 'neither a control group of our own nor systemd-run is to be had';
}

async function throttled([share, ...command]) {
  const percent = Number(share);
  if (!(percent >= 1 && percent <= 1_000) || command.length === 0) {
    process.stderr.write(
      'Usage: node build/throttled.mjs <percent of one processor> <command> [arguments]\n',
    );
    return 2;
  }
  const group =
    process.platform === 'linux' ? ownGroup(percent, `amt-bench-${process.pid}`, (path) => path) : undefined;
  if (group !== undefined) {
    // The shell joins the group, then becomes the command.
    const code = await run('sh', ['-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', group, ...command]);
    await emptied(group);
    return code;
  }
  if (process.platform === 'linux' && systemdWorks()) {
    return run('systemd-run', [...SYSTEMD, '-p', `CPUQuota=${percent}%`, '--', ...command]);
  }
  process.stderr.write(`Not run: ${throttleProblem()}.\n`);
  return 2;
}

/** Makes a control group that gets so much of one processor. @returns what `use` makes of its path; undefined: no group */
function ownGroup(percent, name, use) {
  const quota = percent * (PERIOD_US / 100);
  for (const root of VERSION_1) {
    if (!existsSync(join(root, 'cpu.cfs_quota_us'))) continue;
    return made(join(root, name), { 'cpu.cfs_period_us': PERIOD_US, 'cpu.cfs_quota_us': quota }, use);
  }
  const controllers = join(VERSION_2, 'cgroup.subtree_control');
  if (!existsSync(controllers) || !readFileSync(controllers, 'utf8').split(/\s/).includes('cpu')) {
    return undefined;
  }
  return made(join(VERSION_2, name), { 'cpu.max': `${quota} ${PERIOD_US}` }, use);
}

function made(path, settings, use) {
  try {
    mkdirSync(path);
  } catch {
    // Not root, or control groups that may only be read.
    return undefined;
  }
  try {
    for (const [file, value] of Object.entries(settings)) writeFileSync(join(path, file), String(value));
    return use(path);
  } catch {
    leave(path);
    return undefined;
  }
}

/** @returns true: it could be made */
function leave(path) {
  rmdirSync(path);
  return true;
}

/** The group goes once the last process that was started in it has ended. */
async function emptied(path) {
  for (let i = 0; i < 50; i++) {
    try {
      rmdirSync(path);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  process.stderr.write(`Something that was started is still running; ${path} is left behind.\n`);
}

const SYSTEMD = ['--user', '--scope', '--quiet', '--collect'];

function systemdWorks() {
  return (
    spawnSync('systemd-run', [...SYSTEMD, '-p', 'CPUQuota=50%', '--', 'true'], { stdio: 'ignore' }).status ===
    0
  );
}

function run(file, args) {
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await throttled(process.argv.slice(2));
}
