import type { JobEvent } from '#shared/model/job';
import type { FleetResult, MachineName } from '#shared/model/plan';
import { inSentences } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { type Machines, nameOfMachine } from '../machines/index';

/** A machine of a job with several that has no run of its own: nothing was begun on it. */
export interface NotBegun {
  machine: MachineName;
  result: Text;
  /** Why, a text for each reason. */
  reasons: readonly Text[];
}

/**
 * The machines of a job with several that no journal of a run tells of.
 * @param events of the job, oldest first
 */
export function machinesNotBegun(events: readonly JobEvent[], machines: Machines): NotBegun[] {
  return events.flatMap((event): NotBegun[] => {
    if (event.kind === 'left-out') {
      const { machineId, why, failures } = event.leftOut;
      return [
        {
          machine: nameOfMachine(machines, machineId),
          result: message(`report.notBegun.${why}`),
          reasons: failures.map(inSentences),
        },
      ];
    }
    if (event.kind !== 'machine' || event.machine.runId !== undefined) return [];
    const { machineId, failure } = event.machine;
    return [
      {
        machine: nameOfMachine(machines, machineId),
        result: message(`report.notBegun.${resultOf(event.machine)}`),
        reasons: failure ? [inSentences(failure)] : [],
      },
    ];
  });
}

function resultOf({
  outcome,
  verified,
}: FleetResult): 'as-wanted' | 'not-all-read' | 'not-configured' | 'stopped' {
  if (outcome === 'stopped') return 'stopped';
  if (outcome !== 'nothing-to-do') return 'not-configured';
  return verified ? 'as-wanted' : 'not-all-read';
}
