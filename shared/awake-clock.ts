import { message, type Text } from './texts/message';

/** A program that stands still for that long was not busy: the computer slept. */
const SLEEP_MS = 15_000;
/** The same where the system has just said that it will sleep: hardly more than the interval between two checks. */
const TOLD_SLEEP_MS = 2_500;
const TICK_MS = 1_000;

export interface ClockSource {
  /** Milliseconds that always grow, and on some systems (Windows) also while the computer sleeps. */
  monotonic(): number;
  /** Milliseconds since 1970. */
  wall(): number;
  /** Calls back every `ms`, and keeps no program alive. */
  every(ms: number, call: () => void): void;
}

const SYSTEM: ClockSource = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  every: (ms, call) => void setInterval(call, ms).unref(),
};

/**
 * How long this program has been awake. Deadlines by it do not pass while the computer sleeps: afterwards the network
 * takes a while to come back, and answers to earlier requests were lost.
 */
export class AwakeClock {
  readonly #source: ClockSource;
  readonly #listeners = new Set<(sleptMs: number) => void>();
  #started = false;
  #slept = 0;
  #lastMonotonic = 0;
  #lastWall = 0;
  #leastMs = SLEEP_MS;

  constructor(source: ClockSource = SYSTEM) {
    this.#source = source;
  }

  /** Milliseconds, from an arbitrary beginning, without the time that the computer slept. */
  now(): number {
    this.#check();
    return this.#source.monotonic() - this.#slept;
  }

  /** How long the steady clock has gone on while the computer slept, in milliseconds, all sleeps together. */
  sleptMs(): number {
    this.#check();
    return this.#slept;
  }

  /** @param listener told after each sleep how long it was, in milliseconds @returns ends it */
  onSleep(listener: (sleptMs: number) => void): () => void {
    this.#check();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The system says that it will sleep: a short sleep is told from a busy moment, too. */
  suspending(): void {
    this.#check();
    this.#leastMs = TOLD_SLEEP_MS;
  }

  /** The system says that it is awake again; listeners hear of the sleep at once. */
  resumed(): void {
    this.#check();
    this.#leastMs = SLEEP_MS;
  }

  #check(): void {
    const [monotonic, wall] = [this.#source.monotonic(), this.#source.wall()];
    if (!this.#started) {
      this.#started = true;
      this.#source.every(TICK_MS, () => this.#check());
    } else this.#compare(monotonic - this.#lastMonotonic, wall - this.#lastWall);
    [this.#lastMonotonic, this.#lastWall] = [monotonic, wall];
  }

  /** Where the steady clock stops with the computer (Linux), the other one tells; people set it, but rarely. */
  #compare(byMonotonic: number, byWall: number): void {
    if (byMonotonic > this.#leastMs) this.#slept += byMonotonic;
    const slept = Math.max(byMonotonic, byWall);
    if (slept <= this.#leastMs) return;
    for (const listener of this.#listeners) listener(slept);
  }
}

/** Of this process. */
export const awakeClock = new AwakeClock();

/** In words for people. @param ms at least some seconds */
export function sleptWords(ms: number): Text {
  const minutes = Math.round(ms / 60_000);
  return minutes < 1
    ? message('scan.sleptSeconds', { count: Math.round(ms / 1_000) })
    : message('scan.sleptMinutes', { count: minutes });
}
