import { assertNever } from '#shared/assert-never';
import type { ActionReport } from '#shared/model/action';
import type { NewPasswordChoice } from '#shared/model/vault';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { readSetup } from '#main/amt/setup';
import { changeMebxPassword } from '#main/provisioning/mebx-password-change';
import { guardKeychain } from '#main/vault/guard-keychain';
import { writtenDown } from '../core/index';
import {
  chosenPassword,
  mebxRotationOf,
  type NewPassword,
  type Session,
  type SessionRequest,
  withSession,
} from '../login/index';
import type { MachineContext } from '../machines/index';
import { actionJournal } from './action-journal';
import { stoppedBefore } from './obstacles';

export interface SetMebxRequest extends SessionRequest {
  password: NewPasswordChoice;
}

/**
 * Sets the MEBx password of a machine that is in admin control mode, without the old one
 * (docs/reference/recovery.md, R3). The keychain holds the new one before the firmware gets it.
 */
export function setMebxPassword(
  context: MachineContext,
  request: SetMebxRequest,
): Promise<Result<ActionReport>> {
  return guardKeychain(async () => {
    const wanted = await chosenPassword(context, request.id, request.password);
    if (!wanted.ok) return wanted;
    return withSession(context, { ...request, inventory: true }, async (session, begin) => {
      const obstacle = await obstacleTo(session);
      if (obstacle) return { ok: false, error: obstacle };
      if (request.signal?.aborted) {
        return stoppedBefore();
      }
      begin();
      return send(context, request.id, session, wanted.value);
    });
  });
}

async function send(
  context: MachineContext,
  id: string,
  { wsman, realm }: Session,
  wanted: NewPassword,
): Promise<Result<ActionReport>> {
  const journal = actionJournal(context, id, realm, 'set-mebx');
  const rotation = mebxRotationOf(context, id, () => {
    journal('told');
    return Promise.resolve(ok(wanted));
  });
  const ended = await changeMebxPassword(wsman, rotation);
  switch (ended.outcome) {
    case 'ok': {
      const unwritten = writtenDown(() => journal('done'));
      return ok({
        deed: 'set-mebx',
        outcome: 'done',
        message: sentences(message('actions.setMebx.done'), unwritten),
      });
    }
    case 'unknown': {
      const unwritten = writtenDown(() => journal('unknown'));
      return ok({
        deed: 'set-mebx',
        outcome: 'unknown',
        message: sentences(ended.failure.message, unwritten),
      });
    }
    case 'failed':
      writtenDown(() => journal('refused'));
      return { ok: false, error: ended.failure };
    default:
      return assertNever(ended);
  }
}

/** The password travels in the clear inside the request; and in client mode nobody may set it. */
async function obstacleTo({ wsman, secure }: Session): Promise<Failure | undefined> {
  const setup = await readSetup(wsman);
  if (!setup.ok) return setup.error;
  if (setup.value.controlMode !== 'acm') {
    return failure(
      'plan-blocked',
      message('actions.setMebx.notAdminMode.text'),
      message('actions.setMebx.notAdminMode.next'),
    );
  }
  if (secure) return undefined;
  return failure(
    'encryption-needed',
    message('actions.setMebx.unencrypted.text'),
    message('actions.setMebx.unencrypted.next'),
  );
}
