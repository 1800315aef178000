import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { evidenceSchema, type Evidence } from '#shared/model/evidence';
import { atStateFileLater, readIfThere, StateFileError } from './state-file';

const entrySchema = z.object({ id: z.string(), evidence: evidenceSchema });
type Entry = z.infer<typeof entrySchema>;

/** The oldest entries of a file longer than this are let go, half of them at a time. */
const MAX_LINES = 100_000;
/** Facts come in bursts; they are written together. */
const WRITE_DELAY_MS = 500;
/** While they cannot be written, that many wait. */
const MAX_PENDING = 10_000;

/**
 * What was once seen of each machine and is no longer how it is: the older half of the evidence ledger. The newer half,
 * which verdicts rest on, lives with the machine list and in the device book; so losing the last lines of this file
 * costs a line of history, and it is written lazily.
 */
export class EvidenceLog {
  readonly #path: string;
  /** Of machines that are not kept, such as those of the demo bench, for this session. */
  readonly #passing: Entry[] = [];
  #pending: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<StateFileError | undefined> = Promise.resolve(undefined);

  constructor(home: string) {
    this.#path = join(home, 'evidence.jsonl');
  }

  /** @param keep false: for this session only */
  add(id: string, evidence: readonly Evidence[], keep = true): void {
    const entries = evidence.map((each) => ({ id, evidence: each }));
    (keep ? this.#pending : this.#passing).push(...entries);
    if (keep && entries.length > 0) {
      this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), WRITE_DELAY_MS).unref();
    }
  }

  /**
   * Everything that was logged of one machine, oldest first, also what could not be written yet.
   * @param ids names that it has had in this file
   * @throws StateFileError when the file is there and cannot be read
   */
  async of(ids: readonly string[]): Promise<Evidence[]> {
    await this.flush();
    const kept = (await this.#read()).map(parse);
    return [...kept, ...this.#pending, ...this.#passing].flatMap((entry) =>
      entry && ids.includes(entry.id) ? [entry.evidence] : [],
    );
  }

  /**
   * Resolves when everything is in the file, or cannot be for now: no work may fail for a line of history. What could not
   * be written is kept for the next time.
   * @returns why it could not be written
   */
  flush(): Promise<StateFileError | undefined> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#tryToWrite());
    return this.#writing;
  }

  async #tryToWrite(): Promise<StateFileError | undefined> {
    try {
      await this.#write();
      return undefined;
    } catch (error) {
      if (error instanceof StateFileError) return error;
      throw error;
    }
  }

  async #write(): Promise<void> {
    const entries = this.#pending;
    if (entries.length === 0) return;
    this.#pending = [];
    const text = entries.map((entry) => JSON.stringify(entrySchema.parse(entry))).join('\n');
    try {
      // A crash can have left half a line; the empty line keeps the next one whole.
      await atStateFileLater(this.#path, () => appendFile(this.#path, `\n${text}\n`, { mode: 0o600 }));
    } catch (error) {
      this.#pending = [...entries, ...this.#pending].slice(-MAX_PENDING);
      throw error;
    }
    const lines = await this.#read();
    if (lines.length > MAX_LINES) {
      const younger = lines.slice(-MAX_LINES / 2);
      const kept = `${younger.join('\n')}\n`;
      await atStateFileLater(this.#path, () => writeFileAtomic(this.#path, kept, { mode: 0o600 }));
    }
  }

  async #read(): Promise<string[]> {
    const text = await readIfThere(this.#path);
    return text.split('\n').filter((line) => line !== '');
  }
}

function parse(line: string): Entry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
