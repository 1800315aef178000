import { fail, ok, type Result } from '#shared/result';
import { passwordProblems } from '#shared/password-rules';
import type { PasswordRotation } from '#main/provisioning/password-change';
import type { PasswordChange } from '#main/provisioning/plan';
import { generatePassword } from '#main/vault/generate-password';
import type { Credential } from '#main/vault/vault';
import { nowIso } from './context';
import { guardKeychain } from './keychain-guard';
import type { Logins } from './login';
import type { DeviceSession } from './device-session';
import type { Login } from './session';

/**
 * The keychain's side of one password change. Holds old and new in memory for the length of the change.
 * @param old the password that the session is logged in with
 */
export function rotationOf(
  logins: Logins,
  session: DeviceSession,
  old: Login,
  change: PasswordChange,
): PasswordRotation {
  const { vault } = logins.context;
  const { realm } = session;
  let candidate: Credential | undefined;
  return {
    prepare: () =>
      guardKeychain(async () => {
        // A new password that cannot be proven because logins are used up must not be set.
        const obstacle = logins.context.ledger.obstacle(realm);
        if (obstacle && obstacle.code !== 'attempt-too-soon') return { ok: false, error: obstacle };
        const password = await newPassword(logins, change);
        if (!password.ok) return password;
        const at = nowIso(logins.context);
        // The old one must be in the keychain too before anything happens: a typed one may not be yet.
        const stored = await vault.credential(realm);
        if (stored?.password !== old.password) {
          await vault.save(realm, { user: old.user, password: old.password, origin: 'typed', provenAt: at });
        }
        const origin = change.source === 'random' ? 'random' : `named:${change.source.named}`;
        candidate = { user: old.user, password: password.value, origin };
        await vault.beginChange(realm, { ...candidate, begunAt: at });
        return ok({ user: old.user, realm, password: password.value });
      }),
    async proveNew() {
      if (!candidate) throw new Error('prepare must come first');
      const proved = await session.reenter({
        user: candidate.user,
        password: candidate.password,
        certain: true,
      });
      if (proved.ok) await vault.completeChange(realm, nowIso(logins.context));
      return proved;
    },
    async proveOld() {
      const proved = await session.reenter(old);
      if (proved.ok) await vault.abandonChange(realm);
      return proved;
    },
  };
}

async function newPassword(logins: Logins, { source }: PasswordChange): Promise<Result<string>> {
  if (source === 'random') return ok(generatePassword());
  const named = await logins.context.vault.named(source.named);
  if (named === undefined) {
    return fail(
      'plan-changed',
      `The secret “${source.named}” is not in the keychain any more.`,
      'Store it again.',
    );
  }
  const problems = passwordProblems(named);
  if (problems.length === 0) return ok(named);
  return fail(
    'profile-invalid',
    `The secret “${source.named}” breaks the rules for AMT passwords: ${problems.join(' ')}`,
    'Store a password that satisfies them.',
  );
}
