import { appendFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { fromLine, toLine } from './json-line';
import { atStateFileLater, readIfThere } from './state-file';

/**
 * A file of JSON lines whose last lines may be lost with the power: entries are written together, and without waiting
 * for the disk. What must not be lost goes through `AppendLog`.
 */
export class BatchLog<S extends z.ZodType> {
  readonly #path: string;
  readonly #schema: S;

  constructor(path: string, schema: S) {
    this.#path = path;
    this.#schema = schema;
  }

  /** Its lines as they are, oldest first, without empty ones; none while there is no file. @throws StateFileError */
  async lines(): Promise<string[]> {
    const text = await readIfThere(this.#path);
    return text.split('\n').filter((line) => line !== '');
  }

  /** @returns undefined for a line that cannot be read; it costs that entry alone */
  parse(line: string): z.infer<S> | undefined {
    return fromLine(this.#schema, line)?.value;
  }

  /**
   * @param keep called when the file refuses, so that the entries are written later. An entry that is not what the schema
   *   says is a mistake of ours and is not kept: it would come back with each try
   * @throws StateFileError
   */
  async append(entries: readonly z.infer<S>[], keep: () => void): Promise<void> {
    const text = entries.map((entry) => toLine(this.#schema, entry)).join('\n');
    try {
      // A crash can have left half a line; the empty line keeps the next one whole.
      await atStateFileLater(this.#path, () => appendFile(this.#path, `\n${text}\n`, { mode: 0o600 }));
    } catch (error) {
      keep();
      throw error;
    }
  }

  /** Puts a file of these lines in its place, whole or not at all. @throws StateFileError */
  async replace(lines: readonly string[]): Promise<void> {
    const text = `${lines.join('\n')}\n`;
    await atStateFileLater(this.#path, () => writeFileAtomic(this.#path, text, { mode: 0o600 }));
  }
}
