import { existsSync, readFileSync, renameSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';

/**
 * A small settings file. Written whole or not at all; one that cannot be read is set aside under another name, so
 * that nothing is overwritten that somebody may still want.
 */
export class JsonFile<S extends z.ZodType> {
  constructor(
    readonly path: string,
    readonly schema: S,
  ) {}

  /** @returns the content, or undefined when there is no file or it had to be set aside */
  read(now: () => number = Date.now): z.infer<S> | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      return this.schema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      renameSync(this.path, `${this.path}.unreadable-${String(now())}`);
      return undefined;
    }
  }

  async write(content: z.infer<S>): Promise<void> {
    await writeFileAtomic(this.path, `${JSON.stringify(this.schema.parse(content), null, 2)}\n`, {
      mode: 0o600,
    });
  }
}
