import type { MachineView } from '#shared/contract/contract';
import { makerAndModel } from '#shared/model/maker';
import type { Sighting } from '#shared/model/sighting';
import type { MachineRecord } from '#main/journal/machine-book';
import { KeychainRefused } from '#main/vault/secret-store';
import type { CredentialSummary, MachineSecrets } from '#main/vault/vault';

/** Whether the certificate that a machine shows is trusted. */
export function trustOf(
  { trustedFingerprint: trusted }: MachineRecord,
  sighting: Sighting,
): MachineView['trust'] {
  const seen = sighting.tls?.fingerprint256;
  if (seen === undefined) return { state: 'not-needed', ...(trusted !== undefined && { trusted }) };
  if (trusted === undefined) return { state: 'asked-for', seen };
  return { state: trusted === seen ? 'trusted' : 'changed', seen, trusted };
}

/**
 * What the vault holds for a machine; never the password itself. One of another realm is from before a reset, and does
 * not open it.
 */
export async function credentialOf(
  secrets: MachineSecrets | undefined,
  realm: string | undefined,
): Promise<MachineView['credential']> {
  if (realm === undefined || !secrets) return { stored: false, changeOpen: false };
  const { credential: stored, changeOpen, shared } = await summaryOf(secrets);
  if (!stored || (stored.realm ?? realm) !== realm) {
    return { stored: false, changeOpen, ...(shared && { shared }) };
  }
  const { user, provenAt } = stored;
  return { stored: true, user, changeOpen, ...(provenAt !== undefined && { provenAt }) };
}

/** What the last login read. */
export function readOf(
  read: MachineRecord['inventory'],
  { hardware }: MachineRecord,
): Pick<MachineView, 'inventory' | 'inventoryAt' | 'model' | 'serial' | 'hostName'> {
  const model = makerAndModel(hardware.maker, hardware.model);
  const { serial = '' } = hardware;
  const hostName = [read?.inventory.hostName, read?.inventory.domainName].filter(Boolean).join('.');
  return {
    ...(read && { inventory: read.inventory, inventoryAt: read.at }),
    ...(model !== '' && { model }),
    ...(serial !== '' && { serial }),
    ...(hostName !== '' && { hostName }),
  };
}

/** What the technician has written about it. */
export function notedOf({
  note,
  tags,
  favourite,
}: MachineRecord): Pick<MachineView, 'note' | 'tags' | 'favourite'> {
  return {
    ...(note !== undefined && { note }),
    ...(tags.length > 0 && { tags }),
    ...(favourite && { favourite }),
  };
}

/** A keychain that does not answer is reported where a password is needed, not in every row. */
async function summaryOf(secrets: MachineSecrets): Promise<CredentialSummary> {
  try {
    return await secrets.credentialSummary();
  } catch (error) {
    if (error instanceof KeychainRefused) return { credential: undefined, changeOpen: false, shared: false };
    throw error;
  }
}
