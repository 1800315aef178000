// Which files of tests run beside which. Types for its test: shares.d.mts.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of tests that take about as long together as those of every other share. How long a test takes is not known
 * before it has run, but longer files take longer.
 * @param folder of the tests, without folders below it
 * @param count how many shares
 * @returns {string[][]} paths that begin with the folder
 */
export function sharesOf(folder, count) {
  const shares = Array.from({ length: count }, () => ({ size: 0, files: [] }));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }));
  for (const { path, size } of files.sort((a, b) => b.size - a.size)) {
    const smallest = shares.reduce((least, share) => (share.size < least.size ? share : least));
    smallest.size += size;
    smallest.files.push(path);
  }
  return shares.map((share) => share.files);
}
