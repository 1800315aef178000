import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fetches a package of a peer for one measurement.
 * @param tarball a package that was fetched before, for machines without a way to the registry
 * @param files what is unpacked of it, beginning with `package/`
 * @returns its folder, or in words why it cannot be had
 */
export function fetchPackage(
  name: string,
  folder: string,
  tarball: string | undefined,
  files: readonly string[],
): { ok: true; path: string } | { ok: false; why: string } {
  mkdirSync(folder);
  let file = tarball;
  if (file === undefined) {
    const pack = spawnSync('npm', ['pack', name, '--silent', '--pack-destination', folder], {
      encoding: 'utf8',
      timeout: 180_000,
    });
    if (pack.status !== 0) return { ok: false, why: `npm pack ${name} failed: ${lastLine(pack.stderr)}` };
    file = join(folder, readdirSync(folder).find((each) => each.endsWith('.tgz')) ?? '');
  }
  const unpacked = spawnSync('tar', ['xzf', file, '-C', folder, ...files], { encoding: 'utf8' });
  if (unpacked.status !== 0) {
    return { ok: false, why: `${file} cannot be unpacked: ${lastLine(unpacked.stderr)}` };
  }
  if (tarball === undefined) rmSync(file);
  return { ok: true, path: join(folder, 'package') };
}

/** Of what a program wrote; the rest is rarely about the cause. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
