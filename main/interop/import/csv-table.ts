import { MOST_COLUMNS } from '#shared/model/import';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  line: number;
  cells: readonly string[];
}

export interface CsvTable {
  rows: CsvRow[];
  /** The file goes on, but no more rows are read. */
  more: boolean;
  /** A cell in quotation marks has no end. */
  open: boolean;
}

/** So much of a file is looked at to find what separates its columns. Characters. */
const SAMPLE = 20_000;
/** Of one cell; the rest is dropped. Notes are far shorter. */
const CELL_CHARS = 4_000;

/**
 * What separates the columns: Excel’s `sep=` line says it, otherwise the character that most of the first rows have
 * equally often, and the one that splits them further where several do.
 */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((each) => each === said);
  if (known !== undefined) return known;
  const sample = text.slice(0, SAMPLE);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return best?.delimiter ?? ',';
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  const rows = parseCsv(sample, delimiter, 20).rows;
  const first = rows[0]?.cells.length ?? 1;
  if (first < 2) return 0;
  const alike = rows.filter(({ cells }) => cells.length === first).length;
  return alike / rows.length + first / 1_000;
}

/** Excel’s own line, which is no row. */
const SEPARATOR_LINE = /^sep=.\r?\n/i;

/**
 * The rows of a table (RFC 4180). Reads on where it is broken: a quotation mark inside of a cell stands for itself. The
 * time that it takes grows with the length of the text.
 * @param mostRows further rows are not read
 */
export function parseCsv(text: string, delimiter: Delimiter, mostRows: number): CsvTable {
  const reader = new CsvReader(text, delimiter);
  const rows: CsvRow[] = [];
  for (let row = reader.next(); row !== undefined; row = reader.next()) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (rows.length === mostRows) return { rows, more: true, open: reader.open };
    rows.push(row);
  }
  return { rows, more: false, open: reader.open };
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: Delimiter;
  #at: number;
  #line = 1;
  /** A cell in quotation marks had no end. */
  open = false;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#at = SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
    if (this.#at > 0) this.#line = 2;
  }

  next(): CsvRow | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      const cell = this.#cell();
      if (cells.length < MOST_COLUMNS) cells.push(cell);
      const next = this.#text[this.#at];
      if (next === this.#delimiter) {
        this.#at++;
        continue;
      }
      this.#endOfLine();
      return { line, cells };
    }
  }

  #cell(): string {
    if (this.#text[this.#at] !== '"') return this.#plain(this.#at);
    let value = '';
    let from = this.#at + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', from);
      if (quote === -1) {
        this.open = true;
        this.#count(from, this.#text.length);
        this.#at = this.#text.length;
        return bounded(value, this.#text.slice(from, from + CELL_CHARS));
      }
      this.#count(from, quote);
      value = bounded(value, this.#text.slice(from, Math.min(quote, from + CELL_CHARS)));
      if (this.#text[quote + 1] !== '"') {
        // What stands behind the quotation mark belongs to the cell, as spreadsheets have it.
        return bounded(value, this.#plain(quote + 1));
      }
      value = bounded(value, '"');
      from = quote + 2;
    }
  }

  /** Up to the next separator or end of line. */
  #plain(from: number): string {
    let to = from;
    for (; to < this.#text.length; to++) {
      const char = this.#text[to];
      if (char === this.#delimiter || char === '\n' || char === '\r') break;
    }
    this.#at = to;
    return this.#text.slice(from, Math.min(to, from + CELL_CHARS));
  }

  #endOfLine(): void {
    if (this.#text[this.#at] === '\r') this.#at++;
    if (this.#text[this.#at] === '\n') this.#at++;
    this.#line++;
  }

  #count(from: number, to: number): void {
    for (
      let at = this.#text.indexOf('\n', from);
      at !== -1 && at < to;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      this.#line++;
    }
  }
}

function bounded(value: string, more: string): string {
  return value.length >= CELL_CHARS ? value : (value + more).slice(0, CELL_CHARS);
}
