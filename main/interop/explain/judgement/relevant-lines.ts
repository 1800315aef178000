import type { LogRecord } from '../grammars/record';
import { type Place, shown } from './findings';
import type { Side } from './surroundings';

/** A line that may help somebody who looks for the cause. */
export interface RelevantLine extends Place {
  quoted: string;
  /** It says that something went wrong with AMT. */
  telling: boolean;
}

/** An entry, or a part of it, as it was judged. */
interface Judged {
  /** As it is quoted. */
  raw: string;
  text: string;
  side: Side;
  file: number;
}

const MOST = 8;
const FAILS =
  /\bfail|\berror\b|\bcannot\b|\bunable\b|\bdenied\b|\brefused\b|\binvalid\b|\btimed? ?out\b|\bnot (?:found|allowed|permitted|supported|authori[sz]ed)\b|\bunauthori[sz]ed\b|\bexception\b|\baborted\b/i;
/** Says of itself that all is well. */
const FINE =
  /\b(?:no|0|without) (?:errors?|failures?)\b|\berror(?:[ _]?code)?["']?\s{0,3}[:=]\s{0,3}["']?0\b|\bexit code 0\b/i;
/** From here on a line says that something about AMT has failed. */
const TELLING = 5;

/** Keeps the few lines that say most about a failure, the later ones first. */
export class RelevantLines {
  readonly #kept: (RelevantLine & { score: number })[] = [];

  add({ line, time, severity }: LogRecord, { raw, text, side, file }: Judged): void {
    if (side === 'foreign' && severity !== 'error') return;
    const score = scoreOf(text, severity, side);
    if (score < 2) return;
    const least = this.#kept.length < MOST ? undefined : this.#leastAt();
    if (least !== undefined) {
      if ((this.#kept[least]?.score ?? 0) > score) return;
      this.#kept.splice(least, 1);
    }
    this.#kept.push({ file, line, time, quoted: shown(raw), telling: score >= TELLING, score });
  }

  /** In the order in which they stand in the logs. */
  all(): RelevantLine[] {
    return this.#kept.map(({ score: _, ...line }) => line);
  }

  #leastAt(): number {
    return this.#kept.reduce(
      (least, { score }, at) => (score < (this.#kept[least]?.score ?? 0) ? at : least),
      0,
    );
  }
}

function scoreOf(text: string, severity: LogRecord['severity'], side: Side): number {
  const part = text.slice(0, 2_000);
  const fails = FAILS.test(part) && !FINE.test(part);
  const ofSeverity = severity === 'error' ? 2 : severity === 'warning' ? 1 : 0;
  return (fails ? 2 : 0) + ofSeverity + (side === 'amt' && (fails || ofSeverity > 0) ? 3 : 0);
}
