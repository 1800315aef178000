import type { CallOutput, DeviceView } from '#shared/contract/contract';
import type { Failure, Result } from '#shared/result';
import { isConfirmed, wordToConfirm } from '#shared/model/deed';
import { fail, ok } from '#shared/result';
import { visible } from '#shared/visible-text';
import type { Credential, OpenChange } from '#main/vault/vault';
import { nowIso, type BenchContext } from './context';
import type { Devices } from './devices';
import { guardKeychain } from './keychain-guard';
import { inventoryEvidence, readInventory } from './inventory';
import { changedIdentity, loginOf, type Door, type Doorway, type Session } from './session';

/** Where the password of one login comes from. */
export type CredentialSource =
  { from: 'vault' } | { from: 'typed'; user: string; password: string; certain: boolean; keep: boolean };

/** A stored password; while a change of it is open, the new one too, because either may hold. */
export type Revealed = CallOutput<'vault.reveal'>;

/** Opens sessions from typed or stored passwords, and settles password changes that were cut short on the way. */
export class Logins {
  constructor(
    readonly context: BenchContext,
    readonly devices: Devices,
    readonly door: Door,
  ) {}

  /**
   * Logs in, reads the inventory and keeps its findings as evidence. One login, except where a cut-short password
   * change has two candidates.
   */
  logIn(id: string, source: CredentialSource, signal?: AbortSignal): Promise<Result<DeviceView>> {
    return this.devices.alone(id, async () => {
      const session = await guardKeychain(() => this.open(id, source, signal));
      if (!session.ok) return session;
      try {
        const learnt = await this.learn(id, session.value);
        return learnt ? { ok: false, error: learnt } : await this.devices.view(id);
      } finally {
        await session.value.wsman.close();
      }
    });
  }

  /** Reads the inventory of an open session into the device list. @returns why it could not be read */
  async learn(id: string, session: Session): Promise<Failure | undefined> {
    const inventory = await readInventory(session, this.context);
    if (!inventory.ok) return inventory.error;
    this.devices.setInventory(id, inventory.value);
    this.devices.remember(id, ...inventoryEvidence(inventory.value, this.context));
    return this.devices.pinUuid(id, inventory.value.uuid) ? undefined : changedIdentity('uuid');
  }

  /** Opens a logged-in session; the caller closes it and holds the machine undisturbed meanwhile. */
  async open(id: string, source: CredentialSource, signal?: AbortSignal): Promise<Result<Session>> {
    const doorway = await this.door.approach(id, signal);
    if (!doorway.ok) return doorway;
    return source.from === 'vault'
      ? this.#enterFromVault(id, doorway.value)
      : this.#enterTyped(id, doorway.value, source);
  }

