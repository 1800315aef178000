import { checkPrimeSync, createPrivateKey, type KeyObject } from 'node:crypto';
import { type Seeded, seeded } from './seeded';

const EXPONENT = 65_537n;
const STEPS_BEFORE_NEW_START = 2_000;

/** Odd primes up to here are tried as divisors first, which spares most candidates the slow test. */
const SMALL_PRIMES = primesUpTo(2_000).filter((each) => each > 2);

function primesUpTo(limit: number): number[] {
  const found: number[] = [];
  for (let each = 2; each <= limit; each++) if (found.every((prime) => each % prime !== 0)) found.push(each);
  return found;
}

/** A prime with the two top bits set, so that the product of two has exactly twice their bits. */
function prime(random: Seeded, bits: number): bigint {
  for (;;) {
    const start = random.bytes(bits / 8);
    start.writeUInt8(start.readUInt8(0) | 0xc0, 0);
    start.writeUInt8(start.readUInt8(start.length - 1) | 1, start.length - 1);
    const first = BigInt(`0x${start.toString('hex')}`);
    for (const step of withoutSmallFactors(first)) {
      const candidate = first + 2n * BigInt(step);
      if (candidate % EXPONENT !== 1n && checkPrimeSync(candidate)) return candidate;
    }
  }
}

/** Steps of two from an odd number that is larger than every small prime, to those that none of these divides. */
function withoutSmallFactors(first: bigint): number[] {
  const divided = new Uint8Array(STEPS_BEFORE_NEW_START);
  for (const small of SMALL_PRIMES) {
    const rest = Number(first % BigInt(small));
    // The first step at which rest + 2 · step is a multiple.
    const from = rest === 0 ? 0 : rest % 2 === 1 ? (small - rest) / 2 : small - rest / 2;
    for (let step = from; step < divided.length; step += small) divided[step] = 1;
  }
  return [...divided.keys()].filter((step) => divided[step] === 0);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [remainder, nextRemainder] = [value, modulus];
  let [factor, nextFactor] = [1n, 0n];
  while (nextRemainder !== 0n) {
    const quotient = remainder / nextRemainder;
    [remainder, nextRemainder] = [nextRemainder, remainder - quotient * nextRemainder];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return ((factor % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

/** Keys made so far: finding primes takes a good part of a second on a small computer. */
const made = new Map<string, KeyObject>();
const KEPT = 64;

/**
 * An RSA key that comes out the same for the same seed, so that a bench shows the same fingerprints each time.
 * Good for nothing else: whoever knows the seed has the key.
 * @param random gives 32 bytes, which decide the key
 * @param bits length of the modulus, 2048 for what AMT makes itself
 */
export function rsaFromSeed(random: Seeded, bits = 2048): KeyObject {
  const name = `${bits}/${random.bytes(32).toString('hex')}`;
  const known = made.get(name);
  if (known) return known;
  if (made.size >= KEPT) made.clear();
  const key = makeKey(seeded(0, name), bits);
  made.set(name, key);
  return key;
}

function makeKey(random: Seeded, bits: number): KeyObject {
  const p = prime(random, bits / 2);
  const q = prime(random, bits / 2);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: base64url(p * q),
      e: base64url(EXPONENT),
      d: base64url(d),
      p: base64url(p),
      q: base64url(q),
      dp: base64url(d % (p - 1n)),
      dq: base64url(d % (q - 1n)),
      qi: base64url(inverse(q, p)),
    },
  });
}
