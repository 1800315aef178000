import { isIPv6 } from 'node:net';
import { assertNever } from '#shared/assert-never';

/** Who did it: a digest user, a Kerberos user, somebody at the machine, or a KVM session of port 5900. */
export type Initiator =
  | { kind: 'user'; name: string }
  | { kind: 'kerberos'; userInDomain: number; sid: Buffer }
  | { kind: 'local' }
  | { kind: 'kvm-port' };

/** One entry of the audit log. */
export interface AuditRecord {
  application: number;
  event: number;
  initiator: Initiator;
  /** Seconds since 1970 by the AMT clock. */
  time: number;
  /** Network address it came from, IPv4 or IPv6; empty for local. */
  address: string;
  /** What the event says besides; its form goes with the event. */
  data: Buffer;
}

/** Application and number of the events that are known (Intel guide, “Security Admin Events” and its siblings). */
export const AUDIT = {
  provisioningStarted: [16, 0],
  provisioningCompleted: [16, 1],
  aclAdded: [16, 2],
  aclModified: [16, 3],
  aclRemoved: [16, 4],
  invalidCredentials: [16, 5],
  aclState: [16, 6],
  tlsState: [16, 7],
  tlsCertificateSet: [16, 8],
  tlsCertificateRemoved: [16, 9],
  trustedRootAdded: [16, 10],
  trustedRootRemoved: [16, 11],
  presharedKeySet: [16, 12],
  kerberosSettings: [16, 13],
  kerberosKey: [16, 14],
  flashCountersReset: [16, 15],
  powerPackage: [16, 16],
  realmMode: [16, 17],
  upgradedToAdmin: [16, 18],
  unprovisioning: [16, 19],
  powerUp: [17, 0],
  powerDown: [17, 1],
  powerCycle: [17, 2],
  reset: [17, 3],
  bootOptions: [17, 4],
  gracefulDown: [17, 5],
  gracefulReset: [17, 6],
  standby: [17, 7],
  hibernate: [17, 8],
  interrupt: [17, 9],
  storageOpened: [18, 0],
  storageClosed: [18, 1],
  storageEnabled: [18, 2],
  storageDisabled: [18, 3],
  solOpened: [18, 4],
  solClosed: [18, 5],
  solEnabled: [18, 6],
  solDisabled: [18, 7],
  kvmStarted: [18, 8],
  kvmEnded: [18, 9],
  kvmEnabled: [18, 10],
  kvmDisabled: [18, 11],
  vncPasswordFailed: [18, 12],
  firmwareUpdated: [19, 0],
  firmwareUpdateFailed: [19, 1],
  auditCleared: [20, 0],
  auditPolicy: [20, 1],
  auditDisabled: [20, 2],
  auditEnabled: [20, 3],
  auditExported: [20, 4],
  auditRecovered: [20, 5],
  timeSet: [21, 0],
  addressSet: [22, 0],
  hostName: [22, 1],
  domainName: [22, 2],
  vlan: [22, 3],
  linkPolicy: [22, 4],
  ipv6: [22, 5],
  eventLogCleared: [24, 2],
  eventLogFrozen: [24, 3],
  wifiAdded: [27, 0],
  wifiRemoved: [27, 1],
  wifiUpdated: [27, 2],
  wifiSync: [27, 3],
  kvmConsentEnabled: [29, 0],
  kvmConsentDisabled: [29, 1],
  kvmPassword: [29, 2],
  consentPolicy: [30, 0],
  consentCode: [30, 1],
  consentBlocked: [30, 2],
} as const;
export type AuditEvent = keyof typeof AUDIT;

/** Where an unprovisioning came from, as event 1619 says it. */
export const UNPROVISION_SOURCE = { bios: 0, mebx: 1, localMei: 2, localWsman: 3, remoteWsman: 4 } as const;
export type UnprovisionSource = keyof typeof UNPROVISION_SOURCE;

const LOCATION = { ipv4: 0, ipv6: 1, none: 2 } as const;
const SIZE = 200;
/** How Node writes an IPv4 address on a socket that listens for both. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

const counted = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([bytes.length]), bytes]);
const counted7bit = (text: string): Buffer => counted(Buffer.from(text, 'latin1'));

/** Extended data of the events about users: a digest user and its name. */
export const userData = (name: string): Buffer => Buffer.concat([Buffer.from([0]), counted7bit(name)]);

/** A number of four bytes. */
export function wordData(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function initiatorBytes(initiator: Initiator): Buffer {
  switch (initiator.kind) {
    case 'user':
      return Buffer.concat([Buffer.from([0]), counted7bit(initiator.name)]);
    case 'kerberos':
      return Buffer.concat([Buffer.from([1]), wordData(initiator.userInDomain), counted(initiator.sid)]);
    case 'local':
      return Buffer.from([2]);
    case 'kvm-port':
      return Buffer.from([3]);
    default:
      return assertNever(initiator);
  }
}

function locationOf(address: string): number {
  if (address === '') return LOCATION.none;
  return isIPv6(address) ? LOCATION.ipv6 : LOCATION.ipv4;
}

/**
 * Application, event, initiator, time, location, extended data; numbers big endian (docs/reference/protocol.md, P48).
 */
function encodeAudit(record: AuditRecord): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(record.application, 0);
  head.writeUInt16BE(record.event, 2);
  const address = record.address.replace(MAPPED, '');
  return Buffer.concat([
    head,
    initiatorBytes(record.initiator),
    wordData(record.time),
    Buffer.from([locationOf(address)]),
    counted7bit(address),
    counted(record.data),
  ]);
}

/** The audit log: oldest first. It outlives unprovisioning from AMT 8 on (docs/reference/recovery.md, R7). */
export class AuditLog {
  #records: AuditRecord[] = [];

  append(event: AuditEvent, by: Initiator, time: number, address = '', data: Buffer = Buffer.alloc(0)): void {
    const [application, number] = AUDIT[event];
    this.add({ application, event: number, initiator: by, time, address, data });
  }

  /** A record as it is, of an event that need not be known. */
  add(record: AuditRecord): void {
    this.#records.push(record);
    if (this.#records.length > SIZE) this.#records.shift();
  }

  clear(): void {
    this.#records = [];
  }

  get size(): number {
    return this.#records.length;
  }

  get all(): readonly AuditRecord[] {
    return this.#records;
  }

  /** Encoded records from a position counted from 1. */
  read(from: number, count: number): Buffer[] {
    return this.#records.slice(from - 1, from - 1 + count).map(encodeAudit);
  }
}
