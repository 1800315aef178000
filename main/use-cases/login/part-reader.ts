import type { Failure, Result } from '#shared/result';
import { isLeftOut } from '#main/amt/call';

/**
 * Reads what a machine says part after part. What its firmware lacks, what this account may not read and what nobody can
 * read is left out; a lost connection ends the reading.
 */
export class PartReader<Part extends string> {
  /** Parts that this account may not read. */
  readonly denied = new Set<Part>();
  #lost: Failure | undefined;

  /** Why the reading has ended before its time. */
  get lost(): Failure | undefined {
    return this.#lost;
  }

  /** @returns undefined where it is left out */
  async part<T>(name: Part, read: () => Promise<Result<T>>): Promise<T | undefined> {
    if (this.#lost) return undefined;
    const result = await read();
    if (result.ok) return result.value;
    if (endsReading(result.error)) this.#lost = result.error;
    if (result.error.code === 'limited-rights') this.denied.add(name);
    return undefined;
  }
}

/** Only what is about one class is left out, and one answer that nobody can read. */
function endsReading(failure: Failure): boolean {
  return !isLeftOut(failure) && failure.code !== 'answer-malformed' && failure.code !== 'answer-too-large';
}
