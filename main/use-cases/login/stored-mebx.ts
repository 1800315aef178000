import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { MachineContext } from '../machines/index';
import { ownerOf } from './password-owner';

/**
 * The MEBx password that is stored for a machine of the list.
 * @returns `password-unknown` where none is stored, and where it is not known which of several holds
 */
export async function storedMebxPassword(
  context: MachineContext,
  machineId: string,
): Promise<Result<string>> {
  const owner = ownerOf(context, { machineId });
  if (!owner.ok) return owner;
  const stored = new Set((await owner.value.secrets.mebx()).map(({ password }) => password));
  const [only] = stored;
  if (only !== undefined && stored.size === 1) return ok(only);
  return fail(
    'password-unknown',
    message(only === undefined ? 'usbKey.stored.none' : 'usbKey.stored.several'),
    message('usbKey.stored.next'),
  );
}
