import { LIMITS } from '#shared/limits';
import type { Hello, HelloHash } from '#shared/model/hello';

/** `incomplete`: it may become a hello packet. `wrong`: it never will. */
export type HelloReading = Hello | 'incomplete' | 'wrong';

const UUID_AT = 8;
const COUNT_AT = 24;
const HASHES_AT = 25;
const VERSION = 3;

const HASHES: ReadonlyMap<number, { algorithm: HelloHash['algorithm']; bytes: number }> = new Map([
  [1, { algorithm: 'sha1', bytes: 20 }],
  [2, { algorithm: 'sha256', bytes: 32 }],
  [3, { algorithm: 'sha384', bytes: 48 }],
]);

/** Roots whose hash a public source names (docs/reference/protocol.md, P7). */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['e7685634efacf69ace939a6b255b7b4fabef42935b50a265acb5cb6027e44e70', 'VeriSign Class 3 Primary CA-G1'],
  ['eb04cf5eb1f39afa762f2bb120f296cba520c1b97db1589565b81cb9a17b7244', 'VeriSign Class 3 Primary CA-G3'],
]);

/**
 * Reads a hello packet (docs/reference/protocol.md, P7), or what has come of it so far. Anybody may have sent it: each
 * value is held against what it can be before the next one is read, and nothing may follow.
 */
export function readHello(bytes: Buffer): HelloReading {
  if (bytes.length > LIMITS.helloBytes || !beginsWell(bytes)) return 'wrong';
  if (bytes.length < HASHES_AT) return 'incomplete';
  const hashes = readHashes(bytes);
  if (typeof hashes === 'string') return hashes;
  return {
    uuid: uuidOf(bytes.subarray(UUID_AT, COUNT_AT)),
    credentialsSet: bytes.readUInt16LE(0) === 1,
    retries: bytes.readInt32LE(4),
    hashes,
  };
}

/** As far as the fixed part has come. */
function beginsWell(bytes: Buffer): boolean {
  const length = bytes.length;
  return (
    (length < 2 || bytes.readUInt16LE(0) <= 1) &&
    (length < 4 || bytes.readUInt16LE(2) === VERSION) &&
    (length < UUID_AT || bytes.readInt32LE(4) >= 0) &&
    (length < HASHES_AT || bytes.readUInt8(COUNT_AT) <= LIMITS.helloHashes)
  );
}

function readHashes(bytes: Buffer): HelloHash[] | 'incomplete' | 'wrong' {
  const hashes: HelloHash[] = [];
  let at = HASHES_AT;
  for (let left = bytes.readUInt8(COUNT_AT); left > 0; left--) {
    if (at >= bytes.length) return 'incomplete';
    const kind = HASHES.get(bytes.readUInt8(at));
    if (!kind) return 'wrong';
    if (at + 1 >= bytes.length) return 'incomplete';
    if (bytes.readUInt8(at + 1) !== kind.bytes) return 'wrong';
    const value = bytes.subarray(at + 2, at + 2 + kind.bytes);
    if (value.length < kind.bytes) return 'incomplete';
    const hex = value.toString('hex');
    const name = NAMES.get(hex);
    hashes.push({ algorithm: kind.algorithm, value: hex, ...(name !== undefined && { name }) });
    at += 2 + kind.bytes;
  }
  return at === bytes.length ? hashes : 'wrong';
}

/** The first three groups are little endian, as in SMBIOS. */
function uuidOf(bytes: Buffer): string {
  const first = bytes.readUInt32LE(0).toString(16).padStart(8, '0');
  const second = bytes.readUInt16LE(4).toString(16).padStart(4, '0');
  const third = bytes.readUInt16LE(6).toString(16).padStart(4, '0');
  return [first, second, third, bytes.toString('hex', 8, 10), bytes.toString('hex', 10)].join('-');
}
