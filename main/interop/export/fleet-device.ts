import type { MachineView } from '#shared/contract/contract';
import { plainFingerprint } from '#shared/fingerprint';
import type { ProvisioningState } from '#shared/model/primitives';
import { visible } from '#shared/visible-text';

/** A machine as the servers of fleets want to know it; no password. */
export interface FleetDevice {
  /** Row of the list. */
  id: string;
  name: string;
  /** Where the server shall reach it: an address, because names of this network may mean nothing to the server. */
  host: string;
  user: string;
  /** It is reached through TLS, port 16993: also where nobody has looked yet, so that no password goes unencrypted by mistake. */
  tls: boolean;
  /** Lower case with hyphens, in the order in which it is printed. */
  uuid?: string;
  version?: string;
  realm?: string;
  provisioningState: ProvisioningState;
  tags: readonly string[];
  note?: string;
  /** SHA-256 of the certificate that the technician trusts, as 64 digits. */
  certificate?: string;
}

/**
 * The machines of a list that a server of a fleet can manage: those of other makers are left out, and the computer that
 * AMT Bench runs on, whose loopback address leads a server to itself. Texts of foreign origin are visible. Pure.
 */
export function fleetDevices(views: readonly MachineView[]): FleetDevice[] {
  return views
    .filter(({ sighting: { vendor, thisLaptop } }) => vendor !== 'dash-other' && !thisLaptop)
    .map(deviceOf);
}

function deviceOf({
  id,
  sighting,
  hostName,
  credential,
  user,
  tags = [],
  note,
  inventory,
  trust,
}: MachineView): FleetDevice {
  const { address, hostname, version, realm, provisioningState, ports } = sighting;
  const uuid = inventory?.uuid ?? sighting.uuid;
  return {
    id,
    name: visible(hostname ?? hostName ?? address),
    host: address,
    user: visible(credential.user ?? user ?? 'admin'),
    tls: ports.https === 'open' || ports.http !== 'open',
    provisioningState,
    tags: tags.map(visible),
    ...(uuid !== undefined && { uuid: uuid.toLowerCase() }),
    ...(version !== undefined && { version: visible(version) }),
    ...(realm !== undefined && { realm: visible(realm) }),
    ...(note !== undefined && note !== '' && { note: visible(note) }),
    ...(trust.trusted !== undefined && { certificate: plainFingerprint(trust.trusted) }),
  };
}
