import { acuConfigRecord } from './acuconfig';
import type { Assembler } from './assembler';
import { beginsCmTrace, cmTraceEntries, oldCmTraceRecord } from './cmtrace';
import { eventRow, EventText } from './event-text';
import { beginsEventXml, eventsInXml } from './event-xml';
import { jsonRecord, logrusRecord } from './logrus';
import { isoTimeIn, type LogRecord, type Parsed } from './record';
import { meshRecord, serverRecord } from './server-log';

const ESCAPE = '\u001b';
/** Colours and the like, which some programs write for terminals (ECMA-48). */
const TERMINAL_SEQUENCE = new RegExp(String.raw`${ESCAPE}\[[0-9;?]{0,20}[@-~]`, 'g');

/** The same text without what steers a terminal. */
export function withoutColours(text: string): string {
  return text.includes(ESCAPE) ? text.replaceAll(TERMINAL_SEQUENCE, '') : text;
}

/** Makes records of the lines of one file. Each line is read in the grammar that it fits: logs may be mixed. */
export class RecordReader {
  readonly #cmTrace = cmTraceEntries();
  readonly #eventXml = eventsInXml();
  readonly #eventText = new EventText();
  #line = 0;

  /** Lines that were read. */
  get lines(): number {
    return this.#line;
  }

  read(raw: string): readonly LogRecord[] {
    const number = ++this.#line;
    const line = withoutColours(raw);
    const assembler = this.#assemblerFor(line);
    if (assembler) return assembler.take(line, number);
    const parsed = parsedLine(line);
    if (parsed) return [{ ...parsed, line: number }];
    return this.#eventText.take(line, number) ?? [plainRecord(raw, line, number)];
  }

  end(): readonly LogRecord[] {
    return [...this.#cmTrace.end(), ...this.#eventXml.end()];
  }

  /** The grammar of several lines that this one belongs to, or begins. */
  #assemblerFor(line: string): Assembler | undefined {
    if (this.#cmTrace.open) return this.#cmTrace;
    if (this.#eventXml.open) return this.#eventXml;
    if (beginsCmTrace(line)) return this.#cmTrace;
    return beginsEventXml(line) ? this.#eventXml : undefined;
  }
}

function parsedLine(line: string): Parsed | undefined {
  return (
    acuConfigRecord(line) ??
    logrusRecord(line) ??
    jsonRecord(line) ??
    oldCmTraceRecord(line) ??
    serverRecord(line) ??
    meshRecord(line) ??
    eventRow(line)
  );
}

/** It is quoted as it came, with what was written for a terminal. */
function plainRecord(raw: string, line: string, number: number): LogRecord {
  const time = isoTimeIn(line.startsWith('[') ? line.slice(1) : line);
  return { grammar: 'plain', line: number, text: raw, ...(time && { time }) };
}
