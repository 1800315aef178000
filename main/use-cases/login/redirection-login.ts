import type { Result } from '#shared/result';
import { openRedirection, type RedirectionLine, type SessionKind } from '#main/redirection/index';
import type { MachineContext } from '../machines/index';
import type { Session } from './authenticate';
import { LoginAttempt } from './login-attempt';
import { type CredentialSource, loginInUse } from './open-session';

export interface RedirectionRequest {
  id: string;
  /** Where the password of the session came from. */
  source: CredentialSource;
  kind: SessionKind;
  signal: AbortSignal;
}

/**
 * Opens a redirection session with the login that has just opened this one, encrypted where this one is. The firmware
 * counts it as a login of its own, so it is claimed and recorded like every other.
 * @returns the connection, which is the caller’s to close
 */
export async function openRedirectionAs(
  context: MachineContext,
  session: Session,
  { id, source, kind, signal }: RedirectionRequest,
): Promise<Result<RedirectionLine>> {
  const { ledger, machines } = context;
  const observation = machines.observation(id);
  if (!observation.ok) return observation;
  const { endpoint, address: host } = observation.value;
  const { secure, realm } = session;
  const pin = secure ? machines.record(id).trustedFingerprint : undefined;
  const { user, password } = await loginInUse(context, id, session, source);
  const target = machines.attemptTarget(id, realm);
  const claim = ledger.claim(target, { user, password }, true);
  if (!claim.granted) return { ok: false, error: claim.failure };
  const attempt = new LoginAttempt(ledger, target, { user, password }, claim.id);
  try {
    return await openRedirection({
      target: {
        host,
        port: secure ? endpoint.ports.redirectionTls : endpoint.ports.redirection,
        pin,
      },
      kind,
      login: { user, password, realm },
      // An answer of this protocol comes from AMT: nothing else has to show that the password was right.
      watch: {
        before: attempt.before,
        accepted: () => attempt.proven(),
        refused: attempt.refused,
        lost: attempt.lost,
        notSent: attempt.notSent,
      },
      signal,
    });
  } finally {
    // Whatever ended it before the login was sent, or before its answer was read.
    attempt.unsure();
  }
}
