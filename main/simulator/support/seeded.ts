import { createHash } from 'node:crypto';

/**
 * Made-up values that are the same for the same seed (docs/reference/decisions.md, D19). Not for secrets: anybody can
 * repeat them.
 */
export interface Seeded {
  /** The next `count` bytes of the stream. */
  bytes(count: number): Buffer;
  /** Upper-case hex, `digits` characters. */
  hex(digits: number): string;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
}

/**
 * A stream of bytes that depends on the seed and the purpose alone: SHA-256 in counter mode.
 * @param purpose keeps the streams of different values apart, so that adding a value does not change the others
 */
export function seeded(seed: number, purpose: string): Seeded {
  let counter = 0;
  let rest = Buffer.alloc(0);
  const bytes = (count: number): Buffer => {
    while (rest.length < count) {
      const block = createHash('sha256').update(`${seed}/${purpose}/${counter++}`).digest();
      rest = Buffer.concat([rest, block]);
    }
    const taken = Buffer.from(rest.subarray(0, count));
    rest = rest.subarray(count);
    return taken;
  };
  return {
    bytes,
    hex: (digits) =>
      bytes(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits)
        .toUpperCase(),
    // 32 bits against limits of a few thousand: the bias is not worth a loop.
    below: (limit) => bytes(4).readUInt32BE(0) % limit,
  };
}
