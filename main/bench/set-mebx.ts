import { randomBytes } from 'node:crypto';
import type { DeedReport } from '#shared/model/deed';
import { passwordProblems } from '#shared/password-rules';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { readSetup } from '#main/amt/setup';
import { setMebxPassword } from '#main/amt/unprovision';
import { newRunId, type DeedOutcome } from '#main/journal/run-journal';
import { generatePassword } from '#main/vault/generate-password';
import { nowIso, type BenchContext } from './context';
import type { Devices } from './devices';
import { guardKeychain } from './keychain-guard';
import type { CredentialSource, Logins } from './login';
import type { Session } from './session';

export interface SetMebxRequest {
  id: string;
  password: { from: 'random' } | { from: 'typed'; password: string } | { from: 'named'; name: string };
  source: CredentialSource;
}

const NOT_PERMITTED = 16;
const TOO_WEAK = 2054;

/**
 * Sets the MEBx password of a machine that is in admin control mode, without the old one (mebx-recovery.md 2.2, 5.1).
 * Written ahead: the keychain holds the new one before the firmware hears of it.
 */
export class MebxSetter {
  constructor(
    readonly context: BenchContext,
    readonly devices: Devices,
    readonly logins: Logins,
  ) {}

  run(request: SetMebxRequest): Promise<Result<DeedReport>> {
    return this.devices.alone(request.id, () => guardKeychain(() => this.#run(request)));
  }

  async #run({ id, password: wish, source }: SetMebxRequest): Promise<Result<DeedReport>> {
    const wanted = await this.#wanted(id, wish);
    if (!wanted.ok) return wanted;
    const opened = await this.logins.open(id, source);
    if (!opened.ok) return opened;
    try {
      const learnt = await this.logins.learn(id, opened.value);
      const obstacle = learnt ?? (await obstacleTo(opened.value));
      if (obstacle) return { ok: false, error: obstacle };
      return await this.#set(id, opened.value, wanted.value);
    } finally {
      await opened.value.wsman.close();
    }
  }

  async #wanted(id: string, wish: SetMebxRequest['password']): Promise<Result<string>> {
    if (wish.from === 'random') {
      const kept = this.context.vault.kind === 'keychain' || this.devices.isSimulated(id);
      if (kept) return ok(generatePassword());
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
    if (problems.length === 0) return ok(password);
    return fail(
      'input-invalid',
      `MEBx would not take this password. ${problems.join(' ')}`,
      'Choose another one. Nothing was sent.',
    );
  }

  async #set(id: string, { wsman, realm }: Session, password: string): Promise<Result<DeedReport>> {
    const { vault } = this.context;
    const machine = this.devices.record(id).uuid ?? realm;
    const candidate = { password, setAt: nowIso(this.context), taken: false };
    await vault.beginMebx(machine, candidate);
    const journal = this.#journal(id, realm);
    journal('told');
    const set = await setMebxPassword(wsman, password);
    if (set.ok) {
      await vault.settleMebx(machine, candidate, 'taken');
      journal('done');
      return ok({
        deed: 'set-mebx',
        outcome: 'done',
        message:
          'The firmware took the new MEBx password, and it is stored here. That MEBx takes it shows at the keyboard only, typed as on an American one.',
      });
    }
    const status = set.error.code === 'limited-rights' ? NOT_PERMITTED : set.error.amtStatus;
    if (status === undefined) {
      journal('unknown');
      return ok({
        deed: 'set-mebx',
        outcome: 'unknown',
        message:
          'The connection was lost in the middle: MEBx has the old password or the new one. The new one is stored beside the old; try it first, or set it again.',
      });
    }
    await vault.settleMebx(machine, candidate, 'refused');
    journal('refused');
    return { ok: false, error: this.#refused(id, status, set.error) };
  }

  #refused(id: string, status: number, error: Failure): Failure {
    if (status !== NOT_PERMITTED && status !== TOO_WEAK) return error;
    if (status === NOT_PERMITTED) {
      this.devices.remember(id, {
        kind: 'wsman',
        at: nowIso(this.context),
        fact: 'It did not permit that its MEBx password be set over the network (status 16)',
        raw: { topic: 'refusal', action: 'set-mebx', status },
      });
    }
    return status === NOT_PERMITTED
      ? fail(
          'firmware-refused',
          'The MEBx password was not changed: this machine does not permit it over the network (status 16).',
          'Its MEBx password policy allows it only while the password is “admin”, or only during setup. Change it at the keyboard, in MEBx.',
          { amtStatus: status },
        ).error
      : fail(
          'firmware-refused',
          'The MEBx password was not changed: the firmware finds it too weak (status 2054).',
          "Some makers refuse more characters than Intel, such as ' < > & and space. Choose one without them.",
          { amtStatus: status },
        ).error;
  }

  #journal(id: string, realm: string): (outcome: DeedOutcome) => void {
    const known = this.devices.observation(id);
    const address = known.ok ? known.value.address : id;
    const log = this.context.journal.log(newRunId(this.context.now(), randomBytes(4)));
    return (outcome) =>
      log.append({
        event: 'deed',
        at: nowIso(this.context),
        device: { id, address, realm },
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
    return fail(
      'plan-blocked',
      'Only in admin control mode can the MEBx password be set over the network. Nothing was done.',
      'Change it at the keyboard, in MEBx.',
    ).error;
  }
  if (secure) return undefined;
  return fail(
    'encryption-needed',
    'The MEBx password would travel over the network in the clear. Nothing was sent.',
    'Switch TLS on for this machine first, or change the password at the keyboard.',
  ).error;
}
