import type { LogTime } from '../grammars/record';
import type { Finding, Findings, Occurrence, Place, Success } from './findings';

/**
 * When the things of a case were, so that logs of several programs and files that were rolled over fit together. Some
 * logs tell UTC, some their own clock, some nothing: one that tells both shows how far the clock is from UTC.
 */
export class Timeline {
  readonly #bias: number | undefined;

  constructor(findings: Findings) {
    const places = [...findings.all().flatMap(({ first, last }) => [first, last]), ...findings.successes()];
    this.#bias = places.map(({ time }) => biasOf(time)).find((bias) => bias !== undefined);
  }

  /** Milliseconds on one clock for all files; undefined: not known. */
  at({ time }: Place): number | undefined {
    if (time?.utc !== undefined) return time.utc;
    if (time?.local !== undefined) return time.local + (this.#bias ?? 0);
    return undefined;
  }

  /** @returns below 0 where `a` was before `b`; what cannot be told goes by file and line */
  compare(a: Place, b: Place): number {
    const [timeA, timeB] = [this.at(a), this.at(b)];
    if (a.file === b.file && (timeA === undefined || timeB === undefined || timeA === timeB)) {
      return a.line - b.line;
    }
    if (timeA !== undefined && timeB !== undefined) return timeA - timeB || a.file - b.file;
    // What has no time goes behind: it was added by hand to logs that have.
    if (timeA !== undefined || timeB !== undefined) return timeA === undefined ? 1 : -1;
    return a.file - b.file;
  }

  /** The occurrences of a finding that a later success has not overcome; undefined: none. */
  alive(finding: Finding, successes: readonly Success[]): Occurrence | undefined {
    const over = successes.filter(
      ({ subject }) => subject === undefined || finding.subject === undefined || subject === finding.subject,
    );
    return [finding.first, finding.last].find(
      (each) => !over.some((success) => this.#overcomes(success, each)),
    );
  }

  #overcomes(success: Success, occurrence: Occurrence): boolean {
    const comparable =
      success.file === occurrence.file ||
      (this.at(success) !== undefined && this.at(occurrence) !== undefined);
    return comparable && this.compare(success, occurrence) > 0;
  }
}

function biasOf(time: LogTime | undefined): number | undefined {
  return time?.utc === undefined || time.local === undefined ? undefined : time.utc - time.local;
}

/** As it is printed: in UTC, or as the clock of the machine showed it. */
export function isoOf(time: LogTime | undefined): string | undefined {
  const at = time?.utc ?? time?.local;
  if (at === undefined || Math.abs(at) > LATEST) return undefined;
  const iso = new Date(at).toISOString();
  return time?.utc === undefined ? iso.slice(0, -1) : iso;
}

/** Largest time that Date knows, milliseconds. */
const LATEST = 8_640_000_000_000_000;
