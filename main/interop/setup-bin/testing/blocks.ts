/** Blocks of a setup.bin written down byte by byte, from the tables of docs/reference alone (protocol.md). */

const BLOCK = 512;

/** One block: these bytes in hex, then the filling. */
export function block(hex: string, filling = 0): Uint8Array<ArrayBuffer> {
  const given = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
  if (given.length > BLOCK) throw new RangeError(`${String(given.length)} bytes are more than a block`);
  return Uint8Array.of(...given, ...Array<number>(BLOCK - given.length).fill(filling));
}

export function fileOf(...blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(blocks));
}

/** The same file with other bytes at a place. */
export function changed(file: Uint8Array, at: number, hex: string): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  copy.set(Buffer.from(hex, 'hex'), at);
  return copy;
}

/** Text as bytes in hex. */
export const ascii = (text: string): string => Buffer.from(text, 'ascii').toString('hex');

/** The kinds of file, as they are stored. */
export const KINDS = {
  1: 'b516fb71 87cb f94a b441 ca7b383578f9',
  2: '96b28158 cf6b 724c 8b91 a15e512e99c4',
  3: 'a7f7f6c6 89c4 f647 93ed e2e5020da51d',
  4: 'aaa93452 e129 a944 8d4d 081c07b96353',
} as const;

/** Head of a data record that is valid and plain. */
export const RECORD_1 = '01000000 01000000 0000000000000000 0100 1800 01000000';
