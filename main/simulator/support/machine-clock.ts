/** What the clock shows after the coin cell was out: the BIOS default date. */
const BIOS_DEFAULT_SECONDS = Date.UTC(2012, 0, 1) / 1000;

/**
 * The clock of the firmware: real time and an offset, which setting the time changes
 * (docs/reference/protocol.md, P37).
 */
export class MachineClock {
  #offset: number;
  readonly #realMs: () => number;
  /** @param offset seconds ahead of the real time */
  constructor(offset: number, realMs: () => number = Date.now) {
    this.#offset = offset;
    this.#realMs = realMs;
  }

  /** Seconds since 1970, by the clock of this machine. */
  seconds(): number {
    return Math.floor(this.#realMs() / 1000 + this.#offset);
  }

  get offsetSeconds(): number {
    return this.#offset;
  }

  date(): Date {
    return new Date(this.seconds() * 1000);
  }

  /** Moves the clock; the offset may be negative. */
  shift(seconds: number): void {
    this.#offset += seconds;
  }

  /** The cell was out: time starts again at the BIOS default. */
  lose(): void {
    this.#offset = BIOS_DEFAULT_SECONDS - this.#realMs() / 1000;
  }
}
