import { randomBytes } from 'node:crypto';
import type { ActionReport } from '#shared/model/action';
import { assertNever } from '#shared/assert-never';
import { passwordProblems } from '#shared/password-rules';
import { fail, failure, ok, type Failure, type Result } from '#shared/result';
import { readSetup } from '#main/amt/setup';
import { newRunId, type ActionOutcome } from '#main/journal/run-journal';
import { changeMebxPassword } from '#main/provisioning/mebx-change';
import { generatePassword } from '#main/vault/generate-password';
import { nowIso, type Context } from '../core/context';
import type { Machines } from '../machines/machines';
import { writtenDown } from '../core/expected';
import { guardKeychain } from '../core/keychain-guard';
import type { CredentialSource, Logins } from '../login/login';
import { mebxRotationOf } from '../configure/rotation';
import type { Session } from '../core/session';

export interface SetMebxRequest {
  id: string;
  password: { from: 'random' } | { from: 'typed'; password: string } | { from: 'named'; name: string };
  source: CredentialSource;
}

/**
 * Sets the MEBx password of a machine that is in admin control mode, without the old one
 * (docs/reference/recovery.md, R3). The keychain holds the new one before the firmware gets it.
 */
export class MebxPasswordSetter {
  constructor(
    readonly context: Context,
    readonly machines: Machines,
    readonly logins: Logins,
  ) {}

  run(request: SetMebxRequest): Promise<Result<ActionReport>> {
    return this.machines.exclusively(request.id, () => guardKeychain(() => this.#run(request)));
  }

  async #run({ id, password: wish, source }: SetMebxRequest): Promise<Result<ActionReport>> {
    const wanted = await this.#wanted(id, wish);
    if (!wanted.ok) return wanted;
    const opened = await this.logins.open(id, source);
    if (!opened.ok) return opened;
    try {
      const learnt = await this.logins.readInventory(id, opened.value);
      const obstacle = learnt ?? (await obstacleTo(opened.value));
      if (obstacle) return { ok: false, error: obstacle };
      return await this.#set(id, opened.value, wanted.value);
    } finally {
      await opened.value.wsman.close();
    }
  }

  async #wanted(
    id: string,
    wish: SetMebxRequest['password'],
  ): Promise<Result<{ password: string; origin: string }>> {
    if (wish.from === 'random') {
      const kept = this.context.vault.kind === 'keychain' || this.machines.isSimulated(id);
      if (kept) return ok({ password: generatePassword(), origin: 'random' });
      return fail(
        'no-keychain',
        'A random MEBx password would be lost: there is no keychain to keep it. Nothing was done.',
        'Unlock the keychain, or choose a password yourself.',
      );
    }
    const password = wish.from === 'typed' ? wish.password : await this.context.vault.named(wish.name);
    if (password === undefined) {
      return fail(
        'input-invalid',
        'There is no such secret in the keychain.',
        'Store it with amt-bench secret set.',
      );
    }
    const problems = passwordProblems(password);
    const origin = wish.from === 'typed' ? 'typed' : `named:${wish.name}`;
    if (problems.length === 0) return ok({ password, origin });
    return fail(
      'input-invalid',
      `MEBx would not take this password. ${problems.join(' ')}`,
      'Choose another one. Nothing was sent.',
    );
  }

  async #set(
    id: string,
    { wsman, realm }: Session,
    wanted: { password: string; origin: string },
  ): Promise<Result<ActionReport>> {
    const journal = this.#journal(id, realm);
    const rotation = mebxRotationOf(this.context, this.machines, id, () => {
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

  #journal(id: string, realm: string): (outcome: ActionOutcome) => void {
    const known = this.machines.observation(id);
    const address = known.ok ? known.value.address : id;
    const log = this.context.journal.log(newRunId(this.context.now(), randomBytes(4)));
    return (outcome) =>
      log.append({
        event: 'deed',
        at: nowIso(this.context),
        device: { id, machine: this.machines.identityOf(id), address, realm },
        deed: 'set-mebx',
        outcome,
      });
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
