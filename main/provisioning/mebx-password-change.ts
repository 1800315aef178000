import { INVALID_PASSWORD, NOT_PERMITTED } from '#shared/model/pt-status';
import { type Failure, failure, type Result } from '#shared/result';
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
    `${code === 'cancelled' ? 'You stopped in the middle' : 'No usable answer came'}: MEBx has the old password or the new one. The new one is stored beside the old; try it first, or set it again.`,
    'Nothing is lost; set it again when the machine answers.',
    { ...(detail !== undefined && { detail }) },
  );
}

function refusedFailure(status: number): Failure | undefined {
  if (status === NOT_PERMITTED) {
    return failure(
      'firmware-refused',
      'The MEBx password was not changed: this machine does not permit it over the network (status 16).',
      'Its MEBx password policy allows it only while the password is “admin”, or only during setup. Change it at the keyboard, in MEBx.',
      { amtStatus: status },
    );
  }
  if (status === INVALID_PASSWORD) {
    return failure(
      'firmware-refused',
      'The MEBx password was not changed: the firmware finds it too weak (status 2054).',
      "Some makers refuse more characters than Intel, such as ' < > & and space. Choose one without them.",
      { amtStatus: status },
    );
  }
  return undefined;
}