  async #enterTyped(
    id: string,
    doorway: Doorway,
    { user, password, certain, keep }: Extract<CredentialSource, { from: 'typed' }>,
  ): Promise<Result<Session>> {
    const { vault } = this.context;
    const { realm } = doorway;
    const stored = await vault.credential(realm, user);
    const same = stored?.password === password;
    const known = same && stored.provenAt !== undefined;
    const session = await this.door.enter(id, doorway, { user, password, certain: certain || known });
    if (!session.ok) return session;
    const origin = same ? stored.origin : 'typed';
    return this.#settled(session.value, () =>
      this.#file(realm, { user, password, origin, provenAt: nowIso(this.context) }, keep || same),
    );
  }

  /** Files a password that has just worked. It may be the new one of a change that was cut short. */
  async #file(realm: string, proven: Credential & { provenAt: string }, keep: boolean): Promise<void> {
    const { vault } = this.context;
    const change = await vault.openChange(realm);
    // What another user's login shows says nothing about a change of this one's password.
    const concerned = change?.user === proven.user ? change : undefined;
    if (concerned?.password === proven.password) {
      await vault.completeChange(realm, concerned, proven.provenAt);
    } else if (keep || concerned) {
      await vault.save(realm, proven);
      if (concerned) await vault.abandonChange(realm, concerned);
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

  async #enterFromVault(id: string, doorway: Doorway): Promise<Result<Session>> {
    const { vault } = this.context;
    const { realm } = doorway;
    const change = await vault.openChange(realm);
    const stored = await vault.credential(realm, change?.user);
    if (change) {
      // The firmware may have taken the new password before the line was cut: that is the likelier end.
      const session = await this.door.enter(id, doorway, { ...loginOf(change), certain: true });
      if (session.ok)
        return this.#settled(session.value, () => vault.completeChange(realm, change, nowIso(this.context)));
      return session.error.code === 'password-refused' && stored
        ? this.#enterWithOld(id, stored, change)
        : session;
    }
    if (!stored) {
      await doorway.wsman.close();
      return fail(
        'password-unknown',
        'No password is stored for this machine.',
        'Enter it once; it is then kept in the keychain.',
      );
    }
    return this.#enterWithStored(id, doorway, stored);
  }

  async #enterWithOld(id: string, stored: Credential, change: OpenChange): Promise<Result<Session>> {
    const again = await this.door.approach(id);
    if (!again.ok) return again;
    const session = await this.#enterWithStored(id, again.value, stored);
    if (!session.ok) return session;
    return this.#settled(session.value, () => this.context.vault.abandonChange(again.value.realm, change));
  }

  async #enterWithStored(id: string, doorway: Doorway, stored: Credential): Promise<Result<Session>> {
    const session = await this.door.enter(id, doorway, loginOf(stored));
    if (!session.ok) return session;
    const proven = { ...stored, provenAt: nowIso(this.context) };
    return this.#settled(session.value, () => this.context.vault.save(doorway.realm, proven));
  }

  /** What the keychain holds for a machine, for the technician's eyes, on explicit wish. */
  reveal(id: string): Promise<Result<Revealed>> {
    return guardKeychain(() => this.#reveal(id));
  }

  /** The same as a text file, once the name of the machine was typed: the file is as good as the passwords. */
  async export(id: string, confirm: string): Promise<Result<CallOutput<'vault.export'>>> {
    const sighting = this.devices.sighting(id);
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
    const { user, password, candidate, mebx = [], earlier = [] } = revealed.value;
    const { address, hostname } = sighting.value;
    const lines = [
      `Machine: ${[address, hostname, this.devices.record(id).uuid].filter((part) => part !== undefined).join(', ')}`,
      `User: ${user}`,
      `Password: ${password}`,
      ...(candidate ? [`Or, because a change was cut short: ${candidate.password}`] : []),
      ...mebx.map((each) => `MEBx password: ${each}`),
      ...earlier.map((each) => `Earlier password: ${each}`),
      `Written: ${nowIso(this.context)}. Whoever has this file has the machine: delete it after use.`,
    ];
    const name = `amt-password-${address.replaceAll(/[^\w.-]/g, '-')}.txt`;
    return ok({ name, mime: 'text/plain', text: `${lines.map(visible).join('\n')}\n` });
  }

  async #reveal(id: string): Promise<Result<Revealed>> {
    const sighting = this.devices.sighting(id);
    if (!sighting.ok) return sighting;
    // A machine that does not answer just now is when its password is needed most, at MEBx.
    const realm = sighting.value.realm ?? this.devices.record(id).realm;
    const [stored, change] =
      realm === undefined
        ? []
        : await Promise.all([this.context.vault.credential(realm), this.context.vault.openChange(realm)]);
    const mebx = await this.#mebx(this.devices.record(id).uuid ?? sighting.value.uuid, realm);
    // Without a login there is still the way to the keyboard.
    const [first] = mebx;
    const shown = stored ?? change ?? (first === undefined ? undefined : { user: 'MEBx', password: first });
    if (!shown)
      return fail('password-unknown', 'No password is stored for this machine.', 'Log in to it once.');
    return ok({
      user: shown.user,
      password: shown.password,
      ...(change && stored && { candidate: { user: change.user, password: change.password } }),
      ...(mebx.length > 0 && { mebx }),
      ...(stored?.past && { earlier: stored.past }),
    });
  }

  /** Filed under the UUID, or under the realm where the UUID was not known then. */
  async #mebx(uuid: string | undefined, realm: string | undefined): Promise<string[]> {
    for (const machine of [uuid, realm]) {
      const known = machine === undefined ? [] : await this.context.vault.mebx(machine);
      if (known.length > 0) return known.toReversed().map(({ password }) => password);
    }
    return [];
  }
}
