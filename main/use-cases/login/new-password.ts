import type { NewPasswordChoice } from '#shared/model/vault';
import { passwordProblems, type SecretKind, secretProblems } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { PasswordChange } from '#main/provisioning/area';
import { generatePassword } from '#main/vault/generate-password';
import type { MachineContext } from '../machines/index';

export interface NewPassword {
  password: string;
  /** `random`, `typed` or `named:<name>`. */
  origin: string;
}

/** The password that a change asks for. */
export async function newPassword(
  context: Pick<MachineContext, 'vault'>,
  { source }: PasswordChange,
): Promise<Result<NewPassword>> {
  if (source === 'random') return ok({ password: generatePassword(), origin: 'random' });
  const named = await namedSecret(context, source.named, 'amt');
  return named.ok ? ok({ password: named.value, origin: `named:${source.named}` }) : named;
}

/**
 * The password that the technician chose for an order, checked before anything is sent.
 * @returns `no-keychain` for a random one that would be lost with the program
 */
export async function chosenPassword(
  { vault, machines }: MachineContext,
  id: string,
  choice: NewPasswordChoice,
): Promise<Result<NewPassword>> {
  if (choice.from === 'random') {
    const kept = vault.kind === 'keychain' || machines.isSimulated(id);
    if (kept) return ok({ password: generatePassword(), origin: 'random' });
    return fail('no-keychain', message('login.newPassword.lost'), message('login.newPassword.lostNext'));
  }
  const password = choice.from === 'typed' ? choice.password : await vault.named(choice.name);
  if (password === undefined) {
    return fail('input-invalid', message('secrets.noSuch'), message('secrets.noSuchNext'));
  }
  const problems = passwordProblems(password);
  const origin = choice.from === 'typed' ? 'typed' : `named:${choice.name}`;
  if (problems.length === 0) return ok({ password, origin });
  return fail(
    'input-invalid',
    message('login.newPassword.unfit', { problems: sentences(...problems) }),
    message('login.newPassword.unfitNext'),
  );
}

/** A named secret that the firmware would take for this purpose. */
export async function namedSecret(
  { vault }: Pick<MachineContext, 'vault'>,
  name: string,
  kind: SecretKind,
): Promise<Result<string>> {
  const named = await vault.named(name);
  if (named === undefined) {
    return fail('plan-changed', message('secrets.notStored', { name }), message('secrets.notStoredNext'));
  }
  const problems = secretProblems(kind, named);
  if (problems.length === 0) return ok(named);
  return fail(
    'profile-invalid',
    message(`secrets.unfit.${kind}`, { name, problems: sentences(...problems) }),
    message('secrets.unfitNext'),
  );
}
