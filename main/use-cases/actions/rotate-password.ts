import { assertNever } from '#shared/assert-never';
import type { ActionReport } from '#shared/model/action';
import type { NewPasswordChoice } from '#shared/model/vault';
import { fail, type Failure, failure, inSentences, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { isLeftOut } from '#main/amt/call';
import { readAdminName } from '#main/amt/users';
import type { ActionOutcome } from '#main/journal/run-journal';
import { changePassword, type PasswordOutcome } from '#main/provisioning/admin-password-change';
import { limitedAccount } from '#main/provisioning/snapshot';
import { guardExpected, writtenDown } from '../core/index';
import {
  chosenPassword,
  loginInUse,
  MachineSession,
  rotationOf,
  type SessionRequest,
  withSession,
} from '../login/index';
import type { MachineContext } from '../machines/index';
import { actionJournal } from './action-journal';
import { blockedBy } from './obstacles';

export interface RotateRequest extends SessionRequest {
  password: NewPasswordChoice;
}

/**
 * Gives the admin account a new password, outside of a configuration. It is stored before the machine hears of it, and
 * proven by a login (docs/reference/decisions.md, D9).
 */
export function rotatePassword(
  context: MachineContext,
  request: RotateRequest,
): Promise<Result<ActionReport>> {
  const { id, source, signal } = request;
  return guardExpected(async () => {
    const wanted = await chosenPassword(context, id, request.password);
    if (!wanted.ok) return wanted;
    return withSession(context, { ...request, inventory: true }, async (first, begin) => {
      const login = await loginInUse(context, id, first, source);
      const session = new MachineSession(context, id, first, login, { probe: staysThere, find: staysThere });
      try {
        const obstacle = await obstacleTo(context, session);
        if (obstacle) return { ok: false, error: obstacle };
        if (signal?.aborted) {
          return fail(
            'cancelled',
            message('actions.stopped.nothingChanged'),
            message('actions.stopped.next'),
          );
        }
        begin();
        const journal = actionJournal(context, id, session.realm, 'rotate-password');
        let told = false;
        const rotation = rotationOf(context, session, login, () => {
          journal('told');
          told = true;
          return Promise.resolve(ok(wanted.value));
        });
        const ended = await changePassword(session.current(), rotation);
        return reported(ended, (outcome) => (told ? writtenDown(() => journal(outcome)) : undefined));
      } finally {
        await session.close();
      }
    });
  });
}

function staysThere(): never {
  throw new Error('a machine that gets a new password neither moves nor restarts');
}

/** What would be refused, or would show the password to the network, is said before anything is sent. */
async function obstacleTo(
  { machines }: MachineContext,
  session: MachineSession,
): Promise<Failure | undefined> {
  const blocked = blockedBy(machines, session.id);
  if (blocked) return blocked;
  const { user } = session.session;
  const adminName = await readAdminName(session.current());
  if (!adminName.ok) return isLeftOut(adminName.error) ? limitedAccount(user) : adminName.error;
  if (adminName.value !== user) {
    return failure(
      'plan-blocked',
      message('actions.rotatePassword.otherUser.text', { admin: adminName.value, user }),
      message('actions.rotatePassword.otherUser.next', { admin: adminName.value }),
    );
  }
  if (session.mayCarryPasswords()) return undefined;
  return failure(
    'encryption-needed',
    message('actions.rotatePassword.unencrypted.text'),
    message('actions.rotatePassword.unencrypted.next'),
  );
}

/** @param write notes how it ended; gives what is to be said where that failed */
function reported(
  ended: PasswordOutcome,
  write: (outcome: ActionOutcome) => Text | undefined,
): Result<ActionReport> {
  switch (ended.outcome) {
    case 'ok': {
      const unwritten = write('done');
      return ok({
        deed: 'rotate-password',
        outcome: 'done',
        message: sentences(message('actions.rotatePassword.done'), unwritten),
      });
    }
    case 'unknown': {
      const unwritten = write('unknown');
      return ok({
        deed: 'rotate-password',
        outcome: 'unknown',
        message: sentences(inSentences(ended.failure), unwritten),
      });
    }
    case 'failed':
      write('refused');
      return { ok: false, error: ended.failure };
    default:
      return assertNever(ended);
  }
}
