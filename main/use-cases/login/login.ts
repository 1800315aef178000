import type { CallOutput, MachineView } from '#shared/contract/contract';
import type { Failure, Result } from '#shared/result';
import { isConfirmed, wordToConfirm } from '#shared/model/action';
import { fail, failure, ok } from '#shared/result';
import { visible } from '#shared/visible-text';
import type { Credential, OpenChange } from '#main/vault/vault';
import { nowIso, type Context } from '../core/context';
import type { Machines } from '../machines/machines';
import { guardKeychain } from '../core/keychain-guard';
import { inventoryEvidence, readInventory } from '../machines/inventory';
import {
  changedIdentity,
  closingUnless,
  loginOf,
  type Authenticator,
  type MachineChallenge,
  type Session,
} from '../core/session';

/** Where the password of one login comes from. */
export type CredentialSource =
  { from: 'vault' } | { from: 'typed'; user: string; password: string; certain: boolean; keep: boolean };

/** A stored password; while a change of it is open, the new one too, because either may hold. */
export type Revealed = CallOutput<'vault.reveal'>;

/** Opens sessions from typed or stored passwords, and settles password changes that were cut short on the way. */
export class Logins {
  constructor(
    readonly context: Context,
    readonly machines: Machines,
    readonly door: Authenticator,
  ) {}

  /**
   * Logs in, reads the inventory and keeps its findings as evidence. One login, except where a cut-short password
   * change has two candidates.
   */
  logIn(id: string, source: CredentialSource, signal?: AbortSignal): Promise<Result<MachineView>> {
    return this.machines.exclusively(id, async () => {
      const session = await guardKeychain(() => this.open(id, source, signal));
      if (!session.ok) return session;
      try {
        const learnt = await this.readInventory(id, session.value);
        return learnt ? { ok: false, error: learnt } : await this.machines.view(id);
      } finally {
        await session.value.wsman.close();
      }
    });
  }

  /** Reads the inventory of an open session into the device list. @returns why it could not be read */
  async readInventory(id: string, session: Session): Promise<Failure | undefined> {
    const inventory = await readInventory(session, this.context);
    if (!inventory.ok) return inventory.error;
    this.machines.setInventory(id, inventory.value);
    this.machines.addEvidence(id, ...inventoryEvidence(inventory.value, this.context));
    return this.machines.pinUuid(id, inventory.value.uuid) ? undefined : changedIdentity('uuid');
  }

  /** Opens a logged-in session; the caller closes it and holds the machine undisturbed meanwhile. */
  async open(id: string, source: CredentialSource, signal?: AbortSignal): Promise<Result<Session>> {
    const doorway = await this.door.challenge(id, signal);
    if (!doorway.ok) return doorway;
    const session = await closingUnless(doorway.value, () =>
      source.from === 'vault'
        ? this.#enterFromVault(id, doorway.value)
        : this.#enterTyped(id, doorway.value, source),
    );
    // It encrypts again: that it may be used without encryption is over.
    if (session.ok && session.value.secure) this.machines.allowPlain(id, false);
    return session;
  }

