import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Secrets that were issued. Keeps only their hashes, up to a given number: the oldest are dropped first. */
export class HandedOut {
  readonly #kept: number;
  #hashes: Buffer[] = [];

  constructor(kept: number) {
    this.#kept = kept;
  }

  /** @returns a new secret of 256 random bits, fit for URLs and cookies */
  issue(): string {
    const secret = randomBytes(32).toString('base64url');
    this.#hashes = [...this.#hashes, hash(secret)].slice(-this.#kept);
    return secret;
  }

  /** Takes as long for a wrong secret as for a right one. */
  knows(secret: string): boolean {
    return this.#matching(secret).length > 0;
  }

  /** Like `knows`, and the secret is worth nothing afterwards. */
  spend(secret: string): boolean {
    const spent = this.#matching(secret);
    this.#hashes = this.#hashes.filter((known) => !spent.includes(known));
    return spent.length > 0;
  }

  #matching(secret: string): Buffer[] {
    const given = hash(secret);
    return this.#hashes.filter((known) => timingSafeEqual(known, given));
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
