import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import type { LogEntry } from '#shared/model/machine-log';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { askMethod } from './call';
import { bool, int, readFields, recordList } from './fields';

/*
 * The two logs that AMT keeps: platform events, 21 bytes each with numbers in little endian, and the audit log of what
 * administrators did, with numbers in big endian (amt-wire-facts.md 4.13).
 */

const positionSchema = z.object({ IterationIdentifier: int });
const recordsSchema = z.object({
  IterationIdentifier: int.optional(),
  NoMoreRecords: bool.optional(),
  RecordArray: recordList,
});
const auditSchema = z.object({ TotalRecordCount: int, RecordsReturned: int, EventRecords: recordList });

const EVENT_BYTES = 21;
const EVENTS_AT_ONCE = 390;
/** CIM’s word for a position that is not there: the log is empty. */
const NO_SUCH_POSITION = 2;

/** Platform events, newest first. A firmware that never ends is left after `LIMITS.logPages`. */
export async function readEventLog(wsman: WsmanConnection): Promise<Result<LogEntry[]>> {
  const first = await askMethod(wsman, 'AMT_MessageLog', 'PositionToFirstRecord', [], true);
  if (!first.ok) return first.error.amtStatus === NO_SUCH_POSITION ? ok([]) : first;
  const position = readFields(positionSchema, first.value);
  if (!position.ok) return position;
  const entries: LogEntry[] = [];
  let from = position.value.IterationIdentifier;
  for (let page = 0; page < LIMITS.logPages; page++) {
    const output = await askMethod(
      wsman,
      'AMT_MessageLog',
      'GetRecords',
      [
        ['IterationIdentifier', from],
        ['MaxReadRecords', EVENTS_AT_ONCE],
      ],
      true,
    );
    if (!output.ok) return output;
    const records = readFields(recordsSchema, output.value);
    if (!records.ok) return records;
    const { RecordArray, NoMoreRecords, IterationIdentifier } = records.value;
    for (const record of RecordArray) entries.push(...eventOf(record));
    const next = IterationIdentifier ?? from;
    const over = NoMoreRecords !== false || RecordArray.length === 0 || next <= from;
    if (over || entries.length >= LIMITS.logRecords) break;
    from = next;
  }
  return ok(entries.slice(0, LIMITS.logRecords).toSorted(newestFirst));
}

/** What administrators did, newest first, as far as `LIMITS.logPages` go. Needs the right to read it. */
export async function readAuditLog(wsman: WsmanConnection): Promise<Result<LogEntry[]>> {
  const entries: LogEntry[] = [];
  let start = 1;
  for (let page = 0; page < LIMITS.logPages; page++) {
    const output = await askMethod(wsman, 'AMT_AuditLog', 'ReadRecords', [['StartIndex', start]], true);
    if (!output.ok) return output;
    const fields = readFields(auditSchema, output.value);
    if (!fields.ok) return fields;
    const { EventRecords, RecordsReturned, TotalRecordCount } = fields.value;
    for (const record of EventRecords) entries.push(...auditOf(record));
    start += RecordsReturned;
    // A count without records is no progress.
    const over = RecordsReturned <= 0 || EventRecords.length === 0 || start > TotalRecordCount;
    if (over || entries.length >= LIMITS.logRecords) break;
  }
  // The oldest comes first, and times are whole seconds: of one second, what came later in the log is newer.
  return ok(entries.slice(0, LIMITS.logRecords).toReversed().toSorted(newestFirst));
}

/** Bytes that are too few for an entry are none. */
function eventOf(bytes: Buffer): LogEntry[] {
  if (bytes.length < EVENT_BYTES) return [];
  const sensor = bytes.readUInt8(5);
  const data = bytes.subarray(13, EVENT_BYTES);
  const what = SENSORS[sensor] ?? `event of sensor type ${String(sensor)}`;
  const times = sensor === AUTHENTICATION && data[0] === 0xaa ? data.readUInt16LE(1) : undefined;
  return [
    {
      at: timeOf(bytes.readUInt32LE(0)),
      what: times === undefined ? what : `${what}, ${String(times)} times`,
      notable: NOTABLE_SENSORS.has(sensor) || bytes.readUInt8(9) >= CRITICAL,
    },
  ];
}

