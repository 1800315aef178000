/** How an entry of a log is written; `plain` is a line that fits none of the others. */
export type Grammar = 'cmtrace' | 'acuconfig' | 'event' | 'logrus' | 'server' | 'mesh' | 'plain';

export type Severity = 'info' | 'warning' | 'error';

/** One entry of a log: who said what, when, and how bad it is, as far as the log says so. */
export interface LogRecord {
  grammar: Grammar;
  /** Line of the file that it begins in, from 1. */
  line: number;
  /** What it says; an entry of several lines has them all. */
  text: string;
  /** The part of a program that wrote it. */
  component?: string | undefined;
  severity?: Severity | undefined;
  time?: LogTime | undefined;
}

/** Milliseconds since 1970. Logs without a time zone tell the time of their clock only. */
export interface LogTime {
  /** As the clock of the writer showed it, read as if it were UTC. */
  local?: number;
  utc?: number;
}

/** What the grammar of an entry found in it. */
export type Parsed = Omit<LogRecord, 'line'>;

const MINUTE = 60_000;

/** @param bias minutes that have to be added to get UTC; undefined: the log does not tell */
export function clockTime(local: number, bias: number | undefined): LogTime | undefined {
  if (!Number.isFinite(local)) return undefined;
  return bias === undefined ? { local } : { local, utc: local + bias * MINUTE };
}

/** “2026-11-24T10:36:44+01:00”, with or without fraction and zone, blank or T between. */
const ISO = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(Z|[+-]\d\d:?\d\d)?/;

export function isoTimeIn(text: string): LogTime | undefined {
  const [, date, clock, zone] = ISO.exec(text) ?? [];
  if (date === undefined || clock === undefined) return undefined;
  const [whole = '', fraction = '0'] = clock.split(/[.,]/);
  const local = Date.parse(`${date}T${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  if (zone === undefined) return clockTime(local, undefined);
  if (zone === 'Z') return Number.isFinite(local) ? { utc: local } : undefined;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return clockTime(local, zone.startsWith('-') ? minutes : -minutes);
}

const SEVERITIES: Readonly<Record<string, Severity>> = {
  silly: 'info',
  verbose: 'info',
  trac: 'info',
  trace: 'info',
  debu: 'info',
  debug: 'info',
  info: 'info',
  information: 'info',
  warn: 'warning',
  warning: 'warning',
  erro: 'error',
  error: 'error',
  crit: 'error',
  critical: 'error',
  fata: 'error',
  fatal: 'error',
  pani: 'error',
  panic: 'error',
};

/** @param word as programs write their levels, in any case */
export function severityOf(word: string): Severity | undefined {
  const key = word.toLowerCase();
  return Object.hasOwn(SEVERITIES, key) ? SEVERITIES[key] : undefined;
}
