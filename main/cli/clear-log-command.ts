import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import { markOf } from '#shared/model/machine-log';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { proven } from './console/consent';
import { eventsText } from './describe';
import type { LoginOptions } from './flags';
import type { MachineAccess } from './machine-access';
import { note, printJson } from './output';
import { writeText } from './output-file';
import { described, printed, printedJson } from './printed';

export interface ClearLogOptions extends LoginOptions {
  yes?: boolean;
  output?: string;
}

/** Prints the event log of a machine, and clears what was printed. */
export async function clearLogCommand(
  access: MachineAccess,
  host: string,
  options: ClearLogOptions,
): Promise<Result<number>> {
  const asked = await access.machineAndSource(host, options);
  if (!asked.ok) return asked;
  const { id, source } = asked.value;
  const { useCases } = access;
  const { console } = access.shell;
  const { signal } = access.stop;
  const read = await access.trusting(id, options, () => useCases.readLogs(id, source, { signal }));
  if (!read.ok) return read;
  const { events } = read.value;
  if (!events) {
    return fail('feature-absent', message('cli.clearLog.notShown'), message('cli.clearLog.rights'));
  }
  if (!options.json) console.out(described(events, eventsText, console.say));
  const question = printed`${console.say(message('cli.clearLog.question'))}`;
  if (!options.yes && !(await access.asked(question))) {
    return fail('not-confirmed', message('cli.clearLog.kept'), message('cli.clearLog.keptNext'));
  }
  if (options.output !== undefined) {
    // The entries have to be in the file before they are gone from the machine.
    const kept = options.json
      ? printedJson({ address: host, events })
      : described(events, eventsText, console.say);
    const problem = await writeText(options.output, kept.text);
    if (problem) return { ok: false, error: problem };
  }
  const cleared = await useCases.clearMachineEvents({
    id,
    source: proven(source),
    seen: markOf(events),
    signal,
  });
  if (!cleared.ok) return cleared;
  if (options.json) printJson(console, { address: host, events, ...cleared.value });
  else note(console, options, cleared.value.message);
  return ok(cleared.value.outcome === 'done' ? EXIT_DONE : EXIT_CODE_OF_FAILURE['verify-failed']);
}
