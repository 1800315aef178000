import { INVALID_PASSWORD, NOT_PERMITTED } from '#shared/model/pt-status';
import { type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { statusOf } from '#main/amt/status';
import { setMebxPassword } from '#main/amt/unprovision';
import type { WsmanConnection } from '#main/wsman/connection';
import { isRefusal } from '#main/wsman/transport';

/** The keychain's side of a new MEBx password, given by the bench. */
export interface MebxRotation {
  /** Write-ahead: the new password is in the keychain before this resolves. */
  prepare: () => Promise<Result<string>>;
  /** The firmware said that it took it, or that it did not; `unknown` is said by never calling this. */
  settle: (outcome: 'taken' | 'refused') => Promise<void>;
  /** Records the PT_STATUS of a refusal. */
  refused: (status: number) => void;
}

export type MebxOutcome =
  | { outcome: 'ok' }
  /** MEBx still has its old password. */
  | { outcome: 'failed'; failure: Failure }
  /** The answer never came: old and new are both in the keychain. */
  | { outcome: 'unknown'; failure: Failure };

/**
 * Sets the MEBx password (docs/reference/recovery.md, R3). Nothing on the network can prove it, so only the
 * firmware's answer counts; without an answer both passwords are kept. Only over TLS: the request holds the password
 * as it is.
 */
export async function changeMebxPassword(
  wsman: WsmanConnection,
  rotation: MebxRotation,
): Promise<MebxOutcome> {
  const password = await rotation.prepare();
  if (!password.ok) return { outcome: 'failed', failure: password.error };
  const set = await setMebxPassword(wsman, password.value);
  if (set.ok) {
    await rotation.settle('taken');
    return { outcome: 'ok' };
  }
  const status = statusOf(set.error);
  if (status === undefined && !isRefusal(set.error)) {
    return { outcome: 'unknown', failure: noUsableAnswer(set.error) };
  }
  await rotation.settle('refused');
  if (status === undefined) return { outcome: 'failed', failure: set.error };
  rotation.refused(status);
  return { outcome: 'failed', failure: refusedFailure(status) ?? set.error };
}

function noUsableAnswer({ code, detail }: Failure): Failure {
  return failure(
    code,
    message(
      code === 'cancelled' ? 'provisioning.passwords.mebx.stopped' : 'provisioning.passwords.mebx.noAnswer',
    ),
    message('provisioning.passwords.mebx.unsettledNext'),
    { ...(detail !== undefined && { detail }) },
  );
}

function refusedFailure(status: number): Failure | undefined {
  if (status === NOT_PERMITTED) {
    return failure(
      'firmware-refused',
      message('provisioning.passwords.mebx.notPermitted.text'),
      message('provisioning.passwords.mebx.notPermitted.next'),
      { amtStatus: status },
    );
  }
  if (status === INVALID_PASSWORD) {
    return failure(
      'firmware-refused',
      message('provisioning.passwords.mebx.tooWeak.text'),
      message('provisioning.passwords.mebx.tooWeak.next'),
      { amtStatus: status },
    );
  }
  return undefined;
}
