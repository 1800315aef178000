import type { MachineView } from '#shared/contract/contract';
import type { Result } from '#shared/result';
import { readHardware, type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

/** Reads what a machine is made of, and remembers it. Changes nothing. */
export function readMachineHardware(
  context: MachineContext,
  request: SessionRequest,
): Promise<Result<MachineView>> {
  return withSession(context, request, async (session) => {
    const read = await readHardware(session);
    if (!read.ok) return read;
    context.machines.setHardware(request.id, read.value);
    return context.machines.view(request.id);
  });
}
