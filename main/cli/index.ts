import { EXIT_DONE } from '#shared/codes';
import { printFailure } from './output';
import { processShell } from './process-shell';
import { runCli } from './program';

/** How long what was given up on may hold the process, such as a file on a network drive that does not answer. Milliseconds. */
const LINGER_MS = 1_000;

const shell = processShell();
const code = await runCli(process.argv.slice(2), shell);
if (shell.crashed()) process.exit(code);
const problem = code === EXIT_DONE ? await shell.outputProblem() : undefined;
process.exitCode = problem ? printFailure(shell.console, problem, {}) : code;

const leave = (): void => {
  if (process.stdout.writableLength === 0) process.exit();
  else setTimeout(leave, LINGER_MS).unref();
};
setTimeout(leave, LINGER_MS).unref();
