import { runInProcess } from './in-process';

/** How long what was given up on may hold the process, such as a file on a network drive that does not answer. Milliseconds. */
const LINGER_MS = 1_000;

process.exitCode = await runInProcess(process.argv.slice(2));

const leave = (): void => {
  if (process.stdout.writableLength === 0) process.exit();
  else setTimeout(leave, LINGER_MS).unref();
};
setTimeout(leave, LINGER_MS).unref();
