import { type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { setAdminPassword } from '#main/amt/users';
import type { WsmanConnection } from '#main/wsman/connection';
import { isRefusal } from '#main/wsman/transport';

/**
 * The keychain's side of a password change, given by the bench (only the bench touches the vault). Each promise
 * resolves after the keychain has it.
 */
export interface PasswordRotation {
  /** Write-ahead: the new password is in the keychain before this resolves. */
  prepare(): Promise<Result<{ user: string; realm: string; password: string }>>;
  /** Logs in with the new password on a fresh connection; on success it becomes the machine's password. */
  proveNew(): Promise<Result<void>>;
  /** Logs in with the old password on a fresh connection; on success the new one is discarded. */
  proveOld(): Promise<Result<void>>;
}

export type PasswordOutcome =
  | { outcome: 'ok' }
  /** The old password is valid; nothing has changed. */
  | { outcome: 'failed'; failure: Failure }
  /** It could not be found out which one is valid. Both are in the keychain, and the next login settles it. */
  | { outcome: 'unknown'; failure: Failure };

/**
 * Changes the admin password so that the machine never holds one that the keychain does not
 * (docs/reference/decisions.md, D9). The firmware's answer decides nothing by itself: a lost connection may have been
 * a success, and a ReturnValue of 0 may have stored something unusable. Only a login proves the change.
 */
export async function changePassword(
  wsman: WsmanConnection,
  rotation: PasswordRotation,
): Promise<PasswordOutcome> {
  const prepared = await rotation.prepare();
  if (!prepared.ok) return { outcome: 'failed', failure: prepared.error };
  const sent = await setAdminPassword(wsman, prepared.value);
  // After a refusal no login with the new password is tried: it would fail and count as a failure.
  if (!sent.ok && isRefusal(sent.error)) return checkOldPassword(rotation, sent.error);
  const proved = await rotation.proveNew();
  if (proved.ok) return { outcome: 'ok' };
  if (proved.error.code !== 'password-refused') {
    return { outcome: 'unknown', failure: unknownWhichPassword(proved.error) };
  }
  return checkOldPassword(rotation, sent.ok ? notTaken() : sent.error);
}

async function checkOldPassword(rotation: PasswordRotation, why: Failure): Promise<PasswordOutcome> {
  const old = await rotation.proveOld();
  return old.ok
    ? { outcome: 'failed', failure: why }
    : { outcome: 'unknown', failure: unknownWhichPassword(old.error) };
}

function notTaken(): Failure {
  return failure(
    'verify-failed',
    message('provisioning.passwords.admin.notTaken.text'),
    message('provisioning.passwords.admin.notTaken.next'),
  );
}

function unknownWhichPassword(because: Failure): Failure {
  return failure(
    because.code,
    message('provisioning.passwords.admin.unsettled.text', { why: because.message }),
    message('provisioning.passwords.admin.unsettled.next'),
    {
      ...(because.nextAt !== undefined && { nextAt: because.nextAt }),
      ...(because.detail !== undefined && { detail: because.detail }),
    },
  );
}
