import type { EventSeverity, LogEntry, MachineLog } from '../../../shared/model/machine-log';
import { inFileName, type TextFile } from '../../../shared/model/text-file';
import { say } from '../../i18n';

/** The two logs of a machine. */
export const LOGS = ['events', 'audit'] as const satisfies readonly (keyof MachineLog)[];
export type LogName = (typeof LOGS)[number];

export interface LogFilter {
  text: string;
  /** Undefined: all. */
  severity?: EventSeverity;
}

export const NO_LOG_FILTER: LogFilter = { text: '' };

/** The entries that a filter lets through, in their order. */
export function shownEntries(entries: readonly LogEntry[], { text, severity }: LogFilter): LogEntry[] {
  const wanted = text.trim().toLowerCase();
  return entries.filter((entry) => {
    if (severity !== undefined && entry.severity !== severity) return false;
    const words = [entry.what, entry.component, entry.who, entry.from, entry.at];
    return wanted === '' || words.some((word = '') => say(word).toLowerCase().includes(wanted));
  });
}

/** Who did it and from where, as far as the log says so. */
export function originOf({ who, from }: LogEntry): string {
  return [who === undefined ? undefined : say(who), from].filter((part) => part !== undefined).join(', ');
}

const CELLS = ['at', 'severity', 'component', 'what', 'who', 'from'] as const;

/** Entries as a file: a table for spreadsheets, or lines of text. @param machine its row; part of the name */
export function logFile(
  machine: string,
  log: LogName,
  entries: readonly LogEntry[],
  as: 'csv' | 'txt',
): TextFile {
  const name = `amt-${log === 'events' ? 'event' : 'audit'}-log-${inFileName(machine)}.${as}`;
  const rows = entries.map((entry) => CELLS.map((cell) => say(entry[cell] ?? '')));
  return as === 'csv'
    ? {
        name,
        mime: 'text/csv',
        text: [CELLS, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join(''),
      }
    : {
        name,
        mime: 'text/plain',
        text: rows.map((row) => `${row.filter((cell) => cell !== '').join('  ')}\n`).join(''),
      };
}

/** Quoted, and no formula, whatever a machine calls its users (RFC 4180; OWASP, “CSV Injection”). */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
