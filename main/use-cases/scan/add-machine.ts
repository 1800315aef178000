import type { MachineView } from '#shared/contract/contract';
import { fail, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { isWorthShowing } from '#main/discovery/observation';
import type { MachineContext } from '../machines/index';
import { checkTargets, onlyTarget, probeOne, type ScanRequest } from './scan';

/**
 * Looks at one address or name without a login, and takes the machine into the list. An address where nothing shows
 * AMT is not taken in, and the failure says what was seen there.
 */
export async function addMachine(
  context: MachineContext,
  request: Pick<ScanRequest, 'targets' | 'aliases'>,
  signal: AbortSignal,
): Promise<Result<MachineView>> {
  const { machines } = context;
  const checked = checkTargets(request);
  if (!checked.ok) return checked;
  if (checked.value.addresses !== 1) {
    return fail(
      'target-invalid',
      message('scan.notOne', { count: checked.value.addresses }),
      message('scan.notOneNext'),
    );
  }
  await context.memory.load();
  const known = new Set(machines.ids());
  const probed = await probeOne(onlyTarget(checked.value, undefined), signal, context);
  if (!probed.ok) return probed;
  const id = probed.value;
  const seen = machines.observation(id);
  const sighting = machines.sighting(id);
  if (!seen.ok || !sighting.ok) return seen.ok ? machines.view(id) : seen;
  if (known.has(id) || isWorthShowing(seen.value.evidence)) return machines.view(id);
  machines.forget([id]);
  if (machines.isOwnPort(id, seen.value)) {
    return fail('unreachable', message('scan.noLms'), message('scan.noLmsNext'));
  }
  const { code, title, explanation } = sighting.value.verdict;
  return fail(
    code === 'unreachable' ? 'unreachable' : 'not-amt',
    message('scan.notAdded', { title, explanation }),
    message('scan.notAddedNext'),
  );
}
