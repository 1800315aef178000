import type { LogRecord } from './record';

/** How entries of a grammar that may have several lines begin and end. */
interface Form {
  /** What every entry ends with. */
  closes: string;
  /** Most lines of an entry; one with more was never closed. */
  mostLines: number;
  /**
   * @param text lines up to one with an end in it
   * @param first line that the text begins in
   * @param last line that it ends in
   * @returns the entries, and what begins the next one
   */
  closed: (text: string, first: number, last: number) => { records: LogRecord[]; rest: string };
  /** A line of an entry that was never closed. */
  loose: (line: string, number: number) => readonly LogRecord[];
}

/** Most characters of an entry; one with more was never closed. */
const MOST_CHARS = 262_144;

/** Collects the lines of an entry until it ends. */
export class Assembler {
  readonly #form: Form;
  #lines: string[] = [];
  #chars = 0;
  #first = 0;

  constructor(form: Form) {
    this.#form = form;
  }

  /** An entry has begun and not ended. */
  get open(): boolean {
    return this.#lines.length > 0;
  }

  /** Takes a line while an entry is open, or one that begins an entry. @returns what is complete by now */
  take(line: string, number: number): readonly LogRecord[] {
    const { closes, mostLines, closed } = this.#form;
    this.#add(line, number);
    if (!line.includes(closes)) {
      return this.#lines.length < mostLines && this.#chars < MOST_CHARS ? [] : this.end();
    }
    const { records, rest } = closed(this.#lines.join('\n'), this.#first, number);
    this.#forget();
    if (rest !== '') this.#add(rest, number);
    return records;
  }

  /** What was begun and never ended, line by line. */
  end(): readonly LogRecord[] {
    const given = this.#lines.flatMap((line, at) => this.#form.loose(line, this.#first + at));
    this.#forget();
    return given;
  }

  #add(line: string, number: number): void {
    if (!this.open) this.#first = number;
    this.#lines.push(line);
    this.#chars += line.length;
  }

  #forget(): void {
    this.#lines = [];
    this.#chars = 0;
  }
}
