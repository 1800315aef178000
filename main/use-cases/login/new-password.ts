import { type SecretKind, secretProblems } from '#shared/password-rules';
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

/** A named secret that the firmware would take for this purpose. */
export async function namedSecret(
  { vault }: Pick<MachineContext, 'vault'>,
  name: string,
  kind: SecretKind,
): Promise<Result<string>> {
  const named = await vault.named(name);
  if (named === undefined) {
    return fail('plan-changed', `The secret “${name}” is not in the keychain any more.`, 'Store it again.');
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
