import { type NamedProfile, secretsOf } from '#shared/model/profile';
import type { VaultContents, VaultMachine } from '#shared/model/vault';
import { ok, type Result } from '#shared/result';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { StoredPasswords } from '#main/vault/vault';
import { type MachineContext, originOf } from '../machines/index';
import { nameOf } from './password-owner';

/** Everything that is stored, without the secrets themselves. One question to the keychain, however much it holds. */
export function vaultContents(
  context: MachineContext,
  profiles: readonly NamedProfile[],
): Promise<Result<VaultContents>> {
  return guardKeychain(async () => {
    const { vault, vaultMessage } = context;
    const { machines, former, secrets } = await vault.summary();
    const rows = context.machines.rowsByMachine();
    const rowOf = (machine: string, stored: StoredPasswords, shared: boolean): VaultMachine =>
      rowFor(context, machine, rows.get(machine), stored, shared);
    const own = [...machines].map(([machine, stored]) => rowOf(machine, stored, false));
    // An entry of version 0.1.0, for each machine that it may be of. Those of MEBx alone are not told apart here.
    const others = [...former].flatMap(([realm, stored]) => {
      const holders = context.book.formerHolders(realm);
      return holders.map((machine) => rowOf(machine, stored, holders.length > 1));
    });
    const known = new Set(machines.keys());
    return ok({
      kind: vault.kind,
      message: vaultMessage,
      machines: [...own, ...others.filter(({ machine }) => !known.has(machine))].toSorted(byAddress),
      secrets: secrets.map((name) => ({ name, profiles: usersOf(name, profiles) })),
    });
  });
}

function byAddress(a: VaultMachine, b: VaultMachine): number {
  return a.address.localeCompare(b.address, 'en', { numeric: true });
}

/** Names of the profiles that ask for a secret. */
export function usersOf(secret: string, profiles: readonly NamedProfile[]): string[] {
  return profiles.filter((profile) => secretsOf(profile).includes(secret)).map(({ name }) => name);
}

function rowFor(
  context: MachineContext,
  machine: string,
  row: string | undefined,
  { login, earlier, mebx, changeOpen, onlyCopy }: StoredPasswords,
  shared: boolean,
): VaultMachine {
  return {
    machine,
    ...(row !== undefined && { machineId: row }),
    ...nameOf(context, machine, row),
    ...(login && { user: login.user, origin: originOf(login.origin) }),
    ...(login?.provenAt !== undefined && { provenAt: login.provenAt }),
    earlier,
    mebx,
    changeOpen,
    shared,
    onlyCopy,
  };
}
