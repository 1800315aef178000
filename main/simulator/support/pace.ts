import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** How fast simulated durations pass: the lock penalty, the quiet after unprovisioning, the wait with the cell out. */
export interface Pace {
  /** Simulated milliseconds since the bench started; never goes back. */
  now: () => number;
  /** Resolves after that many simulated milliseconds, or at once when the bench stops. */
  wait: (simulatedMs: number) => Promise<void>;
  /** Resolves after that many real milliseconds: latency is what the client's clock sees. */
  delay: (realMs: number) => Promise<void>;
  /** Ends every wait. */
  stop: () => void;
}

/**
 * @param timeScale 1 = real time; 60 = sixty simulated seconds in one real second
 * @param clock simulated milliseconds, where the caller controls the time
 * @throws RangeError when the scale is not a positive number
 */
export function createPace(timeScale: number, clock?: () => number): Pace {
  if (!(timeScale > 0) || !Number.isFinite(timeScale)) {
    throw new RangeError('timeScale must be a positive number');
  }
  const started = performance.now();
  const ending = new AbortController();
  // As many wait as there are machines.
  setMaxListeners(0, ending.signal);
  const delay = async (realMs: number): Promise<void> => {
    if (realMs <= 0) return;
    try {
      await sleep(realMs, undefined, { signal: ending.signal });
    } catch {
      // Stopped: the rest of the wait is not needed.
    }
  };
  return {
    now: clock ?? (() => (performance.now() - started) * timeScale),
    delay,
    wait: (simulatedMs) => delay(simulatedMs / timeScale),
    stop: () => ending.abort(),
  };
}
