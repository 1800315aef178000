import type { MachineView } from '#shared/contract/contract';
import type { Result } from '#shared/result';
import type { MachineContext } from '../machines/index';
import { type SessionRequest, withSession } from './with-session';

/** Logs in, reads the inventory and keeps its findings as evidence. */
export function logIn(context: MachineContext, request: SessionRequest): Promise<Result<MachineView>> {
  return withSession(context, { ...request, inventory: true }, () => context.machines.view(request.id));
}