const AUTHENTICATION = 6;
/** IPMI severity from which on it matters. */
const CRITICAL = 16;

/** Sensor types (amt-wire-facts.md 4.13). */
const SENSORS: Readonly<Record<number, string>> = {
  5: 'the case was opened',
  6: 'login failed',
  15: 'firmware progress or error',
  18: 'watchdog',
  30: 'no bootable medium',
  32: 'the operating system stopped answering',
  35: 'the start failed',
  36: 'a network filter matched',
  37: 'the firmware started',
  192: 'serial console, disk redirection or policy',
  193: 'remote connection or access control',
};
const NOTABLE_SENSORS: ReadonlySet<number> = new Set([5, AUTHENTICATION]);

/** Reads bytes one after the other; says so when there are none left. */
class Reader {
  #at = 0;
  constructor(readonly bytes: Buffer) {}

  take(length: number): Buffer {
    if (this.#at + length > this.bytes.length) throw new RangeError('the record ends early');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  number(length: number): number {
    return this.take(length).readUIntBE(0, length);
  }
}

function auditOf(bytes: Buffer): LogEntry[] {
  try {
    const reader = new Reader(bytes);
    const id = reader.number(2) * 100 + reader.number(2);
    const who = initiatorOf(reader);
    const at = timeOf(reader.number(4));
    reader.take(1);
    const from = reader.take(reader.number(1)).toString('latin1');
    const data = reader.take(reader.number(1));
    const source = id === UNPROVISIONED ? SOURCES[data[0] ?? -1] : undefined;
    const what = AUDITED[id] ?? `audited event ${String(id)}`;
    return [
      {
        at,
        what: source === undefined ? what : `${what}, from ${source}`,
        ...(who !== undefined && { who }),
        ...(from !== '' && { from }),
        notable: NOTABLE_AUDITED.has(id),
      },
    ];
  } catch (error) {
    // Another firmware may word a record otherwise; the others can be read all the same.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** 0 a digest user by name, 1 a Kerberos account by its SID, 2 local, 3 a KVM session. */
function initiatorOf(reader: Reader): string | undefined {
  switch (reader.number(1)) {
    case 0:
      return reader.take(reader.number(1)).toString('latin1');
    case 1:
      reader.take(4);
      return `Kerberos account ${reader.take(reader.number(1)).toString('hex')}`;
    case 2:
      return 'somebody at the machine';
    case 3:
      return 'a remote screen';
    default:
      return undefined;
  }
}

const UNPROVISIONED = 1619;
/** Where an unprovisioning came from (amt-wire-facts.md 4.13). */
const SOURCES = ['the BIOS', 'MEBx', 'the running system', 'the running system', 'the network'];

/** Application × 100 + event (amt-wire-facts.md 4.13). */
const AUDITED: Readonly<Record<number, string>> = {
  1600: 'provisioning started',
  1601: 'provisioning completed',
  1602: 'a user was added',
  1603: 'a user or a password was changed',
  1604: 'a user was removed',
  1605: 'a login was refused',
  1607: 'TLS was switched',
  1608: 'a TLS certificate was set',
  1609: 'a TLS certificate was removed',
  1610: 'a trusted root was added',
  1618: 'raised to admin control mode',
  1619: 'unprovisioned',
  1700: 'switched on over the network',
  1701: 'switched off over the network',
  1702: 'power-cycled over the network',
  1703: 'reset over the network',
  1808: 'a remote screen session began',
  1809: 'a remote screen session ended',
  1812: 'the remote screen password was wrong three times',
  2100: 'the AMT clock was set',
  2201: 'the host name was changed',
  2701: 'a Wi-Fi profile was removed',
  2702: 'a Wi-Fi profile was changed',
};
const NOTABLE_AUDITED: ReadonlySet<number> = new Set([1603, 1604, 1605, 1618, 1619, 1812]);

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  return b.at.localeCompare(a.at);
}
