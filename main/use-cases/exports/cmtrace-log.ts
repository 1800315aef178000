import { appendFileSync } from 'node:fs';
import { notWritten } from '#shared/not-written';
import type { Failure } from '#shared/result';
import { cmTraceEntry, type CmTraceSeverity } from '#main/interop/task-sequence/cmtrace-entry';

/** A log that CMTrace opens. Entries are added at the end of the file, so that a log of the task sequence stays. */
export class CmTraceLog {
  readonly #path: string;
  readonly #component: string;

  /** @param component what CMTrace shows as the writer */
  constructor(path: string, component: string) {
    this.#path = path;
    this.#component = component;
  }

  /** @returns why it could not be written */
  add(text: string, severity: CmTraceSeverity, at = Date.now()): Failure | undefined {
    const component = this.#component;
    const biasMinutes = new Date(at).getTimezoneOffset();
    try {
      const entry = cmTraceEntry({ text, component, severity, at, biasMinutes, thread: process.pid });
      appendFileSync(this.#path, entry);
      return undefined;
    } catch (error) {
      return notWritten(this.#path, error);
    }
  }
}
