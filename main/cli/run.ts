import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/codes';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { guardExpected, openBench, type Bench } from '#main/bench/face';
import { parseNumber } from './options';
import { note, printFailure, type Console, type OutputOptions } from './output';

/** What the command line gets from the process; tests give their own. */
export interface Shell {
  console: Console;
  env: NodeJS.ProcessEnv;
  version: string;
  readStdin: () => Promise<string>;
  /** Asks a yes-no question; false when nobody is there. */
  ask: (question: string) => Promise<boolean>;
  /** Called with a handler for each Ctrl+C. @returns a function that takes it back */
  onInterrupt: (handler: () => void) => () => void;
}

export interface Stop {
  /** Aborts with the second Ctrl+C, and when --timeout has run out. */
  signal: AbortSignal;
  /** Aborts with the second Ctrl+C only: what breaks off a change to a machine. */
  told: AbortSignal;
  /** True from the first Ctrl+C on: finish what is under way. */
  draining: () => boolean;
  /** True once --timeout has run out. */
  timedOut: () => boolean;
  /** Resolves with the first Ctrl+C. */
  asked: Promise<void>;
}

/**
 * Opens a bench for one command, runs it and closes everything. The first Ctrl+C drains, the second stops now.
 * @returns the exit code
 */
export async function withBench(
  shell: Shell,
  options: OutputOptions & { timeout?: string; host?: 'web' },
  work: (bench: Bench, stop: Stop) => Promise<Result<number>>,
): Promise<number> {
  const seconds = parseNumber('--timeout', options.timeout, 86_400);
  if (!seconds.ok) return printFailure(shell.console, seconds.error, options);
  const bugs: unknown[] = [];
  const { env, version } = shell;
  const bench = await openBench({ env, host: options.host ?? 'cli', version }, (bug) => bugs.push(bug));
  if (!bench.ok) return printFailure(shell.console, bench.error, options);
  for (const notice of bench.value.context.notices) note(shell.console, options, notice);
  const stop = stopper(shell, seconds.value);
  try {
    const code = await guardExpected(() => work(bench.value, stop));
    if (bugs.length > 0) throw bugs[0];
    return code.ok ? code.value : printFailure(shell.console, stop.explain(code.error), options);
  } finally {
    stop.end();
    await bench.value.close();
  }
}

function stopper(
  shell: Shell,
  seconds: number | undefined,
): Stop & { end: () => void; explain: (failure: Failure) => Failure } {
  const abort = new AbortController();
  const told = new AbortController();
  let draining = false;
  let timedOut = false;
  let askedNow = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    askedNow = resolve;
  });
  const off = shell.onInterrupt(() => {
    if (draining) {
      abort.abort();
      told.abort();
    } else shell.console.err('Finishing what is under way. Press Ctrl+C again to stop now.\n');
    draining = true;
    askedNow();
  });
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          draining = true;
          abort.abort();
        }, seconds * 1000);
  return {
    signal: abort.signal,
    told: told.signal,
    draining: () => draining,
    timedOut: () => timedOut,
    asked,
    end: () => {
      off();
      clearTimeout(timer);
    },
    explain: (failure) =>
      timedOut && failure.code === 'cancelled'
        ? fail(
            'timeout',
            `Not finished within ${String(seconds)} seconds.`,
            'Allow more time with --timeout.',
          ).error
        : failure,
  };
}

/** Exit code of a command that ended as it should, or was asked to stop. */
export function endCode(stop: Stop): Result<number> {
  if (stop.timedOut()) return ok(EXIT_CODE_OF_FAILURE.timeout);
  return ok(stop.draining() ? EXIT_CODE_OF_FAILURE.cancelled : EXIT_DONE);
}
