/** Before anything has answered, silence must last that long (RFC 6298, 2.1: one second). */
const FIRST_WAIT_MS = 1_000;
export const LEAST_WAIT_MS = 250;
const MOST_WAIT_MS = 3_000;

/**
 * How long answers from one network take, learnt while it is scanned (RFC 6298). A slow network next to a fast one
 * must not be judged by the fast one, so each network has its own.
 */
export class RoundTrips {
  #smoothed: number | undefined;
  #variation = 0;
  #slowest = 0;

  /** @param ms from the packet to its answer; only where it is sure which packet was answered */
  sample(ms: number): void {
    this.#slowest = Math.max(this.#slowest, ms);
    if (this.#smoothed === undefined) {
      this.#smoothed = ms;
      this.#variation = ms / 2;
      return;
    }
    this.#variation = 0.75 * this.#variation + 0.25 * Math.abs(this.#smoothed - ms);
    this.#smoothed = 0.875 * this.#smoothed + 0.125 * ms;
  }

  /** An answer came after it had been given up: the time-outs of the others are doubled. */
  backOff(): void {
    this.#slowest = Math.min(MOST_WAIT_MS, Math.max(this.#slowest, this.waitMs));
  }

  /** Something has answered. */
  get known(): boolean {
    return this.#smoothed !== undefined;
  }

  /** Silence of that many milliseconds after a packet means that no answer will come. */
  get waitMs(): number {
    if (this.#smoothed === undefined) return Math.max(FIRST_WAIT_MS, this.#slowest);
    const expected = Math.max(this.#smoothed + 4 * this.#variation, 2 * this.#slowest);
    return Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, expected));
  }
}

/** Round trips of each network met in a scan; a network here is what shares the first two parts of an address. */
export class Networks {
  readonly #known = new Map<string, RoundTrips>();

  of(address: string): RoundTrips {
    const key = address.includes(':') ? 'IPv6' : (/^\d+\.\d+/.exec(address)?.[0] ?? address);
    let trips = this.#known.get(key);
    if (!trips) this.#known.set(key, (trips = new RoundTrips()));
    return trips;
  }
}
