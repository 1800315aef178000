import {
  appendFileSync,
  type BigIntStats,
  closeSync,
  fstatSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { fileIdentity } from './file-identity';
import { fromLine, toLine } from './json-line';
import { atStateFile, makeFolder } from './state-file';

/**
 * A file of JSON lines that is only ever added to. Each line reaches the disk before `append` returns, unless its loss
 * does no harm; several processes may write at once (the system's append keeps lines whole), and a torn or foreign line
 * costs that line alone. The order in the file is the order of events, whichever process wrote them.
 */
export class AppendLog<S extends z.ZodType> {
  readonly #path: string;
  readonly #schema: S;
  #offset = 0;
  /** Which file was read last. */
  #file: string | undefined;
  #size: number | undefined;
  #damaged = 0;
  #torn = 0;

  constructor(path: string, schema: S) {
    this.#path = path;
    this.#schema = schema;
    makeFolder(dirname(path));
  }

  /** Bytes of the file when it was last read; undefined: there was none. */
  get size(): number | undefined {
    return this.#size;
  }

  /** Lines that could not be read so far. */
  get damaged(): number {
    return this.#damaged;
  }

  /** How many of them are the beginning of an entry, as a crash leaves it. */
  get torn(): number {
    return this.#torn;
  }

  /**
   * @param durable false: it may be lost with the power, not with the program
   * @throws StateFileError when it could not be written
   */
  append(entry: z.infer<S>, durable = true): void {
    const line = `${toLine(this.#schema, entry)}\n`;
    atStateFile(this.#path, () => {
      // A crash can have left half a line; a new one must not be appended to it.
      const text = this.#endsWithNewline() ? line : `\n${line}`;
      appendFileSync(this.#path, text, { mode: 0o600, flush: durable });
    });
  }

  /** Entries that were added by any process since the last call; the first call returns everything. */
  readNew(): z.infer<S>[] {
    const entries: z.infer<S>[] = [];
    for (const line of atStateFile(this.#path, () => this.#readLines()).split('\n')) {
      if (line.trim() === '') continue;
      const parsed = fromLine(this.#schema, line);
      if (parsed) entries.push(parsed.value);
      else {
        this.#damaged++;
        if (isTruncated(line)) this.#torn++;
      }
    }
    return entries;
  }

  #readLines(): string {
    const now = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    this.#size = now && Number(now.size);
    if (!now || this.#isRead(now)) return '';
    const file = openSync(this.#path, 'r');
    try {
      const stats = fstatSync(file, { bigint: true });
      const [identity, whole] = [fileIdentity(stats), Number(stats.size)];
      // Another file under this name, or one that somebody has cut off, is read from its beginning.
      if (identity !== this.#file || whole < this.#offset) this.#offset = 0;
      this.#file = identity;
      const size = whole - this.#offset;
      if (size <= 0) return '';
      const buffer = Buffer.alloc(size);
      const read = readSync(file, buffer, 0, size, this.#offset);
      // A character may have been cut by a write in progress: stop at the last whole line.
      const end = buffer.subarray(0, read).lastIndexOf(0x0a) + 1;
      this.#offset += end;
      return buffer.toString('utf8', 0, end);
    } finally {
      closeSync(file);
    }
  }

  #isRead(now: BigIntStats): boolean {
    return fileIdentity(now) === this.#file && Number(now.size) === this.#offset;
  }

  #endsWithNewline(): boolean {
    const now = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    // Up to there it was read, in whole lines.
    if (!now || this.#isRead(now)) return true;
    const file = openSync(this.#path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size === 0) return true;
      const last = Buffer.alloc(1);
      readSync(file, last, 0, 1, size - 1);
      return last[0] === 0x0a;
    } finally {
      closeSync(file);
    }
  }
}

/** Cut off while it was written: it begins as a line of ours and has no end. */
function isTruncated(line: string): boolean {
  return line.startsWith('{"') && !line.endsWith('}');
}
