// `npm run drill:wine`: the command line in Windows' own Node, under Wine: the demo from the scan to the verified change,
// and a password in the Windows keychain. Wine is no Windows, but what fails here fails there, too. Where Wine or Node for
// Windows cannot be had, it says so and ends with 0.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, ROOT, sayOnStderr as say } from './ensure.mjs';
import { fetchNode, RELEASES } from './other-node.mjs';

/** A first start of Wine sets its folder up. */
const PATIENCE_MS = 300_000;

process.exitCode = await main();

async function main() {
  const wine = ['wine', 'wine64'].find((name) => has(name));
  if (process.platform !== 'linux' || process.arch !== 'x64') return skipped('it runs on Linux on x64 only');
  if (wine === undefined) return skipped('Wine is not installed (Debian: apt-get install wine)');
  const node = fetchNode(RELEASES.windows);
  if (!node.ok) return skipped(node.why);
  const ready = await ensureReady(['main']);
  if (!ready.ok) {
    say(ready.message);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'amt-bench-wine-'));
  try {
    return drill({ wine, node: node.file, folder });
  } finally {
    // Only what was started here: each prefix has a server of its own.
    spawnSync('wineserver', ['-k'], { env: environment(folder), stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function skipped(why) {
  say(`drill:wine was skipped: ${why}.`);
  return 0;
}

function drill(place) {
  const version = run(place, ['-p', 'process.platform + " " + process.version']);
  say(`Under ${version.out.trim()}:`);
  const cli = join('dist', 'main', 'cli.js');
  const checks = [
    [
      'the demo, 13 machines of 13',
      [cli, 'demo'],
      '',
      (ran) => ran.out.includes('taken from the vault, works'),
    ],
    [
      'a password into the keychain',
      [cli, 'secret', 'set', 'drill', '--password-stdin'],
      'Drill-Passw0rd!',
      () => true,
    ],
    ['and out of it', [cli, 'secret', 'list'], '', (ran) => ran.out.includes('drill')],
    ['and away', [cli, 'secret', 'delete', 'drill'], '', () => true],
  ];
  let failed = version.code === 0 ? 0 : 1;
  for (const [name, args, input, isRight] of checks) {
    const ran = run(place, args, input);
    const right = ran.code === 0 && isRight(ran);
    say(`${right ? '✓' : '✗'} ${name}`);
    if (right) continue;
    failed++;
    say(`${ran.out}\n${ran.err}`.trim());
  }
  return failed === 0 ? 0 : 1;
}

/** Through files: Node for Windows cannot open the pipes that Wine hands on. */
function run({ wine, node, folder }, args, input = '') {
  const [inFile, outFile, errFile] = ['in', 'out', 'err'].map((name) => join(folder, name));
  writeFileSync(inFile, input);
  const files = [openSync(inFile, 'r'), openSync(outFile, 'w'), openSync(errFile, 'w')];
  try {
    const { status } = spawnSync(wine, [node, ...args], {
      cwd: ROOT,
      stdio: files,
      env: environment(folder),
      timeout: PATIENCE_MS,
    });
    return { code: status ?? 1, out: readFileSync(outFile, 'utf8'), err: readFileSync(errFile, 'utf8') };
  } finally {
    for (const file of files) closeSync(file);
  }
}

function environment(folder) {
  return {
    ...process.env,
    WINEPREFIX: join(folder, 'prefix'),
    WINEDEBUG: '-all',
    // Wine 8 calls itself an older Windows.
    NODE_SKIP_PLATFORM_CHECK: '1',
    AMT_BENCH_HOME: `Z:${join(folder, 'state').replaceAll('/', '\\')}`,
    AMT_BENCH_VAULT: 'keychain',
    DISPLAY: '',
  };
}

function has(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}
