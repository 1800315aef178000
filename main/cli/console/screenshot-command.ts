import { existsSync } from 'node:fs';
import { EXIT_DONE } from '#shared/failure-codes';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { MachineAccess } from '../machine-access';
import { note, printJson } from '../output';
import { writeBytes } from '../output-file';
import { type ConsentOptions, withScreenConsent } from './consent';

/** Saves a picture of the screen of a machine. A file that is there already is not touched. */
export async function screenshotCommand(
  access: MachineAccess,
  host: string,
  path: string,
  options: ConsentOptions,
): Promise<Result<number>> {
  if (existsSync(path)) {
    return fail(
      'file-unreadable',
      message('cli.sol.record', { path, code: 'EEXIST' }),
      message('cli.sol.recordNext'),
    );
  }
  const { shell, useCases, stop } = access;
  const asked = await access.machineAndSource(host, options);
  if (!asked.ok) return asked;
  const { id } = asked.value;
  const taken = await withScreenConsent(access, asked.value, options, (source) =>
    access.trusting(id, options, () => useCases.takeScreenshot({ id, source, signal: stop.signal })),
  );
  if (!taken.ok) return taken;
  const { png, width, height } = taken.value;
  const problem = await writeBytes(path, png);
  if (problem) return { ok: false, error: problem };
  if (options.json) printJson(shell.console, { address: host, file: path, width, height });
  else note(shell.console, options, message('cli.screenshot.saved', { path, width, height }));
  return ok(EXIT_DONE);
}
