import { setTimeout } from 'node:timers/promises';
import { chooseStart } from './choose';

/** How long output may take to get out after a command has ended. Milliseconds. */
const DRAIN_MS = 1_000;

/**
 * Starts what the arguments ask for.
 * @param args without the executable
 */
export async function start(args: readonly string[]): Promise<void> {
  const chosen = chooseStart(args);
  switch (chosen.kind) {
    case 'command': {
      const { runInProcess } = await import('#main/cli/in-process');
      const code = await runInProcess(chosen.args);
      await drained();
      // Nothing else would end Electron, and it does not ask for `process.exitCode`.
      process.exit(code);
      break;
    }
    case 'refused':
      await import('#main/electron/without-sandbox');
      break;
    case 'window':
      await import('#main/electron/index');
      break;
  }
}

async function drained(): Promise<void> {
  const until = Date.now() + DRAIN_MS;
  while (process.stdout.writableLength > 0 && Date.now() < until) {
    await setTimeout(5);
  }
}
