import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { timestampSchema } from './primitives';

/** How serious a platform event is (IPMI Platform Event Trap Format 1.0). */
export const EVENT_SEVERITIES = [
  'unspecified',
  'monitor',
  'information',
  'ok',
  'warning',
  'critical',
  'fatal',
] as const;
export const eventSeveritySchema = z.enum(EVENT_SEVERITIES);
export type EventSeverity = z.infer<typeof eventSeveritySchema>;

/** One thing that the firmware wrote down by itself. Times are by its own clock, which may be off. */
export const logEntrySchema = z.object({
  at: timestampSchema,
  what: textSchema,
  /** Who did it, and from which address, where the log says so. */
  who: textSchema.optional(),
  from: z.string().optional(),
  /** Of the event log: how serious it is, where the firmware says so in a known number. */
  severity: eventSeveritySchema.optional(),
  /** Of the event log: the part of the PC that it is about. */
  component: textSchema.optional(),
  /** Notable: refused logins, an unprovisioning, an open case. */
  notable: z.boolean(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Tells two states of a log apart. */
export const logMarkSchema = z.object({
  count: z.number().int().min(0),
  /** When its newest entry was written, by the clock of the machine; absent where it has none. */
  newest: timestampSchema.optional(),
});
export type LogMark = z.infer<typeof logMarkSchema>;

/** @param entries newest first */
export function markOf(entries: readonly LogEntry[]): LogMark {
  const [newest] = entries;
  return { count: entries.length, ...(newest && { newest: newest.at }) };
}

/** What became of clearing the event log. */
export const clearedLogSchema = z.object({
  /** `unknown`: the answer was lost, or the log still has entries. */
  outcome: z.enum(['done', 'unknown']),
  message: textSchema,
});
export type ClearedLog = z.infer<typeof clearedLogSchema>;

/** The logs of a machine, newest first. Absent: this firmware or account does not show it. */
export const machineLogSchema = z.object({
  events: z.array(logEntrySchema).optional(),
  audit: z.array(logEntrySchema).optional(),
  /** Records of the audit log that are there and could not be read. */
  auditUnreadable: z.number().int().positive().optional(),
});
export type MachineLog = z.infer<typeof machineLogSchema>;
