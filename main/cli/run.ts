import { awakeClock, sleptWords } from '#shared/awake-clock';
import { EXIT_DONE } from '#shared/failure-codes';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { guardExpected, openUseCases, type UseCases } from '#main/use-cases/index';
import { parseNumber } from './options';
import { note, type OutputOptions, printFailure } from './output';
import type { Shell } from './shell';
import { openStopper, type Stop } from './stop';

export interface TimeOptions extends OutputOptions {
  timeout?: string;
}

/**
 * Runs work that Ctrl+C and --timeout can end, and prints its failure.
 * @returns the exit code
 */
export async function withStop(
  shell: Shell,
  options: TimeOptions,
  work: (stop: Stop) => Promise<Result<number>>,
): Promise<number> {
  const seconds = parseNumber('--timeout', options.timeout, 86_400);
  if (!seconds.ok) return printFailure(shell.console, seconds.error, options);
  const stop = openStopper(shell, seconds.value);
  try {
    const code = await guardExpected(() => work(stop));
    return code.ok ? code.value : printFailure(shell.console, stop.explain(code.error), options);
  } finally {
    stop.end();
  }
}

/** The command line and the web host cannot keep a computer awake; what they can do is say so. */
function sleptNote(ms: number): Text {
  return sentences(sleptWords(ms), message('cli.run.afterSleep'));
}

/**
 * Opens a bench for one command, runs it and closes everything.
 * @returns the exit code
 */
export function withBench(
  shell: Shell,
  options: TimeOptions & { host?: 'web'; ledgerFolder?: string },
  work: (useCases: UseCases, stop: Stop) => Promise<Result<number>>,
): Promise<number> {
  const { env, version } = shell;
  const { ledgerFolder } = options;
  const ledger = ledgerFolder === undefined ? {} : { ledgerFolder };
  return withStop(shell, options, async (stop) => {
    const bugs: unknown[] = [];
    const opened = await stop.waitFor(() =>
      openUseCases({ env, host: options.host ?? 'cli', version, ...ledger }, (bug) => bugs.push(bug)),
    );
    if (!opened.ok) return opened;
    for (const notice of opened.value.info().notices) note(shell.console, options, notice);
    const stopWatching = awakeClock.onSleep((ms) => note(shell.console, options, sleptNote(ms)));
    let code: Result<number>;
    let closed: Result<void>;
    try {
      code = await guardExpected(() => work(opened.value, stop));
    } finally {
      stopWatching();
      closed = await opened.value.close();
    }
    if (bugs.length > 0) throw bugs[0];
    if (!code.ok || closed.ok) return code;
    // The command has printed its result; what could not be kept of it is said to people, beside it.
    const notKept = printFailure(shell.console, closed.error, {});
    return ok(code.value === EXIT_DONE ? notKept : code.value);
  });
}
