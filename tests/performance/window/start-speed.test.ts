import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { launch, skipReason as noBrowser } from '../../e2e/browser';
import { median, missed, print, row } from './report';

const root = resolve(import.meta.dirname, '../../..');
const STARTS = 5;
const KB = 1_000;

it.skipIf(noBrowser !== undefined)('the start of the web host, to the first useful paint', async () => {
  const times: number[] = [];
  const browser = await launch();
  try {
    // The first one fills the caches of the system.
    for (let n = 0; n <= STARTS; n++) times.push(await startOfWebHost(browser));
  } finally {
    await browser.close();
  }
  const table = [
    row('start of the web host to first useful paint, median of 5', median(times.slice(1)), 1_000, 'ms'),
  ];
  print('Start', table);
  expect(missed(table)).toEqual([]);
});

it('the script that the start loads', () => {
  const script = startScripts().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  const table = [row('script of the window at the start, gzip', script / KB, 300, 'kB')];
  print('Script', table);
  expect(missed(table)).toEqual([]);
});

/** From the start of the program until the page shows where to type the network. @returns milliseconds */
async function startOfWebHost(browser: Awaited<ReturnType<typeof launch>>): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'amt-bench-start-'));
  const env = { ...process.env, AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' };
  const page = await browser.newPage();
  const begun = performance.now();
  const host = spawn(process.execPath, [join(root, 'build/amt-bench.mjs'), 'web'], { env });
  try {
    let printed = '';
    for await (const piece of host.stdout) {
      printed += String(piece);
      if (/http:\S+/.test(printed)) break;
    }
    await page.goto(/http:\S+/.exec(printed)?.[0] ?? '');
    await page.getByRole('button', { name: 'Scan', exact: true }).waitFor();
    return performance.now() - begun;
  } finally {
    await page.close();
    host.kill();
    await once(host, 'exit');
    rmSync(home, { recursive: true, force: true });
  }
}

/** What index.html loads, and what that imports before anything is opened. */
function startScripts(): string[] {
  const folder = join(root, 'dist/renderer/assets');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const loaded = new Set<string>();
  const take = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) take(imported);
  };
  // The entry loads the window once the page's policy holds.
  for (const name of names) if (/^(?:index|window)-/.test(name)) take(name);
  return [...loaded].map((name) => join(folder, name));
}
