import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import type { LogEntry } from '#shared/model/machine-log';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { askMethod, callMethod } from './call';
import { componentOf, eventWords, type PlatformEvent, severityOf } from './event-words';
import { bool, int, readFields, recordList } from './fields';

/* Platform events, 21 bytes each, with numbers in little endian (AMT_MessageLog.GetRecords). */

const positionSchema = z.object({ IterationIdentifier: int });
const recordsSchema = z.object({
  IterationIdentifier: int.optional(),
  NoMoreRecords: bool.optional(),
  RecordArray: recordList,
});

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

/** Removes every entry. A log that is frozen takes no new ones, and is cleared all the same. */
export async function clearEventLog(wsman: WsmanConnection): Promise<Result<void>> {
  const cleared = await callMethod(wsman, 'AMT_MessageLog', 'ClearLog');
  return cleared.ok ? ok(undefined) : cleared;
}

/** Too few bytes are no entry; nor is a slot that was never written, which some firmware returns. */
function eventOf(bytes: Buffer): LogEntry[] {
  if (bytes.length < EVENT_BYTES || bytes.every((byte) => byte === 0)) return [];
  const event: PlatformEvent = {
    sensorType: bytes.readUInt8(5),
    offset: bytes.readUInt8(7),
    severity: bytes.readUInt8(9),
    entity: bytes.readUInt8(11),
    data: [...bytes.subarray(13, EVENT_BYTES)],
  };
  const severity = severityOf(event.severity);
  return [
    {
      at: timeOf(bytes.readUInt32LE(0)),
      what: eventWords(event),
      component: componentOf(event.entity),
      ...(severity !== undefined && { severity }),
      notable: IMPORTANT_SENSORS.has(event.sensorType) || event.severity >= CRITICAL,
    },
  ];
}

/** IPMI severity from which on it matters. */
const CRITICAL = 16;

/** An opened case, and refused logins. */
const IMPORTANT_SENSORS: ReadonlySet<number> = new Set([5, 6]);

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  return b.at.localeCompare(a.at);
}
