const FAILURES_BEFORE_PAUSE = 10;
const PENALTIES_MS = [5_000, 10_000, 20_000, 40_000, 80_000] as const;
const FORGOTTEN_AFTER_MS = 3_600_000;

/** Penalty of that step; the last one repeats. */
function penaltyMs(step: number): number {
  return PENALTIES_MS[Math.min(step, PENALTIES_MS.length - 1)] ?? 80_000;
}

/**
 * The pause after failed logins (docs/reference/recovery.md, R6): after ten failures in a row nobody can log in for 5
 * s; the pause grows to 10, 20, 40 and 80 s while attempts go on, and is forgotten after an hour without any.
 *
 * No source says whether an attempt during the pause counts as "going on", nor whether the pause holds per account.
 * Here it counts, and the pause holds for the whole machine: the strictest interpretation for a client.
 */
export class LoginLock {
  readonly #now: () => number;
  #failuresInRow = 0;
  #step = 0;
  #lastFailure = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #pauses = 0;

  /** @param now simulated milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How often logging in was paused; an extension of a running pause is not counted again. */
  get trips(): number {
    return this.#pauses;
  }

  get paused(): boolean {
    return this.#now() < this.#pausedUntil;
  }

  /** Simulated milliseconds until logins are accepted again. */
  get remainingMs(): number {
    return Math.max(0, this.#pausedUntil - this.#now());
  }

  /** A login was tried while paused. It is refused unread, and it makes the pause longer. */
  refused(): void {
    this.#lastFailure = this.#now();
    this.#pause();
  }

  /** A login was wrong. Returns true when this one starts a pause. */
  failed(): boolean {
    const now = this.#now();
    if (now - this.#lastFailure > FORGOTTEN_AFTER_MS) this.forget();
    this.#lastFailure = now;
    this.#failuresInRow += 1;
    if (this.#failuresInRow < FAILURES_BEFORE_PAUSE) return false;
    this.#pauses += 1;
    this.#pause();
    return true;
  }

  /** A login was right: the row of failures ends. The height of the next penalty stays for an hour. */
  succeeded(): void {
    this.#failuresInRow = 0;
  }

  /** Failures in a row so far. */
  get failures(): number {
    return this.#failuresInRow;
  }

  /** After a reset of the firmware nothing is remembered. */
  forget(): void {
    this.#failuresInRow = 0;
    this.#step = 0;
    this.#lastFailure = Number.NEGATIVE_INFINITY;
    this.#pausedUntil = Number.NEGATIVE_INFINITY;
  }

  #pause(): void {
    this.#pausedUntil = this.#now() + penaltyMs(this.#step);
    this.#step += 1;
  }
}
