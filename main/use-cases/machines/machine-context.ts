import { openContext, type Context, type ContextOptions } from '../core/context';
import { ok, type Result } from '#shared/result';
import { Machines } from './machines';

/** What work at machines needs: state and keychain, and the list of machines. */
export interface MachineContext extends Context {
  machines: Machines;
}

/**
 * Opens state and keychain, and the list of machines on them.
 * @returns `no-keychain` when a keychain was demanded
 * @throws StateFileError when the state folder cannot be used
 */
export async function openMachineContext(options: ContextOptions): Promise<Result<MachineContext>> {
  const context = await openContext(options);
  return context.ok ? ok({ ...context.value, machines: new Machines(context.value) }) : context;
}
