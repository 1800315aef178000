import type { NewPasswordChoice } from '#shared/model/vault';
import { passwordProblems, type SecretKind, secretProblems } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
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
 * @param what the password, as a sentence begins with it: “A random admin password”
 * @returns `no-keychain` for a random one that would be lost with the program
 */
export async function chosenPassword(
  { vault, machines }: MachineContext,
  id: string,
  choice: NewPasswordChoice,
  what: string,
): Promise<Result<NewPassword>> {
  if (choice.from === 'random') {
    const kept = vault.kind === 'keychain' || machines.isSimulated(id);
    if (kept) return ok({ password: generatePassword(), origin: 'random' });
    return fail(
      'no-keychain',
      `${what} would be lost: there is no keychain to keep it. Nothing was done.`,
      'Unlock the keychain, or choose a password yourself.',
    );
  }
  const password = choice.from === 'typed' ? choice.password : await vault.named(choice.name);
  if (password === undefined) {
    return fail('input-invalid', 'There is no such secret.', 'Choose one that is stored, or store it first.');
  }
  const problems = passwordProblems(password);
  const origin = choice.from === 'typed' ? 'typed' : `named:${choice.name}`;
  if (problems.length === 0) return ok({ password, origin });
  return fail(
    'input-invalid',
    `AMT would not take this password. ${problems.join(' ')}`,
    'Choose another one. Nothing was sent.',
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
    return fail('plan-changed', `The secret “${name}” is not stored any more.`, 'Store it again.');
  }
  const problems = secretProblems(kind, named);
  if (problems.length === 0) return ok(named);
  return fail(
    'profile-invalid',
    `The secret “${name}” breaks the rules for ${KIND_WORDS[kind]}: ${problems.join(' ')}`,
    'Store one that satisfies them.',
  );
}

const KIND_WORDS: Readonly<Record<SecretKind, string>> = {
  amt: 'AMT passwords',
  wifi: 'Wi-Fi passphrases',
  server: 'passwords of management servers',
};
