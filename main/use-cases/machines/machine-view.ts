import type { MachineView } from '#shared/contract/contract';
import { makerAndModel } from '#shared/model/maker';
import type { Sighting } from '#shared/model/sighting';
import type { PasswordOrigin } from '#shared/model/vault';
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
  { realm, provisioningState }: Pick<Sighting, 'realm' | 'provisioningState'>,
): Promise<MachineView['credential']> {
  if (!secrets) return { stored: false, changeOpen: false };
  const { credential: stored, changeOpen, shared, mebx } = await summaryOf(secrets);
  const always = { changeOpen, ...(shared && { shared }), ...(mebx && { mebx }) };
  if (!stored) return { stored: false, ...always };
  const { user, provenAt, origin, past = [] } = stored;
  // A machine that shows no realm just now may only be off. A password without one was entered since the reset.
  const ofBefore =
    stored.realm !== undefined &&
    (realm === undefined ? provisioningState === 'pre' : stored.realm !== realm);
  return {
    stored: !ofBefore,
    ...always,
    ...(!ofBefore && { user }),
    ...(!ofBefore && provenAt !== undefined && { provenAt }),
    ...(ofBefore && { beforeReset: true }),
    origin: originOf(origin),
    ...(past.length > 0 && { earlier: past.length }),
  };
}

/** @param origin as the vault has it: `typed`, `random` or `named:<name>` */
export function originOf(origin: string): PasswordOrigin {
  if (origin === 'typed' || origin === 'random') return { from: origin };
  return { from: 'named', name: origin.slice('named:'.length) };
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
  user,
}: MachineRecord): Pick<MachineView, 'note' | 'tags' | 'favourite' | 'user'> {
  return {
    ...(user !== undefined && { user }),
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
    if (error instanceof KeychainRefused) {
      return { credential: undefined, changeOpen: false, shared: false, mebx: false };
    }
    throw error;
  }
}
