/** A pause or a slow moment is not made up for by a burst longer than that. */
const MAX_BURST_MS = 30;

/** Spreads work evenly over time, so that waiting for the one overlaps with asking the next. */
export class Pacer {
  #tokens = 1;
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  /**
   * Fills up for the time since the last call.
   * @param perSecond how many may begin in a second now; infinite for no pace at all
   */
  fill(now: number, perSecond: number): void {
    const grown = this.#tokens + ((now - this.#last) / 1_000) * perSecond;
    this.#tokens = Math.min(grown, Math.max(1, (perSecond * MAX_BURST_MS) / 1_000));
    this.#last = now;
  }

  /** @returns false when the next one has to wait */
  take(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}
