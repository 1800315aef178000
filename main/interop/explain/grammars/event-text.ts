import { isoTimeIn, type LogRecord, type LogTime, type Parsed, type Severity, severityOf } from './record';

/*
 * Events of Windows as text: what the Event Viewer copies, `wevtutil qe /f:text`, and lists of Get-WinEvent. Fields come
 * first, one a line; what the event says comes last, and may have several lines.
 */

const FIELD =
  /^\s{0,8}(Log Name|Source|Provider ?Name|Date|TimeCreated|Event ID|Id|Task(?: Category)?|Level|LevelDisplayName|Opcode|Keywords?|User(?: Name)?|Computer|MachineName|Description|Message|Event Xml)\s{0,24}:(?:\s{1,24}(.*))?$/;
const SOURCE = /^(?:Source|Provider ?Name)$/;
const DATE = /^(?:Date|TimeCreated)$/;
/** What comes last. */
const TEXT = /^(?:Description|Message)$/;
/** The fields that a new event begins with. */
const BEGINS = /^\s{0,8}(?:Log Name|TimeCreated|Provider ?Name)\s{0,24}:|^\s{0,4}Event\[\d{1,9}\]:?\s{0,4}$/;
/** Nothing says where the text of the last event ends. */
const MOST_LINES = 400;

interface Head {
  component?: string;
  severity?: Severity | undefined;
  time?: LogTime | undefined;
}

/** Follows the fields of events, and says of each line of text which event it belongs to. */
export class EventText {
  #head: Head | undefined;
  #inText = false;
  #lines = 0;

  /** @returns undefined for a line that belongs to no event; nothing for a field */
  take(line: string, number: number): readonly LogRecord[] | undefined {
    if (BEGINS.test(line)) {
      if (this.#head === undefined || this.#inText) this.#head = {};
      this.#inText = false;
      this.#lines = 0;
    }
    const head = this.#head;
    if (head === undefined) return undefined;
    if (++this.#lines > MOST_LINES) {
      this.#head = undefined;
      return undefined;
    }
    if (this.#inText) {
      if (!/^\s{0,8}Event Xml:/.test(line)) return said(head, line, number);
      this.#head = undefined;
      return [];
    }
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name !== undefined) return this.#field(head, name, value, number);
    if (line.trim() === '' || BEGINS.test(line)) return [];
    // It only looked like an event.
    this.#head = undefined;
    return undefined;
  }

  #field(head: Head, name: string, value: string, number: number): readonly LogRecord[] {
    if (TEXT.test(name)) {
      this.#inText = true;
      return said(head, value, number);
    }
    if (SOURCE.test(name)) head.component = value.trim().slice(0, 120);
    else if (DATE.test(name)) head.time = isoTimeIn(value.trim());
    else if (name.startsWith('Level')) head.severity = severityOf(value.trim());
    return [];
  }
}

function said(head: Head, text: string, line: number): LogRecord[] {
  return text.trim() === '' ? [] : [{ grammar: 'event', line, text, ...head }];
}

/** A row of a list that the Event Viewer saves: level, time, source, number, category, text. */
const ROW =
  /^(Critical|Error|Warning|Information|Verbose)[,\t]([^,\t]{6,40})[,\t]([^,\t]{1,120})[,\t](\d{1,7})[,\t]([^,\t]{0,120})(?:[,\t]|$)/;

/** Reads a line as such a row. */
export function eventRow(line: string): Parsed | undefined {
  const [head = '', level = '', date = '', component] = ROW.exec(line) ?? [];
  if (component === undefined) return undefined;
  const text = line.slice(head.length);
  return { grammar: 'event', text, component, severity: severityOf(level), time: isoTimeIn(date) };
}
