import { assertNever } from '#shared/assert-never';
import type { ActionReport } from '#shared/model/action';
import type { NewPasswordChoice } from '#shared/model/vault';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
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
    const wanted = await chosenPassword(context, request.id, request.password, 'A random MEBx password');
    if (!wanted.ok) return wanted;
    return withSession(context, { ...request, inventory: true }, async (session, begin) => {
      const obstacle = await obstacleTo(session);
      if (obstacle) return { ok: false, error: obstacle };
      if (request.signal?.aborted) {
        return fail('cancelled', 'Stopped as you asked. Nothing was sent.', 'Start it again.');
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
        message: `The firmware took the new MEBx password, and it is stored here. That MEBx takes it shows at the keyboard only, typed as on an American one.${unwritten}`,
      });
    }
    case 'unknown': {
      const unwritten = writtenDown(() => journal('unknown'));
      return ok({ deed: 'set-mebx', outcome: 'unknown', message: `${ended.failure.message}${unwritten}` });
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
      'Only in admin control mode can the MEBx password be set over the network. Nothing was done.',
      'Change it at the keyboard, in MEBx.',
    );
  }
  if (secure) return undefined;
  return failure(
    'encryption-needed',
    'The MEBx password would travel over the network in the clear. Nothing was sent.',
    'Switch TLS on for this machine first, or change the password at the keyboard.',
  );
}
