import { assertNever } from '#shared/assert-never';

/** Who did it. */
export type Initiator = { kind: 'user'; name: string } | { kind: 'local' };

/** One entry of the audit log. */
export interface AuditRecord {
  application: number;
  event: number;
  initiator: Initiator;
  /** Seconds since 1970 by the AMT clock. */
  time: number;
  /** Network address it came from; empty for local. */
  address: string;
  data: Buffer;
}

/** What is audited here: application and event number (amt-wire-facts.md 4.13). */
export const AUDIT = {
  provisioningStarted: [16, 0],
  provisioningCompleted: [16, 1],
  aclAdded: [16, 2],
  aclModified: [16, 3],
  aclRemoved: [16, 4],
  invalidCredentials: [16, 5],
  tlsState: [16, 7],
  tlsCertificateSet: [16, 8],
  powerPackage: [16, 16],
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
  timeSet: [21, 0],
  hostName: [22, 1],
} as const;
export type AuditEvent = keyof typeof AUDIT;

/** Where an unprovisioning came from, as event 1619 says it. */
export const UNPROVISION_SOURCE = { bios: 0, mebx: 1, localMei: 2, localWsman: 3, remoteWsman: 4 } as const;
export type UnprovisionSource = keyof typeof UNPROVISION_SOURCE;

const IPV4 = 0;
const NO_ADDRESS = 2;
const SIZE = 200;

function initiatorBytes(initiator: Initiator): Buffer {
  switch (initiator.kind) {
    case 'user': {
      const name = Buffer.from(initiator.name, 'latin1');
      return Buffer.concat([Buffer.from([0, name.length]), name]);
    }
    case 'local':
      return Buffer.from([2]);
    default:
      return assertNever(initiator);
  }
}

/** Application, event, initiator, time, location, extended data; numbers big endian (amt-wire-facts.md 4.13). */
export function encodeAudit(record: AuditRecord): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(record.application, 0);
  head.writeUInt16BE(record.event, 2);
  const time = Buffer.alloc(4);
  time.writeUInt32BE(record.time);
  const address = Buffer.from(record.address, 'latin1');
  return Buffer.concat([
    head,
    initiatorBytes(record.initiator),
    time,
    Buffer.from([record.address === '' ? NO_ADDRESS : IPV4, address.length]),
    address,
    Buffer.from([record.data.length]),
    record.data,
  ]);
}

/** The audit log: oldest first. It outlives unprovisioning from AMT 8 on (mebx-recovery.md 5.2). */
export class AuditLog {
  private records: AuditRecord[] = [];

  append(event: AuditEvent, by: Initiator, time: number, address = '', data: Buffer = Buffer.alloc(0)): void {
    const [application, number] = AUDIT[event];
    this.records.push({ application, event: number, initiator: by, time, address, data });
    if (this.records.length > SIZE) this.records.shift();
  }

  get size(): number {
    return this.records.length;
  }

  get all(): readonly AuditRecord[] {
    return this.records;
  }

  /** Encoded records from a position counted from 1. */
  read(from: number, count: number): Buffer[] {
    return this.records.slice(from - 1, from - 1 + count).map(encodeAudit);
  }
}
