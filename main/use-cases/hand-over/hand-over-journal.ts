import { isoTime } from '#shared/iso-time';
import type { FleetServerKind } from '#shared/model/hand-over-names';
import type { ActionOutcome } from '#main/journal/run-journal';
import { type MachineContext, nameOfMachine } from '../machines/index';

/** Writes down what becomes of a machine on its way to a server: in a file of its own, and before anything is sent. */
export function handOverJournal(
  context: MachineContext,
  id: string,
  what: { to: FleetServerKind; server: string; password: boolean },
): (outcome: ActionOutcome) => void {
  const device = nameOfMachine(context.machines, id);
  const log = context.journal.newLog(context.now());
  return (outcome) =>
    log.append({ event: 'hand-over', at: isoTime(context.now()), device, ...what, outcome });
}
