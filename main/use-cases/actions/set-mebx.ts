import { randomBytes } from 'node:crypto';
import { assertNever } from '#shared/assert-never';
import { isoTime } from '#shared/iso-time';
import type { ActionReport } from '#shared/model/action';
import { passwordProblems } from '#shared/password-rules';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { readSetup } from '#main/amt/setup';
import { type ActionOutcome, newRunId } from '#main/journal/run-journal';
import { changeMebxPassword } from '#main/provisioning/mebx-password-change';
import { generatePassword } from '#main/vault/generate-password';
import { guardKeychain } from '#main/vault/guard-keychain';
import { writtenDown } from '../core/index';
import { mebxRotationOf, type Session, type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

export interface SetMebxRequest extends SessionRequest {
  password: { from: 'random' } | { from: 'typed'; password: string } | { from: 'named'; name: string };
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
    const wanted = await wantedPassword(context, request.id, request.password);
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

async function wantedPassword(
  { vault, machines }: MachineContext,
  id: string,
  choice: SetMebxRequest['password'],
): Promise<Result<{ password: string; origin: string }>> {
  if (choice.from === 'random') {
    const kept = vault.kind === 'keychain' || machines.isSimulated(id);
    if (kept) return ok({ password: generatePassword(), origin: 'random' });
    return fail(
      'no-keychain',
      'A random MEBx password would be lost: there is no keychain to keep it. Nothing was done.',
      'Unlock the keychain, or choose a password yourself.',
    );
  }
  const password = choice.from === 'typed' ? choice.password : await vault.named(choice.name);
  if (password === undefined) {
    return fail(
      'input-invalid',
      'There is no such secret in the keychain.',
      'Store it with amt-bench secret set.',
    );
  }
  const problems = passwordProblems(password);
  const origin = choice.from === 'typed' ? 'typed' : `named:${choice.name}`;
  if (problems.length === 0) return ok({ password, origin });
  return fail(
    'input-invalid',
    `MEBx would not take this password. ${problems.join(' ')}`,
    'Choose another one. Nothing was sent.',
  );
}

async function send(
  context: MachineContext,
  id: string,
  { wsman, realm }: Session,
  wanted: { password: string; origin: string },
): Promise<Result<ActionReport>> {
  const journal = journalOf(context, id, realm);
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

function journalOf(context: MachineContext, id: string, realm: string): (outcome: ActionOutcome) => void {
  const { machines } = context;
  const known = machines.observation(id);
  const address = known.ok ? known.value.address : id;
  const log = context.journal.log(newRunId(context.now(), randomBytes(4)));
  return (outcome) =>
    log.append({
      event: 'deed',
      at: isoTime(context.now()),
      device: { id, machine: machines.identityOf(id), address, realm },
      deed: 'set-mebx',
      outcome,
    });
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
