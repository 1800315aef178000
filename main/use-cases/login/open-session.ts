import { isoTime } from '#shared/iso-time';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Credential, OpenChange } from '#main/vault/vault';
import type { MachineContext } from '../machines/index';
import {
  authenticate,
  challenge,
  closingUnless,
  type Login,
  loginOf,
  type MachineChallenge,
  type Session,
  type SessionEnd,
} from './authenticate';

/** Where the password of one login comes from. */
export type CredentialSource =
  | { from: 'vault' }
  | { from: 'typed'; user: string; password: string; certain: boolean; keep: boolean };

/**
 * Opens a logged-in session from a typed or stored password, and settles a password change that was cut short on the way.
 * One login, except where such a change has two candidates. The caller closes it and has the machine to itself meanwhile.
 */
export async function openSession(
  context: MachineContext,
  id: string,
  source: CredentialSource,
  end: SessionEnd = {},
): Promise<Result<Session>> {
  const challenged = await challenge(context, id, end);
  if (!challenged.ok) return challenged;
  const session = await closingUnless(challenged.value, () =>
    source.from === 'vault'
      ? fromVault(context, id, challenged.value, end)
      : fromTyped(context, id, challenged.value, source),
  );
  // It uses encryption again, so the permission to do without ends.
  if (session.ok && session.value.secure) context.machines.identities.allowPlain(id, false);
  return session;
}

/** The login that opened a session, to open it anew. */
export async function loginInUse(
  { machines }: MachineContext,
  id: string,
  { user }: Session,
  source: CredentialSource,
): Promise<Login> {
  if (source.from === 'typed') return { user: source.user, password: source.password, certain: true };
  const stored = await machines.secrets(id).credential(user);
  if (!stored) throw new Error('a session from the vault has a stored password');
  return { user: stored.user, password: stored.password, certain: true };
}

async function fromTyped(
  context: MachineContext,
  id: string,
  challenged: MachineChallenge,
  { user, password, certain, keep }: Extract<CredentialSource, { from: 'typed' }>,
): Promise<Result<Session>> {
  const { realm } = challenged;
  const stored = await context.machines.secrets(id).credential(user);
  const same = stored?.password === password;
  const known = same && stored.provenAt !== undefined;
  const session = await authenticate(context, id, challenged, { user, password, certain: certain || known });
  if (!session.ok) return session;
  const origin = same ? stored.origin : 'typed';
  const proven = { user, password, origin, realm, provenAt: isoTime(context.now()) };
  return settled(session.value, () => file(context, id, proven, keep || same));
}

/** Files a password that has just worked. It may be the new one of a change that was cut short. */
async function file(
  { machines }: MachineContext,
  id: string,
  proven: Credential & { provenAt: string },
  keep: boolean,
): Promise<void> {
  const secrets = machines.secrets(id);
  const change = await secrets.openChange();
  // What another user's login shows says nothing about a change of this one's password.
  const concerned = change?.user === proven.user ? change : undefined;
  if (concerned?.password === proven.password) {
    await secrets.completeChange({ ...concerned, realm: proven.realm }, proven.provenAt);
  } else if (keep || concerned) {
    await secrets.save(proven);
    if (concerned) await secrets.abandonChange(concerned);
  }
}

/** Hands a session on once the keychain knows of it; a keychain that refuses ends it. */
async function settled(session: Session, write: () => Promise<void>): Promise<Result<Session>> {
  try {
    await write();
    return ok(session);
  } catch (error) {
    await session.wsman.close();
    throw error;
  }
}

async function fromVault(
  context: MachineContext,
  id: string,
  challenged: MachineChallenge,
  end: SessionEnd,
): Promise<Result<Session>> {
  const { realm } = challenged;
  const secrets = context.machines.secrets(id);
  const open = await secrets.openChange();
  const change = open && belongsTo(open, realm) ? open : undefined;
  const stored = await secrets.credential(change?.user);
  if (change) {
    // The firmware has probably taken the new password before the connection was cut.
    const session = await authenticate(context, id, challenged, { ...loginOf(change), certain: true });
    if (session.ok) {
      return settled(session.value, () =>
        secrets.completeChange({ ...change, realm }, isoTime(context.now())),
      );
    }
    return session.error.code === 'password-refused' && stored
      ? withOld(context, id, stored, change, end)
      : session;
  }
  if (!stored || !belongsTo(stored, realm)) {
    return { ok: false, error: await passwordUnknown(context, id, stored) };
  }
  return withStored(context, id, challenged, stored);
}

async function withOld(
  context: MachineContext,
  id: string,
  stored: Credential,
  change: OpenChange,
  end: SessionEnd,
): Promise<Result<Session>> {
  const again = await challenge(context, id, end);
  if (!again.ok) return again;
  const session = await withStored(context, id, again.value, stored);
  if (!session.ok) return session;
  return settled(session.value, () => context.machines.secrets(id).abandonChange(change));
}

async function withStored(
  context: MachineContext,
  id: string,
  challenged: MachineChallenge,
  stored: Credential,
): Promise<Result<Session>> {
  const session = await authenticate(context, id, challenged, loginOf(stored));
  if (!session.ok) return session;
  const proven = { ...stored, realm: challenged.realm, provenAt: isoTime(context.now()) };
  return settled(session.value, () => context.machines.secrets(id).save(proven));
}

/** Why there is no stored password for this machine, and whose may be meant. */
async function passwordUnknown(
  { machines }: MachineContext,
  id: string,
  stored: Credential | undefined,
): Promise<Failure> {
  const shared = await machines.secrets(id).shared();
  if (shared.length > 0) {
    return failure(
      'password-unknown',
      message('login.passwordUnknown.shared'),
      message('login.passwordUnknown.sharedNext'),
    );
  }
  const [like] = machines.identities.lookalikes(id).slice(-1);
  const address = like === undefined ? undefined : machines.identities.lastAddress(like);
  if (address !== undefined) {
    return failure(
      'password-unknown',
      message('login.passwordUnknown.lookalike', { address }),
      message('login.passwordUnknown.lookalikeNext', { address }),
    );
  }
  return failure(
    'password-unknown',
    message(stored ? 'login.passwordUnknown.beforeReset' : 'login.passwordUnknown.none'),
    message('login.passwordUnknown.next'),
  );
}

/** A password is only sent to the realm that it was proven for. */
function belongsTo(credential: Credential, realm: string): boolean {
  return (credential.realm ?? realm) === realm;
}
