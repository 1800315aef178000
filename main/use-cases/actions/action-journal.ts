import { isoTime } from '#shared/iso-time';
import type { ActionName, ActionOutcome } from '#main/journal/run-journal';
import type { MachineContext } from '../machines/index';

/** Writes down what becomes of one action on a machine, in a file of its own. */
export function actionJournal(
  context: MachineContext,
  id: string,
  realm: string,
  deed: ActionName,
): (outcome: ActionOutcome) => void {
  const { machines } = context;
  const known = machines.observation(id);
  const address = known.ok ? known.value.address : id;
  const log = context.journal.newLog(context.now());
  return (outcome) =>
    log.append({
      event: 'deed',
      at: isoTime(context.now()),
      device: { id, machine: machines.identityOf(id), address, realm },
      deed,
      outcome,
    });
}
