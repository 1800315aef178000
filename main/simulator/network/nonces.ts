import { randomBytes } from 'node:crypto';

const KEPT = 64;

interface Issued {
  at: number;
  uses: number;
  last: number;
  lastText: string;
}

/** How the count of a request relates to the one before it on the same nonce. */
export type CountVerdict =
  | 'fine'
  /** The nonce is not ours, too old, or used up. */
  | 'unknown-nonce'
  /** Not 8 hex digits, not larger than the last one, or counted in decimal. */
  | 'violation';

/** Nonces that one machine has issued, and how far each has been counted. */
export class Nonces {
  readonly #now: () => number;
  readonly #limits: { uses: number; lifetimeMs: number };
  readonly #strict: boolean;
  readonly #issued = new Map<string, Issued>();

  /**
   * @param now milliseconds
   * @param limits how often and how long (milliseconds) a nonce may be used
   * @param strict refuse wrong counts; otherwise only old nonces are refused
   */
  constructor(now: () => number, limits: { uses: number; lifetimeMs: number }, strict: boolean) {
    this.#now = now;
    this.#limits = limits;
    this.#strict = strict;
  }

  /** A fresh nonce: base64 of 24 bytes (docs/reference/protocol.md, P8). */
  issue(): string {
    const nonce = randomBytes(24).toString('base64');
    this.#issued.set(nonce, { at: this.#now(), uses: 0, last: 0, lastText: '' });
    if (this.#issued.size > KEPT) {
      const oldest = this.#issued.keys().next();
      if (oldest.done !== true) this.#issued.delete(oldest.value);
    }
    return nonce;
  }

  /** Counts one use of a nonce. */
  use(nonce: string, nc: string): CountVerdict {
    const issued = this.#issued.get(nonce);
    if (!issued) return 'unknown-nonce';
    if (issued.uses >= this.#limits.uses || this.#now() - issued.at > this.#limits.lifetimeMs) {
      this.#issued.delete(nonce);
      return 'unknown-nonce';
    }
    if (this.#strict && !countsOn(issued, nc)) return 'violation';
    issued.uses += 1;
    issued.last = Number.parseInt(nc, 16);
    issued.lastText = nc;
    return 'fine';
  }

  /** All sessions end: after an ACL change, a reset, or on request of a test. */
  forgetAll(): void {
    this.#issued.clear();
  }
}

/**
 * Gaps are allowed, because a request can be lost on its way. What is not: standing still, going back, and the decimal
 * carry (09 → 10), which is larger as hex and would pass otherwise.
 */
function countsOn(issued: Issued, nc: string): boolean {
  if (!/^[0-9a-fA-F]{8}$/.test(nc)) return false;
  if (Number.parseInt(nc, 16) <= issued.last) return false;
  const looksDecimal = /^\d{8}$/.test(nc) && /^\d{8}$/.test(issued.lastText);
  const carries = issued.lastText.endsWith('9');
  return !(looksDecimal && carries && Number(nc) === Number(issued.lastText) + 1);
}
