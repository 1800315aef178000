import type { Explanation, LogReport } from '#shared/model/explanation';
import { type Message, message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { decide, type Decision, type Weighed } from './judgement/decision';
import type { Finding, Findings, Occurrence, Place } from './judgement/findings';
import type { RelevantLine } from './judgement/relevant-lines';
import { isoOf } from './judgement/timeline';

/** What was read of one file. */
export type ReadFile = LogReport['read'][number];
type Cause = NonNullable<LogReport['cause']>;

/** Puts what a case comes to into words. @param files in the order in which they were read */
export function reportOf(
  findings: Findings,
  lines: readonly RelevantLine[],
  files: readonly ReadFile[],
  signs: readonly number[],
): LogReport {
  const words = new Words(files);
  const decision = decide(findings, lines, signs);
  const withLines =
    decision.outcome !== 'cause' && decision.outcome !== 'succeeded' && decision.outcome !== 'state';
  return {
    outcome: decision.outcome,
    ...words.outcome(decision, findings.all().length > 0),
    chain: decision.chain.map((each) => words.link(each)),
    lines: withLines ? lines.map((line) => words.line(line, line.quoted)) : [],
    found: foundOnce(findings.all()).map(({ meaning, first }) => ({
      ...meaning,
      ...words.where(first),
      line: first.quoted,
    })),
    read: [...files],
  };
}

/** Each meaning once, with the line that said it first. */
function foundOnce(all: readonly Finding[]): Finding[] {
  const ids = new Set<string>();
  return all.filter(({ meaning: { id } }) => !ids.has(id) && ids.add(id));
}

class Words {
  readonly #files: readonly ReadFile[];

  constructor(files: readonly ReadFile[]) {
    this.#files = files;
  }

  outcome(
    decision: Decision,
    anything: boolean,
  ): Pick<LogReport, 'headline' | 'next' | 'verdict' | 'statement' | 'cause'> {
    switch (decision.outcome) {
      case 'cause': {
        const cause = this.#cause(decision.found, decision.by);
        const { verdict, statement, confidence, title, next } = cause;
        const headline = message(`explain.report.cause.${confidence}`, {
          title,
          place: this.#place(decision.found.at),
        });
        return { headline, next, ...leads({ verdict, statement }), cause };
      }
      case 'unknown':
        return this.#unknown(decision);
      case 'succeeded': {
        const place = this.#place(decision.success);
        return {
          headline: message('explain.report.succeeded', { place }),
          next: message('explain.report.succeededNext'),
        };
      }
      case 'state': {
        const { meaning } = decision.found.finding;
        const headline = message('explain.report.state', {
          title: meaning.title,
          place: this.#place(decision.found.at),
        });
        return { headline, next: meaning.next, ...leads(meaning) };
      }
      case 'not-amt': {
        const { title, next } = decision.found.finding.meaning;
        const place = this.#place(decision.found.at);
        return { headline: message('explain.report.notAmt', { title, place }), next };
      }
      case 'nothing':
        return {
          headline: message(anything ? 'explain.report.noFailure' : 'explain.report.nothing'),
          next: message('explain.report.nothingNext'),
        };
    }
  }

  link({ finding: { meaning }, at }: Weighed): LogReport['chain'][number] {
    return { ...this.line(at, at.quoted), id: meaning.id, title: meaning.title };
  }

  line(place: Place, text: string): LogReport['lines'][number] {
    const time = isoOf(place.time);
    return { ...this.#placeOf(place), ...(time !== undefined && { time }), text };
  }

  where(at: Occurrence): Pick<Explanation, 'place' | 'time' | 'step'> {
    const time = isoOf(at.time);
    return {
      place: this.#placeOf(at),
      ...(time !== undefined && { time }),
      ...(at.step !== undefined && { step: at.step }),
    };
  }

  #unknown({ found, line }: Extract<Decision, { outcome: 'unknown' }>): Pick<LogReport, 'headline' | 'next'> {
    if (found) {
      const { title, next } = found.finding.meaning;
      return { headline: message('explain.report.unknown', { title, place: this.#place(found.at) }), next };
    }
    const next = message('explain.report.unknownNext');
    if (!line) return { headline: message('explain.report.nothing'), next };
    return { headline: message('explain.report.unknownMessage', { place: this.#place(line) }), next };
  }

  #cause({ finding: { meaning }, weight, at }: Weighed, by: 'message' | 'exit-33'): Cause {
    const plain: Cause = {
      ...meaning,
      ...this.where(at),
      line: at.quoted,
      confidence: meaning.notConfirmed === undefined ? weight.confidence : 'possible',
      place: this.#placeOf(at),
      before: [...at.before],
    };
    if (by === 'exit-33') {
      return {
        ...changedPassword(
          plain,
          sentences(message('explain.causes.exit33'), message('explain.causes.exit33Seen')),
        ),
        confidence: 'possible',
        notConfirmed: message('explain.causes.exit33Doubt'),
      };
    }
    return meaning.id === 'no-valid-password' ? changedPassword(plain, meaning.explanation) : plain;
  }

  #place(place: Place): Message {
    const { file, line } = this.#placeOf(place);
    return file === undefined
      ? message('explain.report.line', { line })
      : message('explain.report.place', { file, line });
  }

  #placeOf({ file, line }: Place): { file?: string; line: number } {
    const name = this.#files[file]?.file;
    return { ...(name !== undefined && { file: name }), line };
  }
}

/** The tool had no valid password: somebody has changed it, mostly in MEBx before the setup. */
function changedPassword(found: Cause, explanation: Text): Cause {
  return {
    ...found,
    id: 'changed-password',
    title: message('explain.causes.changedPassword'),
    explanation,
    next: message('explain.causes.changedPasswordNext'),
    verdict: 'setup-refused',
    statement: 'setup-refused-password',
  };
}

function leads({
  verdict,
  statement,
}: Pick<Explanation, 'verdict' | 'statement'>): Pick<LogReport, 'verdict' | 'statement'> {
  return { ...(verdict && { verdict }), ...(statement && { statement }) };
}
