import { isoTime } from '#shared/iso-time';
import type { IdentityChange } from '#shared/model/evidence';
import { AMT_REALM } from '#shared/model/primitives';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { type GeneralSettings, readGeneral } from '#main/amt/general';
import type { Credential } from '#main/vault/vault';
import { WsmanConnection, type WsmanTarget } from '#main/wsman/connection';
import { isRefusal } from '#main/wsman/transport';
import type { MachineContext, Machines } from '../machines/index';
import { LoginAttempt } from './login-attempt';

export interface Login {
  user: string;
  password: string;
  /** The technician is sure of it, or it has opened this machine before. */
  certain: boolean;
}

/** A logged-in connection. */
export interface Session {
  wsman: WsmanConnection;
  realm: string;
  user: string;
  /** The connection is encrypted, with a trusted certificate. */
  secure: boolean;
  general: Result<GeneralSettings>;
}

/** What ends a session before its time. */
export interface SessionEnd {
  signal?: AbortSignal | undefined;
  /** The signal cuts nothing off: a request that is under way gets its answer, and no further one is sent. */
  betweenRequests?: boolean | undefined;
}

/** A connection whose certificate and realm were checked, before any login. */
export interface MachineChallenge {
  wsman: WsmanConnection;
  realm: string;
  secure: boolean;
}

/**
 * Opens a connection and learns the realm. Costs no attempt. Certificate and realm are compared with their pins, so that
 * no secret can be sent to a machine that may not be the one that was meant.
 */
export async function challenge(
  { machines }: MachineContext,
  id: string,
  { signal, betweenRequests }: SessionEnd = {},
): Promise<Result<MachineChallenge>> {
  const target = targetOf(machines, id);
  if (!target.ok) return target;
  const wsman = new WsmanConnection(target.value, signal, betweenRequests);
  const asked = await wsman.challenge();
  if (!asked.ok) {
    await wsman.close();
    return asked;
  }
  const { realm } = asked.value;
  const problem = realmProblem(machines, id, realm);
  if (!problem) return ok({ wsman, realm, secure: target.value.pin !== undefined });
  await wsman.close();
  return { ok: false, error: problem };
}

/**
 * Sends one login over a connection that `challenge` has opened: the only way from a password to a machine. The ledger of
 * logins is asked before the secret leaves (docs/reference/recovery.md, R6), and the outcome is recorded before anything else
 * happens. Closes the connection unless the login is accepted.
 */
export function authenticate(
  context: MachineContext,
  id: string,
  challenged: MachineChallenge,
  login: Login,
): Promise<Result<Session>> {
  return closingUnless(challenged, () => sendLogin(context, id, challenged, login));
}

async function sendLogin(
  context: MachineContext,
  id: string,
  { wsman, realm, secure }: MachineChallenge,
  login: Login,
): Promise<Result<Session>> {
  const { ledger, machines } = context;
  const target = machines.attemptTarget(id, realm);
  const claim = ledger.claim(target, login, login.certain);
  if (!claim.granted) return { ok: false, error: claim.failure };
  const attempt = new LoginAttempt(ledger, target, login, claim.id);
  const ready = wsman.useLogin({ user: login.user, password: login.password, realm }, attempt);
  if (!ready.ok) {
    attempt.notSent();
    return ready;
  }
  machines.identities.pinRealm(id, realm);
  // The login is the first read of the inventory; callers that change or poll something switch the cache off.
  wsman.cacheReads(true);
  const general = await readGeneral(wsman);
  if (!general.ok && general.error.code === 'password-refused') {
    remember(context, id, login, 'refused');
    return general;
  }
  // A refusal comes in SOAP, behind the login. Anything else, such as a web page with status 200, proves nothing.
  if (!general.ok && !isRefusal(general.error)) {
    attempt.unsure();
    return general;
  }
  attempt.proven();
  remember(context, id, login, 'accepted');
  if (general.ok && general.value.digestRealm !== realm) return { ok: false, error: realmMismatch() };
  return ok({ wsman, realm, secure, user: login.user, general });
}

