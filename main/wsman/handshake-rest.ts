import { LIMITS } from '#shared/limits';

/** Machines remembered at once; the oldest go first. */
const MOST_MACHINES = 4_096;

/**
 * Which machines are left alone for a while because a TLS handshake with them timed out: many handshakes in a row can
 * take the network of some firmware down until mains power is cut (docs/reference/protocol.md, P16). Kept for this
 * process only.
 */
export class HandshakeRest {
  readonly #now: () => number;
  /** Host and port, with the end of the rest; the oldest first. */
  readonly #until = new Map<string, number>();

  /** @param now milliseconds of a clock that does not jump */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds until the next handshake may begin; 0: it may. */
  left(host: string, port: number): number {
    const until = this.#until.get(keyOf(host, port));
    return until === undefined ? 0 : Math.max(0, until - this.#now());
  }

  /** A handshake was not over in time. */
  begin(host: string, port: number): void {
    const key = keyOf(host, port);
    // Set anew it is the youngest.
    this.#until.delete(key);
    this.#until.set(key, this.#now() + LIMITS.handshakeRestMs);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST_MACHINES && oldest !== undefined) this.#until.delete(oldest);
  }

  /** A handshake was completed after all. */
  end(host: string, port: number): void {
    this.#until.delete(keyOf(host, port));
  }
}

function keyOf(host: string, port: number): string {
  return `${host} ${String(port)}`;
}

/** Of this process. */
export const handshakeRest = new HandshakeRest();
