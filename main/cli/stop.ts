import type { Cancellation } from '#shared/cancellation';
import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Console } from './output';
import { printed } from './printed';

/** Told of each request to stop. @param mayPress false: it cannot mean “now”, however often it comes */
export type InterruptHandler = (mayPress: boolean) => void;

/** Drains from the first Ctrl+C on; aborts with the second one, and when --timeout has run out. */
export interface Stop extends Required<Omit<Cancellation, 'paused'>> {
  /** Aborts with the second Ctrl+C only, which breaks off a change to a machine. */
  secondInterrupt: AbortSignal;
  /** True once --timeout has run out. */
  timedOut: () => boolean;
  /** Resolves with the first Ctrl+C. */
  firstInterrupt: Promise<void>;
  /**
   * Waits for something that may never come, such as input: nothing is under way meanwhile, so the first Ctrl+C ends it,
   * and so does --timeout.
   * @returns `cancelled` then
   */
  waitFor: <T>(work: (signal: AbortSignal) => Promise<Result<T>>) => Promise<Result<T>>;
}

export interface Stopper extends Stop {
  /** Removes its signal handlers and its timer. */
  end: () => void;
  /** Reports a stop that was caused by --timeout as a time-out. */
  explain: (failure: Failure) => Failure;
}

/**
 * Turns Ctrl+C and --timeout into a `Stop`. The first Ctrl+C drains, the second stops now.
 * @param seconds of --timeout; undefined: for ever
 */
export function openStopper(
  shell: { console: Console; onInterrupt: (handler: InterruptHandler) => () => void },
  seconds: number | undefined,
): Stopper {
  const abort = new AbortController();
  const secondInterrupt = new AbortController();
  const idle = new AbortController();
  let [draining, timedOut, waiting] = [false, false, 0];
  let onFirstInterrupt = (): void => undefined;
  const firstInterrupt = new Promise<void>((resolve) => {
    onFirstInterrupt = resolve;
  });
  const off = shell.onInterrupt((mayPress) => {
    if (draining && mayPress) {
      abort.abort();
      secondInterrupt.abort();
    } else if (!draining && waiting === 0) {
      shell.console.err(printed`${shell.console.say(message('cli.run.stopping'))}\n`);
    }
    draining = true;
    idle.abort();
    onFirstInterrupt();
  });
  const runOut = (): void => {
    timedOut = true;
    draining = true;
    abort.abort();
    idle.abort();
  };
  const timer = seconds === undefined ? undefined : setTimeout(runOut, seconds * 1000);
  return {
    signal: abort.signal,
    secondInterrupt: secondInterrupt.signal,
    draining: () => draining,
    timedOut: () => timedOut,
    firstInterrupt,
    async waitFor(work) {
      waiting++;
      try {
        return await orAborted(work(idle.signal), idle.signal);
      } finally {
        waiting--;
      }
    },
    end: () => {
      off();
      clearTimeout(timer);
    },
    explain: (given) =>
      timedOut && given.code === 'cancelled'
        ? failure(
            'timeout',
            message('cli.run.timedOut', { count: seconds ?? 0 }),
            message('cli.run.timedOutNext'),
          )
        : given,
  };
}

/** Exit code of a command that ended as it should, or was asked to stop. */
export function endCode(stop: Stop): Result<number> {
  if (stop.timedOut()) return ok(EXIT_CODE_OF_FAILURE.timeout);
  return ok(stop.draining() ? EXIT_CODE_OF_FAILURE.cancelled : EXIT_DONE);
}

async function orAborted<T>(work: Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  const stopped = fail('cancelled', message('cli.common.stopped'), message('cli.common.again'));
  if (signal.aborted) return stopped;
  let onAbort = (): void => undefined;
  const aborted = new Promise<Result<T>>((resolve) => {
    onAbort = () => resolve(stopped);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
