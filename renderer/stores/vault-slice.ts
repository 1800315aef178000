import type { Client } from '../../shared/contract/client';
import type { Failure } from '../../shared/result';
import { shownLanguage } from '../i18n';
import type { Set, VaultSlice } from './state';

/** What the vault holds, without secrets. A secret is handed to the caller, on request, and is never in this state. */
export function createVaultSlice(client: Client, set: Set): VaultSlice {
  async function loadVault(): Promise<void> {
    const listed = await client.call('vault.list', {});
    set(listed.ok ? { vault: listed.value, vaultFailure: undefined } : { vaultFailure: listed.error });
  }

  /** @returns why it was not done; the list shows what is stored now, either way */
  async function changed(result: { ok: boolean; error?: Failure }): Promise<Failure | undefined> {
    await loadVault();
    return result.error;
  }

  return {
    vault: undefined,
    vaultFailure: undefined,
    loadVault,
    async revealPasswords(owner) {
      const asked = await client.call('vault.ticket', { ...owner, use: 'reveal' });
      return asked.ok ? client.call('vault.reveal', { ...owner, ...asked.value }) : asked;
    },
    async exportPasswords(owner, confirm) {
      const asked = await client.call('vault.ticket', { ...owner, use: 'export' });
      if (!asked.ok) return asked;
      return client.call('vault.export', { ...owner, confirm, ...asked.value, language: shownLanguage() });
    },
    async revealSecret(secret) {
      const asked = await client.call('vault.ticket', { secret, use: 'reveal' });
      return asked.ok ? client.call('vault.reveal-secret', { secret, ...asked.value }) : asked;
    },
    forgetPasswords: async (owner, confirm) =>
      changed(await client.call('vault.forget', { ...owner, ...(confirm !== undefined && { confirm }) })),
    saveSecret: async (secret) => changed(await client.call('vault.save-secret', secret)),
    renameSecret: async (name, to) => changed(await client.call('vault.rename-secret', { name, to })),
    deleteSecret: async (name) => changed(await client.call('vault.delete-secret', { name })),
  };
}
