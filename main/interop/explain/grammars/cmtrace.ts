import { Assembler } from './assembler';
import { clockTime, type LogRecord, type LogTime, type Parsed, type Severity } from './record';

/*
 * The two forms in which components of Configuration Manager write their logs, which CMTrace shows. The newer one
 * encloses a message, of several lines perhaps, and names its writer behind it; the older one appends the writer to the
 * line, and marks line ends in the message by a tilde.
 */

const OPENS = '<![LOG[';
const CLOSES = ']LOG]!>';
/** Most lines of an entry. */
const MOST_LINES = 60;

/** True where an entry of the newer form begins. */
export function beginsCmTrace(line: string): boolean {
  return line.includes(OPENS);
}

/** Entries of the newer form, from line to line. */
export function cmTraceEntries(): Assembler {
  return new Assembler({
    closes: CLOSES,
    mostLines: MOST_LINES,
    closed,
    loose: (line, number) => [plainRecord(line, number)],
  });
}

/** Several entries may stand in one line, and the last of them may go on in the next. */
function closed(text: string, first: number, last: number): { records: LogRecord[]; rest: string } {
  const records: LogRecord[] = [];
  for (let at = 0; ;) {
    const line = records.length === 0 ? first : last;
    const opens = text.indexOf(OPENS, at);
    const before = text.slice(at, opens < 0 ? undefined : opens);
    // What stands outside of entries was written by something else.
    if (before.trim() !== '') records.push(plainRecord(before, line));
    if (opens < 0) return { records, rest: '' };
    const closes = text.indexOf(CLOSES, opens);
    if (closes < 0) return { records, rest: text.slice(opens) };
    const behind = closes + CLOSES.length;
    const attributes = ATTRIBUTES.exec(text.slice(behind, behind + MOST_ATTRIBUTES))?.[0] ?? '';
    const message = text.slice(opens + OPENS.length, closes);
    records.push({ grammar: 'cmtrace', line, text: message, ...attributesOf(attributes) });
    at = behind + attributes.length;
  }
}

function plainRecord(text: string, line: number): LogRecord {
  return { grammar: 'plain', line, text };
}

const MOST_ATTRIBUTES = 1_000;
const ATTRIBUTES = /^\s{0,4}<[^<>]{0,900}>?/;
const TIME =
  /\btime="(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?([+-]\d{1,4})?"\s{1,4}date="(\d{1,2})-(\d{1,2})-(\d{4})"/;
const COMPONENT = /\bcomponent="([^"]{0,120})"/;
const TYPE = /\btype="([0-3])"/;
const TYPES: readonly (Severity | undefined)[] = [undefined, 'info', 'warning', 'error'];

function attributesOf(text: string): Pick<LogRecord, 'component' | 'severity' | 'time'> {
  return {
    component: COMPONENT.exec(text)?.[1],
    severity: TYPES[Number(TYPE.exec(text)?.[1] ?? 0)],
    time: timeOf(TIME.exec(text)),
  };
}

/** @param found hour, minute, second, fraction, bias, month, day, year */
function timeOf(found: RegExpExecArray | null): LogTime | undefined {
  if (found === null) return undefined;
  const [, hour, minute, second, fraction, bias, month, day, year] = found;
  return timeFrom([year, month, day, hour, minute, second], fraction, bias);
}

/** @param parts year, month, day, hour, minute, second */
function timeFrom(
  parts: readonly (string | undefined)[],
  fraction = '0',
  bias?: string,
): LogTime | undefined {
  const [year = 0, month = 0, day, hour, minute, second] = parts.map(Number);
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  return clockTime(local, bias === undefined ? undefined : Number(bias));
}

const TRAILER = '$$<';
/** Behind the message: writer, time, thread. The oldest logs write the time in words, and it is not read then. */
const WRITER = /^\$\$<([^<>]{1,120})>\s{0,4}<([^<>]{1,80})>\s{0,4}<thread=[^<>]{1,40}>/;
const OLD_TIME = /^(\d{1,2})-(\d{1,2})-(\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?([+-]\d{1,4})?$/;

/** Reads a line as an entry of the older form. */
export function oldCmTraceRecord(line: string): Parsed | undefined {
  const at = line.lastIndexOf(TRAILER);
  const [, component, when = ''] = at < 0 ? [] : (WRITER.exec(line.slice(at, at + 300)) ?? []);
  if (component === undefined) return undefined;
  const [, month, day, year, hour, minute, second, fraction, bias] =
    OLD_TIME.exec(when.replace(/~$/, '')) ?? [];
  const text = line.slice(0, at).replaceAll('~', '\n').trim();
  const time =
    month === undefined ? undefined : timeFrom([year, month, day, hour, minute, second], fraction, bias);
  return { grammar: 'cmtrace', text, component, time };
}
