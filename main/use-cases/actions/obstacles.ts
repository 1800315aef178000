import { VERDICTS } from '#shared/model/verdict';
import { fail, type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { MachineContext } from '../machines/index';

/** The technician has stopped an order before anything was sent. */
export function stoppedBefore(): Result<never> {
  return fail('cancelled', message('actions.stopped.nothingSent'), message('actions.stopped.next'));
}

/** What belongs to somebody else, or must not be configured, is not changed by a single order either. */
export function blockedBy(machines: MachineContext['machines'], id: string): Failure | undefined {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting.error;
  const { code, explanation } = sighting.value.verdict;
  const { blocks } = VERDICTS[code];
  return blocks && failure(blocks.code, explanation, blocks.nextStep);
}
