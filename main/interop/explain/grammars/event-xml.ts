import { Assembler } from './assembler';
import { isoTimeIn, type LogRecord, type Severity } from './record';

/*
 * Events of Windows as XML (Microsoft, “Event Schema”): what `wevtutil qe`, the Event Viewer and Get-WinEvent export. They
 * are read without an XML parser: what is wanted is text between few tags, and logs may be cut off anywhere.
 */

const OPENS = /<Event[\s>]/;
const CLOSES = '</Event>';
/** Most lines of an event. */
const MOST_LINES = 400;
/** Most lines of text that are read of one event. */
const MOST_TEXTS = 100;

/** True where an event begins. */
export function beginsEventXml(line: string): boolean {
  return line.includes('<Event') && OPENS.test(line);
}

/** Events, from line to line. */
export function eventsInXml(): Assembler {
  return new Assembler({ closes: CLOSES, mostLines: MOST_LINES, closed, loose: recordsOf });
}

/** `wevtutil` writes one event behind the other, in one line perhaps. */
function closed(text: string, first: number, last: number): { records: LogRecord[]; rest: string } {
  const records: LogRecord[] = [];
  let at = 0;
  for (let closes = text.indexOf(CLOSES); closes >= 0; closes = text.indexOf(CLOSES, at)) {
    records.push(...recordsOf(text.slice(at, closes), at === 0 ? first : last));
    at = closes + CLOSES.length;
  }
  const rest = text.slice(at);
  return { records, rest: OPENS.test(rest) ? rest : '' };
}

const PROVIDER = /<Provider\s[^<>]{0,400}?\bName=["']([^"'<>]{1,200})["']/;
const TIME = /\bSystemTime=["']([^"'<>]{10,40})["']/;
const LEVEL = /<Level>(\d{1,2})<\/Level>/;
/** Critical, error, warning, information, verbose (Microsoft, winmeta.xml). */
const LEVELS: readonly (Severity | undefined)[] = [undefined, 'error', 'error', 'warning', 'info', 'info'];

/** One record for each line of what an event says. */
function recordsOf(xml: string, line: number): LogRecord[] {
  const component = PROVIDER.exec(xml)?.[1];
  const severity = LEVELS[Number(LEVEL.exec(xml)?.[1] ?? 0)];
  const time = isoTimeIn(TIME.exec(xml)?.[1] ?? '');
  return [...textsIn(xml, 'Data'), ...textsIn(xml, 'Message')]
    .flatMap((text) => inWords(text).split('\n'))
    .filter((text) => text.trim() !== '')
    .slice(0, MOST_TEXTS)
    .map((text) => ({ grammar: 'event', line, text, component, severity, time }));
}

/** What stands between the tags of that name. */
function* textsIn(xml: string, name: string): Generator<string> {
  const [opens, closes] = [`<${name}`, `</${name}>`];
  for (let at = xml.indexOf(opens); at >= 0;) {
    const from = xml.indexOf('>', at);
    if (from < 0) return;
    const closed = xml.indexOf(closes, from);
    // A file may be cut off anywhere.
    const to = closed < 0 ? xml.length : closed;
    // A tag that is empty, or one whose name only begins so.
    if (/^[\s>]/.test(xml[at + opens.length] ?? '') && xml[from - 1] !== '/') yield xml.slice(from + 1, to);
    at = xml.indexOf(opens, from);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#x([0-9a-fA-F]{1,6})|#(\d{1,7}));/g;

function inWords(text: string): string {
  return text
    .replaceAll(ENTITY, (whole: string, name?: string, hex?: string, decimal?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('\r', '');
}
