import { cut } from '#shared/cut';
import { visible } from '#shared/visible-text';
import type { LogRecord, LogTime } from '../grammars/record';
import type { Meaning } from '../meanings/meaning';
import type { Side } from './surroundings';

/** Where something stands: the file by its place among those of the case, and the line from 1. */
export interface Place {
  file: number;
  line: number;
  time?: LogTime | undefined;
}

/** One time that something was said. */
export interface Occurrence extends Place {
  /** The line as it can be shown. */
  quoted: string;
  /** Lines before it, the oldest first. */
  before: readonly string[];
  grammar: LogRecord['grammar'];
  side: Side;
  severity: LogRecord['severity'];
  /** The step of a task sequence that it belongs to. */
  step: string | undefined;
  /** The entry itself names the step. */
  stepNamed: boolean;
}

/** Something that a log says, with the first and the last time that it does. */
export interface Finding {
  meaning: Meaning;
  /** The machine that it is about, by its UUID, in the log of a server. */
  subject: string | undefined;
  first: Occurrence;
  last: Occurrence;
}

/** Most findings of a case, and most that are kept apart by machine and step. */
const MOST = 400;
const MOST_APART = 200;
const MOST_SUCCESSES = 200;

/** Something that went well. */
export interface Success extends Place {
  subject: string | undefined;
  quoted: string;
}

/** What the files of a case say, each thing once for each file, machine and step about AMT. Bounded. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #successes = new Map<string, Success>();

  /**
   * @param key what is kept apart; with too many machines, they are not
   * @param occurrence made only where it is kept
   */
  add(
    key: { meaning: Meaning; file: number; subject?: string | undefined; step?: string | undefined },
    occurrence: () => Occurrence,
  ): void {
    const { meaning, file } = key;
    const apart = [meaning.id, file, key.subject ?? '', key.step ?? ''].join('\n');
    const together = [meaning.id, file].join('\n');
    const name = this.#found.has(apart) || this.#found.size < MOST_APART ? apart : together;
    const known = this.#found.get(name);
    if (known) known.last = occurrence();
    else if (this.#found.size < MOST) {
      const first = occurrence();
      const subject = name === apart ? key.subject : undefined;
      this.#found.set(name, { meaning, subject, first, last: first });
    }
  }

  /** Only the last one of each machine matters. */
  succeed(success: Success): void {
    const name = `${String(success.file)} ${success.subject ?? ''}`;
    if (this.#successes.size < MOST_SUCCESSES || this.#successes.has(name)) {
      this.#successes.set(name, success);
    }
  }

  /** In the order in which it was said first. */
  all(): Finding[] {
    return [...this.#found.values()];
  }

  successes(): Success[] {
    return [...this.#successes.values()];
  }
}

const LINE_SHOWN = 240;

/**
 * One line that can be shown. What a log has as white space, such as tabs between its columns, is one blank. A copy, so
 * that it does not keep the large text in memory that it was cut from.
 */
export function shown(text: string): string {
  const line = cut(
    text
      .trimStart()
      .slice(0, 4 * LINE_SHOWN)
      .trim()
      .replaceAll(/\s+/g, ' '),
    LINE_SHOWN,
  );
  return Buffer.from(cut(visible(line), LINE_SHOWN), 'utf16le').toString('utf16le');
}
