import { z } from 'zod';
import { parseJson } from '#shared/parse-json';
import { isoTimeIn, type Parsed, severityOf } from './record';

/*
 * Lines of programs in Go: rpc-go writes with logrus, as text into files and pipes, with short levels and seconds since the
 * start into a terminal, and as JSON when it is asked to; Console writes JSON, too.
 */

const TEXT = /^\s{0,8}time="?([^"\s]{10,40})"? level=(\w{3,8}) msg=/;
const TERMINAL = /^\s{0,8}(TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)\[(\d{4,19}|\d{4}-[^\]]{6,30})\]\s{0,4}/;

export function logrusRecord(line: string): Parsed | undefined {
  const [head, time = '', level = ''] = TEXT.exec(line) ?? [];
  if (head !== undefined) {
    const text = unquoted(line.slice(head.length));
    return { grammar: 'logrus', text, severity: severityOf(level), time: isoTimeIn(time) };
  }
  const [start, short = '', when = ''] = TERMINAL.exec(line) ?? [];
  if (start === undefined) return undefined;
  const text = line.slice(start.length);
  return { grammar: 'logrus', text, severity: severityOf(short), time: isoTimeIn(when) };
}

/** Go quotes as JSON does, with few marks more. What follows the message are fields, and belongs to it. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  let end = 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return text.slice(1, end).replaceAll(/\\(.)/g, unescaped) + text.slice(end + 1);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(whole: string, mark: string): string {
  return ESCAPES[mark] ?? (mark === '"' || mark === '\\' ? mark : whole);
}

/** Longer lines of JSON are read as text. */
const MOST_JSON = 65_536;

const jsonSchema = z
  .looseObject({
    level: z.string(),
    msg: z.string().optional(),
    message: z.string().optional(),
    error: z.string().optional(),
    time: z.string().optional(),
    timestamp: z.string().optional(),
  })
  .refine(({ msg, message }) => msg !== undefined || message !== undefined);

/** Reads a line as an entry in JSON with a level and a message. */
export function jsonRecord(line: string): Parsed | undefined {
  if (line.length > MOST_JSON || !line.includes('"level"')) return undefined;
  const trimmed = line.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return undefined;
  const parsed = jsonSchema.safeParse(parseJson(trimmed));
  if (!parsed.success) return undefined;
  const { level, msg, message, error, time, timestamp } = parsed.data;
  const text = [msg ?? message, error].filter((part) => part !== undefined && part !== '').join(': ');
  return {
    grammar: 'logrus',
    text,
    severity: severityOf(level),
    time: isoTimeIn(time ?? timestamp ?? ''),
  };
}
