import { runInProcess } from './in-process';

/**
 * How long abandoned work may keep the process alive, such as a read from a network drive that does not answer.
 * Milliseconds.
 */
const LINGER_MS = 1_000;

process.exitCode = await runInProcess(process.argv.slice(2));

const leave = (): void => {
  if (process.stdout.writableLength === 0) process.exit();
  else setTimeout(leave, LINGER_MS).unref();
};
setTimeout(leave, LINGER_MS).unref();
