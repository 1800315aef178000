import { setMaxListeners } from 'node:events';
import { LIMITS } from '#shared/limits';
import type { Endpoint } from '#shared/model/primitives';
import { isWorthShowing, type Observation } from './observation';
import { Pinger } from './pinger';
import { probeEndpoint } from './probe-endpoint';

export interface ScanHooks {
  /** Called as probes answer, again and again for the same machine, silent addresses included. */
  onObservation(observation: Observation): void;
  onProgress?(done: number, current: string): void;
  onWarning?(message: string): void;
}

export interface ScanControl {
  /** Aborts at once: sockets are destroyed. */
  signal: AbortSignal;
  /** True: start no new address, finish those under way. */
  draining?(): boolean;
  /** Addresses started per second; absent means as fast as the probe limit allows. */
  rate?: number | undefined;
  now?(): number;
}

export interface ScanTotals {
  scanned: number;
  durationMs: number;
  firstSightingMs?: number;
}

/** Looks at every endpoint as an ordinary user, several at once, and streams what it sees. */
export async function scanEndpoints(
  endpoints: Iterable<Endpoint>,
  hooks: ScanHooks,
  control: ScanControl,
): Promise<ScanTotals> {
  const started = performance.now();
  // Each probe under way listens for the one signal; that many listeners are no leak.
  setMaxListeners(0, control.signal);
  const totals: ScanTotals = { scanned: 0, durationMs: 0 };
  const warned = new Set<string>();
  const warn = (message: string): void => {
    if (!warned.has(message)) hooks.onWarning?.(message);
    warned.add(message);
  };
  const pinger = new Pinger(warn);
  const report = (observation: Observation): void => {
    if (isWorthShowing(observation.evidence)) totals.firstSightingMs ??= performance.now() - started;
    hooks.onObservation(observation);
  };
  const context = { pinger, warn, report, signal: control.signal, now: () => control.now?.() ?? Date.now() };
  const queue = endpoints[Symbol.iterator]();
  let launched = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      if (control.signal.aborted || control.draining?.()) return;
      const next = queue.next();
      if (next.done) return;
      await pace(started, launched++, control.rate);
      await probeEndpoint(next.value, context);
      totals.scanned++;
      hooks.onProgress?.(totals.scanned, next.value.host);
    }
  };
  try {
    // Each address holds up to two TCP sockets.
    await Promise.all(Array.from({ length: LIMITS.probesAtOnce / 2 }, worker));
  } finally {
    await pinger.close();
  }
  totals.durationMs = performance.now() - started;
  return totals;
}

/** Holds a launch back until the rate allows it. */
async function pace(started: number, launched: number, rate: number | undefined): Promise<void> {
  if (rate === undefined) return;
  const wait = started + (launched / rate) * 1000 - performance.now();
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
}
