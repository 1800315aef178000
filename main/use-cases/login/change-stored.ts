import { isConfirmed, wordToConfirm } from '#shared/model/action';
import type { PasswordOwner } from '#shared/model/vault';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { guardKeychain } from '#main/vault/guard-keychain';
import { isOnlyCopy, type MachineSecrets, type Vault } from '#main/vault/vault';
import type { MachineContext } from '../machines/index';
import { ownerOf, withOwner } from './password-owner';

/** Stores a password for a machine of the list. Nothing is sent: whether it is right shows at the next login. */
export function keepPassword(
  context: MachineContext,
  id: string,
  { user, password }: { user: string; password: string },
): Promise<Result<void>> {
  return guardKeychain(async () => {
    const owner = ownerOf(context, { machineId: id });
    if (!owner.ok) return owner;
    const realm = realmToStore(context, id);
    return withOwner(context, owner.value, async () => {
      await owner.value.secrets.saveUntried({
        user,
        password,
        origin: 'typed',
        ...(realm !== undefined && { realm }),
      });
      return ok(undefined);
    });
  });
}

/** The realm that a password is entered for. After a reset the machine makes another one, which nobody knows yet. */
function realmToStore({ machines }: MachineContext, id: string): string | undefined {
  const { realm, resetSeen } = machines.record(id);
  const sighting = machines.sighting(id);
  const isReset = resetSeen !== undefined || (sighting.ok && sighting.value.provisioningState === 'pre');
  return isReset ? undefined : (realm ?? (sighting.ok ? sighting.value.realm : undefined));
}

/**
 * Deletes what is stored for a machine: its passwords, earlier ones and those of its MEBx.
 * @param confirm the name of the machine as it was typed; needed where nobody else has one of the passwords
 */
export function forgetPasswords(
  context: MachineContext,
  asked: PasswordOwner,
  confirm: string | undefined,
): Promise<Result<void>> {
  return guardKeychain(async () => {
    const owner = ownerOf(context, asked);
    if (!owner.ok) return owner;
    const { name, secrets } = owner.value;
    return withOwner(context, owner.value, async () => {
      if (!isConfirmed(name, confirm ?? '') && (await hasOnlyCopy(context.vault, secrets))) {
        return fail(
          'not-confirmed',
          message('login.onlyCopy'),
          message('login.onlyCopyNext', { word: wordToConfirm(name) }),
        );
      }
      await secrets.forget();
      return ok(undefined);
    });
  });
}

/** Nobody else has one of the passwords of this machine. Of a change that was cut short either may be the one that holds. */
async function hasOnlyCopy(vault: Vault, secrets: MachineSecrets): Promise<boolean> {
  if (await secrets.openChange()) return true;
  const named = new Map<string, string>();
  for (const name of await vault.names()) named.set(name, (await vault.named(name)) ?? '');
  return [...(await secrets.credentials()), ...(await secrets.mebx())].some((each) =>
    isOnlyCopy(each, named),
  );
}
