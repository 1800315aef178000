import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drawIcons } from './icons.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is in a file, whichever version of zlib packed it: each PNG in it as its pixels, or the text itself. */
function contentOf(file: Buffer): string[] {
  const at: number[] = [];
  for (let from = file.indexOf(SIGNATURE); from >= 0; from = file.indexOf(SIGNATURE, from + 1)) at.push(from);
  if (at.length === 0) return [file.toString()];
  return at.map((start) => {
    // Signature, IHDR with its frame (8 + 25), then one IDAT.
    const length = file.readUInt32BE(start + 33);
    const pixels = inflateSync(file.subarray(start + 41, start + 41 + length));
    return `${String(file.readUInt32BE(start + 16))} ${pixels.toString('base64')}`;
  });
}

it('the icons that are committed are those that build/icons.mjs draws', () => {
  const drawn = drawIcons();
  expect([...drawn.keys()].map((path) => path.split('/').at(-1))).toEqual([
    ...[16, 24, 32, 48, 64, 96, 128, 256, 512].map((size) => `${String(size)}x${String(size)}.png`),
    'icon.ico',
    'icon.icns',
    'icon.svg',
  ]);
  for (const [path, file] of drawn) {
    const same = contentOf(file).join() === contentOf(readFileSync(join(root, path))).join();
    expect(same, `${path} (node build/icons.mjs draws it anew)`).toBe(true);
  }
}, 60_000);

it('the icon for Windows has the large picture that its installer wants', () => {
  const ico = readFileSync(join(root, 'build/package/icons/icon.ico'));
  const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico[6 + 16 * i]);
  // 256 is written as 0.
  expect(widths).toEqual([16, 20, 24, 32, 40, 48, 64, 0]);
});
