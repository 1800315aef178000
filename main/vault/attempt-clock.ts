import { bootId, upMs } from '#main/journal/system-start';

/** The clocks of this computer. */
export interface Clocks {
  /** Milliseconds since 1970, by a clock that people and servers set. */
  now: () => number;
  /** How long the computer is up, sleep included, in milliseconds, by a clock that is never set. */
  upMs: () => number;
  /** A name for the time since the computer was started; undefined where the system has none. */
  boot: () => string | undefined;
}

/** When something was, by the clocks of that moment. */
export interface Moment {
  at: number;
  up?: number | undefined;
  boot?: string | undefined;
}

/** The clock was set while a program ran: the start of the computer had the first date until then, the second since. */
export interface ClockChange {
  from: number;
  to: number;
}

/** Network time moves the clock by less than this. */
const DRIFT_MS = 10 * 60_000;
/**
 * Within one start of the computer, the clock may have been set by as much while no program of ours ran. Where it
 * differs by more, the record is taken for one of another day.
 */
const MAX_UNSEEN_CHANGE_MS = 48 * 3_600_000;

/** Clocks of the system. */
export function systemClocks(now: () => number = Date.now): Clocks {
  const boot = bootId();
  return { now, upMs, boot: () => boot };
}

export function moment({ now, upMs, boot }: Clocks): Moment {
  return { at: now(), up: upMs(), boot: boot() };
}

/**
 * How long ago something was, in milliseconds. Since the computer was started its uptime tells it, whatever the clock
 * was set to meanwhile; of what was before, only the clock knows. Uptimes of two different starts can match by chance,
 * so they count only where nothing shows that the computer was started in between.
 * @param changes of the clock that were noticed
 */
export function ageOf(then: Moment, now: Moment, changes: readonly ClockChange[]): number {
  const byClock = now.at - then.at;
  if (then.up === undefined || now.up === undefined || then.up > now.up) return byClock;
  return isSameStart(then, now, changes) ? now.up - then.up : byClock;
}

function isSameStart(then: Moment, now: Moment, changes: readonly ClockChange[]): boolean {
  if (then.boot !== undefined && now.boot !== undefined && then.boot !== now.boot) return false;
  const tolerance = then.boot !== undefined && then.boot === now.boot ? MAX_UNSEEN_CHANGE_MS : DRIFT_MS;
  const start = bootTimeOf(now);
  // Each name that the start of the computer then has had since.
  const names = [bootTimeOf(then)];
  for (const name of names) {
    if (Math.abs(name - start) <= tolerance) return true;
    for (const { from, to } of changes) {
      if (Math.abs(from - name) <= DRIFT_MS && !names.includes(to)) names.push(to);
    }
  }
  return false;
}

/** The date of the computer's start, by the clock of that moment. */
function bootTimeOf({ at, up = 0 }: Moment): number {
  return at - up;
}

/** The change of the clock between two moments of one running program; undefined: it was not set. */
export function clockChange(before: Moment, now: Moment): ClockChange | undefined {
  const [from, to] = [bootTimeOf(before), bootTimeOf(now)];
  return Math.abs(to - from) > DRIFT_MS ? { from, to } : undefined;
}
