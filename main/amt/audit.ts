import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import type { LogEntry } from '#shared/model/machine-log';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { auditWords } from './audit-events';
import { type AuditRecord, type Initiator, readAuditRecord } from './audit-record';
import { askMethod, readOne } from './call';
import { int, readFields, recordList } from './fields';

const ENABLED = 2;
const logSchema = z.object({ EnabledState: int });
const pageSchema = z.object({ TotalRecordCount: int, RecordsReturned: int, EventRecords: recordList });

/** Whether the audit log records (AMT_AuditLog, EnabledState 2). */
export async function readAuditEnabled(wsman: WsmanConnection): Promise<Result<boolean>> {
  const read = await readOne(wsman, 'AMT_AuditLog', logSchema);
  return read.ok ? ok(read.value.EnabledState === ENABLED) : read;
}

export interface AuditEntries {
  /** Newest first. */
  entries: LogEntry[];
  /** Records that are there, but are cut off or of an unknown form. */
  unreadable: number;
}

/** What administrators did, as far as `LIMITS.logPages` go. Needs the right to read it. */
export async function readAuditLog(wsman: WsmanConnection): Promise<Result<AuditEntries>> {
  const records: (AuditRecord | undefined)[] = [];
  let start = 1;
  for (let page = 0; page < LIMITS.logPages; page++) {
    const output = await askMethod(wsman, 'AMT_AuditLog', 'ReadRecords', [['StartIndex', start]], true);
    if (!output.ok) return output;
    const fields = readFields(pageSchema, output.value);
    if (!fields.ok) return fields;
    const { EventRecords, RecordsReturned, TotalRecordCount } = fields.value;
    for (const record of EventRecords) records.push(readAuditRecord(record));
    start += RecordsReturned;
    // A count without records is no progress.
    const over = RecordsReturned <= 0 || EventRecords.length === 0 || start > TotalRecordCount;
    if (over || records.length >= LIMITS.logRecords) break;
  }
  const entries = records.slice(0, LIMITS.logRecords).flatMap((record) => (record ? [entryOf(record)] : []));
  return ok({
    // The oldest comes first, and times are whole seconds: of one second, what came later in the log is newer.
    entries: entries.toReversed().toSorted((a, b) => b.at.localeCompare(a.at)),
    unreadable: records.length - entries.length,
  });
}

function entryOf(record: AuditRecord): LogEntry {
  return {
    at: new Date(record.seconds * 1000).toISOString(),
    ...auditWords(record),
    who: initiatorText(record.initiator),
    ...(record.from !== undefined && { from: record.from }),
  };
}

function initiatorText(initiator: Initiator): Text {
  switch (initiator.kind) {
    case 'user':
      return initiator.name;
    case 'kerberos':
      return message('events.audit.who.kerberos', {
        domain: initiator.domain,
        account: String(initiator.account),
      });
    case 'local':
      return message('events.audit.who.local');
    case 'kvm-port':
      return message('events.audit.who.kvm');
  }
}
