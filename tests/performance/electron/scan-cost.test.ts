import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foundElectron, readyElectron } from '../../electron/found';
import { give } from '../../electron/ordinary-user';

const root = join(import.meta.dirname, '../../..');
/** Inside the project, so that the bundle finds its packages. */
const plain = join(root, 'tests', 'output', `bench-electron-${String(process.pid)}`);
const ROUNDS = 3;
const costSchema = z.object({
  /** Milliseconds of processor time of the process that scans. */
  main: z.number(),
  /** Of all processes that show it. */
  window: z.number(),
});
type Cost = z.infer<typeof costSchema>;

const noNamespace =
  process.getuid?.() === 0 && spawnSync('unshare', ['--net', 'true']).status === 0
    ? undefined
    : 'no network namespace can be made here';
const why = foundElectron.ok ? noNamespace : foundElectron.why;

/** A network on which nobody answers: every packet goes out, and gets lost. */
const SCRIPT = `set -e
ip link set lo up
ip link add wire type veth peer name outside
ip address add 192.0.2.1/24 dev wire
ip link set wire up
ip link set outside up
ip neighbour add 192.0.2.2 lladdr 02:00:00:00:00:02 dev wire nud permanent
ip route add 10.200.0.0/16 via 192.0.2.2
ulimit -n "$1"
shift
exec "$@"
`;

/** Types the targets, presses “Scan”, and reads what all processes of the program took for it. Ticks are 10 ms. */
const DRIVER = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
app.on('browser-window-created', (_event, window) => {
  const inPage = (code) => window.webContents.executeJavaScript(code).catch(() => false);
  const until = async (code) => { while (!(await inPage(code))) await new Promise((r) => setTimeout(r, 100)); };
  const button = (text) => "[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === '" + text + "')";
  const window_ = () => app.getAppMetrics().filter(({ type }) => type !== 'Browser').reduce((sum, { pid }) => {
    const fields = readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ')[1].split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
  window.webContents.once('did-finish-load', async () => {
    await until("Boolean(document.querySelector('[name=targets], form input'))");
    await new Promise((r) => setTimeout(r, 1_000));
    await inPage("(() => { const field = [...document.querySelectorAll('input')].find((i) => i.labels?.[0]?.textContent.includes('Network to scan')); Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, " + JSON.stringify(process.env.TARGETS) + "); field.dispatchEvent(new Event('input', { bubbles: true })); })()");
    await until('Boolean(' + button('Scan') + ') && !' + button('Scan') + '.disabled');
    const shown = window_();
    const before = process.cpuUsage();
    await inPage(button('Scan') + '.click()');
    await until('Boolean(' + button('Stop') + ')');
    await until('!' + button('Stop'));
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify({ main: (user + system) / 1_000, window: window_() - shown }));
    app.quit();
  });
});
require('./main.cjs');
`;

let folder: string;

describe.skipIf(why !== undefined)(`a scan${why ? ` (skipped: ${why})` : ''}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amt-bench-cost-'));
    const { appFolder, user } = readyElectron();
    cpSync(appFolder, join(folder, 'app'), { recursive: true });
    const manifest = join(folder, 'app', 'package.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('main.cjs', 'driver.cjs'));
    writeFileSync(join(folder, 'app', 'driver.cjs'), DRIVER);
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { target: 'node', external: true },
      build: {
        ssr: true,
        target: 'node20',
        outDir: plain,
        rolldownOptions: {
          input: join(import.meta.dirname, 'plain-scan.ts'),
          output: { entryFileNames: 'plain-scan.mjs' },
        },
      },
    });
    give(user, folder);
  });
  afterAll(() => {
    for (const each of [folder, plain]) rmSync(each, { recursive: true, force: true });
  });

  // The most is of Electron's main process, against all of plain Node. With few sockets most of a scan is waiting, and each
  // wake-up costs more in Electron: 1.20 to 1.25 were measured there, after 1.4.
  it.each([
    ['as fast as it goes', '10.200.0.0/20', 8_192, 1.2],
    ['with few sockets, which makes it last', '10.200.0.0/21', 1_024, 1.3],
  ])('costs in Electron about what it costs in Node: %s', (_pace, targets, descriptors, most) => {
    const { executable } = readyElectron();
    const electron: Cost[] = [];
    const node: Cost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      node.push(scanned([process.execPath, join(plain, 'plain-scan.mjs')], targets, descriptors));
      electron.push(scanned([executable, join(folder, 'app')], targets, descriptors));
    }
    const cost = (runs: Cost[], of: keyof Cost): number => median(runs.map((run) => run[of]));
    const ratio = cost(electron, 'main') / cost(node, 'main');
    console.log(
      `${targets}, ${String(descriptors)} descriptors: Node ${process.versions.node} ${cost(node, 'main').toFixed(0)} ms; ` +
        `${readyElectron().title} ${cost(electron, 'main').toFixed(0)} ms (${ratio.toFixed(2)} ×), ` +
        `and ${cost(electron, 'window').toFixed(0)} ms to show it`,
    );
    expect(ratio).toBeLessThan(most);
  });
});

function scanned(command: string[], targets: string, descriptors: number): Cost {
  const home = join(folder, 'home');
  mkdirSync(home);
  give(readyElectron().user, home);
  const ran = spawnSync('unshare', ['--net', 'sh', '-c', SCRIPT, 'sh', String(descriptors), ...command], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...readyElectron().env, AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session', TARGETS: targets },
  });
  rmSync(home, { recursive: true, force: true });
  const line = ran.stdout.split('\n').find((each) => each.startsWith('{"main"'));
  if (line === undefined) throw new Error(`no scan: ${ran.stderr}`);
  return costSchema.parse(JSON.parse(line));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