/** Where to connect, and which certificate is expected there; or why nothing may be sent. */
function targetOf(machines: Machines, id: string): Result<WsmanTarget> {
  const observation = machines.observation(id);
  if (!observation.ok) return observation;
  const facts = machines.facts(id);
  if (!facts.ok) return facts;
  const { endpoint, address } = observation.value;
  const { ports, tls, state, identityChange } = facts.value;
  if (identityChange) return { ok: false, error: changedIdentity(identityChange.what) };
  if (state === 'in') return { ok: false, error: notSetUp(state) };
  // A handshake that was too slow for a scan may be fast enough for one machine. Plain HTTP is no way around it:
  // somebody in between could have stalled it for that.
  if (ports.https === 'open' && (tls?.ok !== false || tls.reason === 'timeout')) {
    const pin = machines.record(id).trustedFingerprint;
    if (pin === undefined) {
      if (tls?.ok === true) return { ok: false, error: unknownCertificate(tls.fingerprint256) };
      return { ok: false, error: tlsFailure(tls?.reason ?? 'handshake') };
    }
    return ok({ host: address, port: endpoint.ports.https, pin });
  }
  if (ports.http === 'open') return ok({ host: address, port: endpoint.ports.http });
  if (tls?.ok === false) return { ok: false, error: tlsFailure(tls.reason) };
  return { ok: false, error: state === 'pre' ? notSetUp(state) : notThere() };
}

function realmProblem(machines: Machines, id: string, realm: string): Failure | undefined {
  if (!AMT_REALM.test(realm)) {
    return failure(
      'realm-unusable',
      message('login.otherRealm'),
      message('connection.next.checkOtherServer'),
    );
  }
  const pinned = machines.record(id).realm;
  return pinned === undefined || pinned === realm ? undefined : changedIdentity('realm');
}

function remember(
  context: MachineContext,
  id: string,
  { user, certain }: Login,
  outcome: 'accepted' | 'refused',
): void {
  const fact = message(
    outcome === 'accepted' ? 'login.accepted' : certain ? 'login.refusedCertain' : 'login.refused',
    { user },
  );
  const raw = { user, outcome, certain };
  context.machines.evidence.add(id, { kind: 'login', at: isoTime(context.now()), fact, raw });
}

/** AMT serves one client at a time, so an unused connection is closed at once, also when something throws. */
export async function closingUnless<T>(
  { wsman }: MachineChallenge,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  let used = false;
  try {
    const result = await work();
    used = result.ok;
    return result;
  } finally {
    if (!used) await wsman.close();
  }
}

/** The login that the vault holds for a realm; it is certain once it has opened the machine. */
export function loginOf({ user, password, provenAt }: Credential): Login {
  return { user, password, certain: provenAt !== undefined };
}

/** Nothing is sent to a machine that may not be the one that was meant. */
export function changedIdentity(what: IdentityChange['what']): Failure {
  switch (what) {
    case 'encryption':
      return failure(
        'identity-changed',
        message('login.changed.encryption'),
        message('login.changed.encryptionNext'),
      );
    case 'address':
      return failure(
        'identity-changed',
        message('login.changed.address'),
        message('login.changed.addressNext'),
      );
    default:
      return failure(
        'identity-changed',
        message(`login.changed.${what === 'lookalike' ? 'realm' : what}`),
        message('login.changed.next'),
      );
  }
}

function unknownCertificate(fingerprint256: string): Failure {
  return failure(
    'certificate-unknown',
    message('login.certificateUnknown'),
    message('login.certificateUnknownNext'),
    { fingerprint256 },
  );
}

function tlsFailure(reason: 'client-certificate' | 'handshake' | 'timeout'): Failure {
  if (reason === 'timeout') {
    return failure('timeout', message('login.slowHandshake'), message('login.slowHandshakeNext'));
  }
  return reason === 'client-certificate'
    ? failure(
        'client-certificate-required',
        message('login.clientCertificate'),
        message('connection.next.managed'),
      )
    : failure('tls-failed', message('login.tls'), message('login.tlsNext'));
}

function notSetUp(state: 'pre' | 'in'): Failure {
  return state === 'pre'
    ? failure('not-set-up', message('login.notSetUp'), message('login.notSetUpNext'))
    : failure('not-set-up', message('login.setupUnfinished'), message('login.setupUnfinishedNext'));
}

function notThere(): Failure {
  return failure('unreachable', message('login.noPort'), message('login.noPortNext'));
}

function realmMismatch(): Failure {
  return failure('identity-changed', message('login.twoRealms'), message('login.twoRealmsNext'));
}
