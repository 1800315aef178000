import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { NOT_PERMITTED } from '#shared/model/pt-status';
import { type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { PasswordRotation } from '#main/provisioning/admin-password-change';
import type { MebxRotation } from '#main/provisioning/mebx-password-change';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { MachineSecrets, MebxPassword, OpenChange } from '#main/vault/vault';
import type { MachineContext } from '../machines/index';
import type { Login } from './authenticate';
import type { MachineSession } from './machine-session';
import type { NewPassword } from './new-password';

/**
 * The keychain's side of one password change. Holds old and new in memory for the length of the change.
 * @param old the password that the session is logged in with
 * @param wanted gives the new password and where it comes from, when it is needed
 */
export function rotationOf(
  context: MachineContext,
  session: MachineSession,
  old: Login,
  wanted: () => Promise<Result<NewPassword>>,
): PasswordRotation {
  const { realm } = session;
  const secrets = (): MachineSecrets => context.machines.secrets(session.id);
  let candidate: OpenChange | undefined;
  return {
    prepare: () =>
      guardKeychain(async () => {
        // A new password that cannot be proven because logins are used up must not be set.
        const obstacle = context.ledger.obstacle(context.machines.attemptTarget(session.id, realm));
        if (obstacle && !endsSoon(obstacle, context.now())) return { ok: false, error: obstacle };
        const made = await wanted();
        if (!made.ok) return made;
        const at = isoTime(context.now());
        // The old one must be in the keychain too before anything happens: a typed one may not be yet.
        const { user, password } = old;
        const stored = await secrets().credential(user);
        if (stored?.password !== password) {
          await secrets().save({ user, password, origin: 'typed', realm, provenAt: at });
        }
        candidate = { user, ...made.value, realm, begunAt: at };
        await secrets().beginChange(candidate);
        return ok({ user: old.user, realm, password: made.value.password });
      }),
    async proveNew() {
      const proven = candidate;
      if (!proven) throw new Error('prepare must come first');
      const proved = await session.logInAgain({
        user: proven.user,
        password: proven.password,
        certain: true,
      });
      if (!proved.ok) return proved;
      return guardKeychain(async () => {
        await secrets().completeChange(proven, isoTime(context.now()));
        return proved;
      });
    },
    async proveOld() {
      const abandoned = candidate;
      const proved = await session.logInAgain(old);
      if (!proved.ok || !abandoned) return proved;
      return guardKeychain(async () => {
        await secrets().abandonChange(abandoned);
        return proved;
      });
    },
  };
}

/** The proof waits that long for leave to log in, and no longer. */
function endsSoon({ code, nextAt }: Failure, now: number): boolean {
  return code === 'attempt-too-soon' && Date.parse(nextAt ?? '') - now <= LIMITS.attemptGapMs;
}

/** @param wanted gives the new password and where it comes from, when it is needed */
export function mebxRotationOf(
  context: MachineContext,
  id: string,
  wanted: () => Promise<Result<NewPassword>>,
): MebxRotation {
  const { machines } = context;
  let candidate: MebxPassword | undefined;
  return {
    prepare: () =>
      guardKeychain(async () => {
        const made = await wanted();
        if (!made.ok) return made;
        candidate = { ...made.value, setAt: isoTime(context.now()), taken: false };
        await machines.secrets(id).beginMebx(candidate);
        return ok(made.value.password);
      }),
    async settle(outcome) {
      if (candidate) await machines.secrets(id).settleMebx(candidate, outcome);
    },
    refused(status) {
      if (status !== NOT_PERMITTED) return;
      machines.evidence.add(id, {
        kind: 'wsman',
        at: isoTime(context.now()),
        fact: message('login.fact.mebxNotPermitted'),
        raw: { topic: 'refusal', action: 'set-mebx', status },
      });
    },
  };
}
