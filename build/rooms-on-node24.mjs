// Most rooms' tests on Node 24, beside a run on another release. Types for its tests: rooms-on-node24.d.mts.
import { rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './ensure.mjs';
import { cacheFolder, fetchNode, RELEASES } from './other-node.mjs';
import { countOf, readResults } from './test-count.mjs';

const RESULTS = join(ROOT, 'tests', 'output', 'results-node24.json');

/**
 * Minutes of configuring simulated machines and of waiting, through the same sockets, files and libraries as the others,
 * the simulated machines themselves, and rooms without anything of Node: `npm run test:node24` has them, too.
 */
const LEFT_OUT = [
  'use-cases',
  'cli',
  'discovery',
  'interop',
  'simulator',
  'diagnosis',
  'provisioning',
  'amt',
];

/**
 * Finds Node 24.
 * @param mayFetch false: it is used where it has been fetched before
 * @returns {{ok: true, file: string, version: string, same: boolean} | {ok: false, why: string, same: false}} `same`: it
 *   is what runs this
 */
export function node24(place = process, mayFetch = true) {
  if (place.versions.node.split('.')[0] === '24') {
    return { ok: true, file: place.execPath, version: place.versions.node, same: true };
  }
  const found =
    place.platform === 'linux' && place.arch === 'x64'
      ? fetchNode(RELEASES.linux, cacheFolder(), mayFetch)
      : { ok: false, why: 'it is fetched for Linux on x64 only; run npm test with Node 24 instead' };
  return { ...found, same: false };
}

/** The environment in which programs that tests start find this Node, too. */
export function withNodeFirst(file, env = process.env) {
  return { ...env, PATH: `${dirname(file)}${delimiter}${env.PATH ?? ''}` };
}

/**
 * @param {(file: string, args: string[], env: NodeJS.ProcessEnv) => Promise<number>} start resolves to the exit code
 * @returns {Promise<{failed: number, said: string}>} at least one failure where the tests did not run to their end
 */
export async function roomsOnNode24({ file, version }, start) {
  const began = Date.now();
  rmSync(RESULTS, { force: true });
  const args = [
    join(ROOT, 'build', 'with-keychain.mjs'),
    file,
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project=rooms*',
    // Journeys run beside them.
    '--maxWorkers=2',
    '--reporter=dot',
    '--reporter=json',
    '--silent=passed-only',
    `--outputFile.json=${RESULTS}`,
  ];
  const env = { ...withNodeFirst(file), AMT_BENCH_LEFT_OUT: LEFT_OUT.join(',') };
  const status = await start(file, args, env);
  const seconds = Math.round((Date.now() - began) / 1000);
  return outcome(readResults([RESULTS]), status, version, seconds);
}

/** In numbers and words. @param results undefined: none were written */
export function outcome(results, status, version, seconds) {
  if (results === undefined) {
    return { failed: 1, failures: [], said: `The rooms did not run to their end on Node ${version}.` };
  }
  const { passed, failed, failures, skipped } = countOf(results);
  return {
    failed: failed === 0 && status !== 0 ? 1 : failed,
    failures: failures.map((line) => `on Node ${version}: ${line}`),
    said: `On Node ${version}, without ${new Intl.ListFormat('en-GB').format(LEFT_OUT)}: ${passed} passed, ${failed} failed, ${skipped} skipped, in ${seconds} s`,
  };
}
