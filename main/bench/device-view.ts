import type { DeviceView } from '#shared/contract/contract';
import type { Sighting } from '#shared/model/sighting';
import type { DeviceRecord } from '#main/journal/device-book';
import { KeychainRefused } from '#main/vault/secret-store';
import type { Glance, Vault } from '#main/vault/vault';

/** Whether somebody has answered for the certificate that a machine shows. */
export function trustOf(
  { trustedFingerprint: trusted }: DeviceRecord,
  sighting: Sighting,
): DeviceView['trust'] {
  const seen = sighting.tls?.fingerprint256;
  if (seen === undefined) return { state: 'not-needed', ...(trusted !== undefined && { trusted }) };
  if (trusted === undefined) return { state: 'asked-for', seen };
  return { state: trusted === seen ? 'trusted' : 'changed', seen, trusted };
}

/** What the vault holds for a machine; never the password itself. */
export async function credentialOf(
  vault: Vault,
  realm: string | undefined,
): Promise<DeviceView['credential']> {
  if (realm === undefined) return { stored: false, changeOpen: false };
  const { credential: stored, changeOpen } = await glance(vault, realm);
  if (!stored) return { stored: false, changeOpen };
  const { user, provenAt } = stored;
  return { stored: true, user, changeOpen, ...(provenAt !== undefined && { provenAt }) };
}

/** A keychain that does not answer is said where a password is needed, not in every row. */
async function glance(vault: Vault, realm: string): Promise<Glance> {
  try {
    return await vault.glance(realm);
  } catch (error) {
    if (error instanceof KeychainRefused) return { credential: undefined, changeOpen: false };
    throw error;
  }
}
