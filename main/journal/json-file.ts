import { readFileSync, renameSync, statSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { decodeText } from '#shared/text-decoding';
import { atStateFile, atStateFileLater } from './state-file';

/**
 * A small settings file. Written whole or not at all; one that cannot be read is set aside under another name, so
 * that nothing is overwritten that somebody may still want.
 */
export class JsonFile<S extends z.ZodType> {
  constructor(
    readonly path: string,
    readonly schema: S,
  ) {}

  /**
   * @returns the content, or undefined when there is no file or it had to be set aside
   * @throws StateFileError where the system does not let it be read: then it may be all right, and stays where it is
   */
  read(now: () => number = Date.now): z.infer<S> | undefined {
    const bytes = atStateFile(this.path, () => this.#bytes());
    if (bytes === undefined) return undefined;
    const { text } = decodeText(bytes);
    try {
      return this.schema.parse(JSON.parse(text));
    } catch {
      atStateFile(this.path, () => renameSync(this.path, `${this.path}.unreadable-${String(now())}`));
      return undefined;
    }
  }

  /** A file that the system refuses for the moment must not be taken for one that is not there. */
  #bytes(): Buffer | undefined {
    return statSync(this.path, { throwIfNoEntry: false }) ? readFileSync(this.path) : undefined;
  }

  /** @throws StateFileError */
  async write(content: z.infer<S>): Promise<void> {
    const text = `${JSON.stringify(this.schema.parse(content), null, 2)}\n`;
    await atStateFileLater(this.path, () => writeFileAtomic(this.path, text, { mode: 0o600 }));
  }
}
