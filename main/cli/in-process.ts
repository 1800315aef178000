import { EXIT_DONE } from '#shared/failure-codes';
import { speaking } from './language';
import { printFailure } from './output';
import { processShell } from './process-shell';
import { runCli } from './program';

/**
 * Runs one command line on the real terminal.
 * @param args without node and script
 * @returns the exit code (docs/exit-codes.md)
 */
export async function runInProcess(args: readonly string[]): Promise<number> {
  const shell = processShell();
  const code = await runCli(args, shell);
  if (shell.crashed()) process.exit(code);
  const problem = code === EXIT_DONE ? await shell.outputProblem() : undefined;
  return problem ? printFailure((await speaking(args, shell)).console, problem, {}) : code;
}
