import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { int, readFields } from './fields';

const ENABLED = 2;
const logSchema = z.object({ EnabledState: int });

/** Whether the audit log records (AMT_AuditLog, EnabledState 2; amt-wire-facts.md 4.13). */
export async function readAuditEnabled(wsman: WsmanConnection): Promise<Result<boolean>> {
  const read = await wsman.get('AMT_AuditLog');
  if (!read.ok) return read;
  const fields = readFields(logSchema, read.value);
  return fields.ok ? { ok: true, value: fields.value.EnabledState === ENABLED } : fields;
}
