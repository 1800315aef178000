import { EXIT_DONE } from '#shared/failure-codes';
import { fail, type Failure } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { CmTraceLog } from '#main/use-cases/index';
import { printFailure } from '../output';
import type { Shell } from '../shell';

export interface LogOptions {
  log?: string;
  logFile?: string;
  json?: boolean;
}

/**
 * Runs a command that also writes a log for CMTrace: what people read on standard error, or would read without --quiet and
 * --json, the failure with its code, and what it has ended with. Results, which go to standard output, are not in it.
 * @param host whom the command is about
 * @returns the exit code
 */
export async function logged(
  shell: Shell,
  { log, logFile, json }: LogOptions,
  host: string,
  run: (shell: Shell) => Promise<number>,
): Promise<number> {
  if (log === undefined && logFile === undefined) return run(shell);
  if (log === undefined || logFile === undefined) {
    const needed = fail('input-invalid', message('cli.log.needsFile'), message('cli.log.needsFileNext'));
    return printFailure(shell.console, needed.error, { json });
  }
  const file = new CmTraceLog(logFile, 'amt-bench');
  const { say } = shell.console;
  const problem = file.add(say(message('cli.log.begins', { version: shell.version, host })), 'info');
  // Nothing is changed that could not be written down.
  if (problem) return printFailure(shell.console, problem, { json });
  let failed = false;
  const code = await run({
    ...shell,
    console: {
      ...shell.console,
      err: (text) => {
        shell.console.err(text);
        // The lines of a failure are in the log as one entry.
        if (!failed) file.add(text.text, 'info');
      },
      keptBack: (remark) => void file.add(remark.text, 'info'),
      failed: (failure) => {
        failed = true;
        file.add(failureText(failure, say), 'error');
      },
    },
  });
  const end = code === EXIT_DONE ? message('cli.log.done') : message('cli.log.ended', { code });
  file.add(say(end), code === EXIT_DONE ? 'info' : 'error');
  return code;
}

function failureText({ message: what, nextStep, code }: Failure, say: (text: Text) => string): string {
  return `${say(what)} ${say(nextStep)} (${code})`;
}
