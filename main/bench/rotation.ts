import { LIMITS } from '#shared/limits';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { passwordProblems } from '#shared/password-rules';
import type { PasswordRotation } from '#main/provisioning/password-change';
import type { PasswordChange } from '#main/provisioning/plan';
import { generatePassword } from '#main/vault/generate-password';
import type { OpenChange } from '#main/vault/vault';
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
  let candidate: OpenChange | undefined;
  return {
    prepare: () =>
      guardKeychain(async () => {
        // A new password that cannot be proven because logins are used up must not be set.
        const obstacle = logins.context.ledger.obstacle(realm);
        if (obstacle && !overSoon(obstacle, logins.context.now())) return { ok: false, error: obstacle };
        const password = await newPassword(logins, change);
        if (!password.ok) return password;
        const at = nowIso(logins.context);
        // The old one must be in the keychain too before anything happens: a typed one may not be yet.
        const stored = await vault.credential(realm, old.user);
        if (stored?.password !== old.password) {
          await vault.save(realm, { user: old.user, password: old.password, origin: 'typed', provenAt: at });
        }
        const origin = change.source === 'random' ? 'random' : `named:${change.source.named}`;
        candidate = { user: old.user, password: password.value, origin, begunAt: at };
        await vault.beginChange(realm, candidate);
        return ok({ user: old.user, realm, password: password.value });
      }),
    async proveNew() {
      const proven = candidate;
      if (!proven) throw new Error('prepare must come first');
      const proved = await session.reenter({
        user: proven.user,
        password: proven.password,
        certain: true,
      });
      if (!proved.ok) return proved;
      return guardKeychain(async () => {
        await vault.completeChange(realm, proven, nowIso(logins.context));
        return proved;
      });
    },
    async proveOld() {
      const abandoned = candidate;
      const proved = await session.reenter(old);
      if (!proved.ok || !abandoned) return proved;
      return guardKeychain(async () => {
        await vault.abandonChange(realm, abandoned);
        return proved;
      });
    },
  };
}

/** The proof waits that long for leave to log in, and no longer. */
function overSoon({ code, nextAt }: Failure, now: number): boolean {
  return code === 'attempt-too-soon' && Date.parse(nextAt ?? '') - now <= LIMITS.attemptGapMs;
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