  async #enterTyped(
    id: string,
    doorway: MachineChallenge,
    { user, password, certain, keep }: Extract<CredentialSource, { from: 'typed' }>,
  ): Promise<Result<Session>> {
    const { realm } = doorway;
    const stored = await this.machines.secrets(id).credential(user);
    const same = stored?.password === password;
    const known = same && stored.provenAt !== undefined;
    const session = await this.door.logIn(id, doorway, { user, password, certain: certain || known });
    if (!session.ok) return session;
    const origin = same ? stored.origin : 'typed';
    const proven = { user, password, origin, realm, provenAt: nowIso(this.context) };
    return this.#settled(session.value, () => this.#file(id, proven, keep || same));
  }

  /** Files a password that has just worked. It may be the new one of a change that was cut short. */
  async #file(id: string, proven: Credential & { provenAt: string }, keep: boolean): Promise<void> {
    const secrets = this.machines.secrets(id);
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
  async #settled(session: Session, file: () => Promise<void>): Promise<Result<Session>> {
    try {
      await file();
      return ok(session);
    } catch (error) {
      await session.wsman.close();
      throw error;
    }
  }

  async #enterFromVault(id: string, doorway: MachineChallenge): Promise<Result<Session>> {
    const { realm } = doorway;
    const secrets = this.machines.secrets(id);
    const open = await secrets.openChange();
    const change = open && belongsTo(open, realm) ? open : undefined;
    const stored = await secrets.credential(change?.user);
    if (change) {
      // The firmware may have taken the new password before the line was cut: that is the likelier end.
      const session = await this.door.logIn(id, doorway, { ...loginOf(change), certain: true });
      if (session.ok)
        return this.#settled(session.value, () =>
          secrets.completeChange({ ...change, realm }, nowIso(this.context)),
        );
      return session.error.code === 'password-refused' && stored
        ? this.#enterWithOld(id, stored, change)
        : session;
    }
    if (!stored || !belongsTo(stored, realm)) return { ok: false, error: await this.#unknown(id, stored) };
    return this.#enterWithStored(id, doorway, stored);
  }

  async #enterWithOld(id: string, stored: Credential, change: OpenChange): Promise<Result<Session>> {
    const again = await this.door.challenge(id);
    if (!again.ok) return again;
    const session = await this.#enterWithStored(id, again.value, stored);
    if (!session.ok) return session;
    return this.#settled(session.value, () => this.machines.secrets(id).abandonChange(change));
  }

  async #enterWithStored(
    id: string,
    doorway: MachineChallenge,
    stored: Credential,
  ): Promise<Result<Session>> {
    const session = await this.door.logIn(id, doorway, loginOf(stored));
    if (!session.ok) return session;
    const proven = { ...stored, realm: doorway.realm, provenAt: nowIso(this.context) };
    return this.#settled(session.value, () => this.machines.secrets(id).save(proven));
  }

  /** Why there is no stored password for this machine, and whose may be meant. */
  async #unknown(id: string, stored: Credential | undefined): Promise<Failure> {
    const shared = await this.machines.secrets(id).shared();
    if (shared.length > 0) {
      return failure(
        'password-unknown',
        'An earlier version of AMT Bench kept one password for several machines with this realm, so it is not known whose it is.',
        'Show the stored passwords, and enter the right one once; it is then kept for this machine alone.',
      );
    }
    const [like] = this.machines.lookalikes(id).slice(-1);
    const address = like === undefined ? undefined : this.machines.lastAddress(like);
    if (address !== undefined) {
      return failure(
        'password-unknown',
        `No password is stored for this machine. A machine with the same realm is known at ${address}; its password is not used here.`,
        `If it is the same machine, say so (--same-as ${address}). Else enter the password of this one.`,
      );
    }
    return failure(
      'password-unknown',
      stored
        ? 'The stored password belongs to this machine as it was before it was reset.'
        : 'No password is stored for this machine.',
      'Enter it once; it is then kept in the keychain.',
    );
  }

  /** What the keychain holds for a machine, for the technician's eyes, on explicit wish. */
  reveal(id: string): Promise<Result<Revealed>> {
    return guardKeychain(() => this.#reveal(id));
  }

  /** The same as a text file, once the name of the machine was typed: the file is as good as the passwords. */
  async export(id: string, confirm: string): Promise<Result<CallOutput<'vault.export'>>> {
    const sighting = this.machines.sighting(id);
    if (!sighting.ok) return sighting;
    if (!isConfirmed(sighting.value, confirm)) {
      return fail(
        'not-confirmed',
        'The name that was typed is not that of this machine. Nothing was written.',
        `Type “${wordToConfirm(sighting.value)}” to confirm that its passwords go into a file.`,
      );
    }
    const revealed = await this.reveal(id);
    if (!revealed.ok) return revealed;
    const { user, password, candidate, mebx = [], earlier = [], others = [], remark } = revealed.value;
    const { address, hostname } = sighting.value;
    const lines = [
      `Machine: ${[address, hostname, this.machines.record(id).uuid].filter((part) => part !== undefined).join(', ')}`,
      `User: ${user}`,
      `Password: ${password}`,
      ...(candidate ? [`Or, because a change was cut short: ${candidate.password}`] : []),
      ...mebx.map((each) => `MEBx password: ${each}`),
      ...earlier.map((each) => `Earlier password: ${each}`),
      ...others.map((each) => `Other in the same entry: ${each}`),
      ...(remark === undefined ? [] : [remark]),
      `Written: ${nowIso(this.context)}. Whoever has this file has the machine: delete it after use.`,
    ];
    const name = `amt-password-${address.replaceAll(/[^\w.-]/g, '-')}.txt`;
    return ok({ name, mime: 'text/plain', text: `${lines.map(visible).join('\n')}\n` });
  }

  async #reveal(id: string): Promise<Result<Revealed>> {
    const sighting = this.machines.sighting(id);
    if (!sighting.ok) return sighting;
    // A machine that does not answer just now is when its password is needed most, at MEBx.
    const secrets = this.machines.secrets(id);
    const [stored, change] = await Promise.all([secrets.credential(), secrets.openChange()]);
    const mebx = (await secrets.mebx()).toReversed().map(({ password }) => password);
    const [shared, sharedMebx] = await Promise.all([secrets.shared(), secrets.sharedMebx()]);
    // Without a login there is still the way to the keyboard.
    const [first] = [...mebx, ...sharedMebx];
    const [perhaps] = shared;
    const shown =
      stored ??
      change ??
      (perhaps === undefined ? undefined : { user: 'admin', password: perhaps }) ??
      (first === undefined ? undefined : { user: 'MEBx', password: first });
    if (!shown)
      return fail('password-unknown', 'No password is stored for this machine.', 'Log in to it once.');
    const earlier = stored?.past ?? [];
    const others = shared.filter((password) => password !== shown.password);
    return ok({
      user: shown.user,
      password: shown.password,
      ...(change && stored && { candidate: { user: change.user, password: change.password } }),
      ...(mebx.length + sharedMebx.length > 0 && { mebx: [...mebx, ...sharedMebx] }),
      ...(earlier.length > 0 && { earlier }),
      ...(others.length > 0 && { others }),
      ...(shared.length + sharedMebx.length > 0 && { remark: SHARED }),
    });
  }
}

const SHARED =
  'An earlier version of AMT Bench kept one entry for several machines with the same realm or UUID. Some of these passwords may belong to another machine.';

/** A password is answered to the realm that it was proven for, and to no other. */
function belongsTo(credential: Credential, realm: string): boolean {
  return (credential.realm ?? realm) === realm;
}
