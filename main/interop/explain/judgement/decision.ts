import type { Finding, Findings, Occurrence, Success } from './findings';
import type { RelevantLine } from './relevant-lines';
import { isAboutAmt } from './surroundings';
import { Timeline } from './timeline';
import { isOfWindows, type Weight, weightOf } from './weights';

/** A finding that counts, where it counts. */
export interface Weighed {
  finding: Finding;
  weight: Weight;
  at: Occurrence;
  /** `nothing`: a number of anything, which says nothing where it stands. */
  about: 'amt' | 'unclear' | 'other' | 'nothing';
}

/** What a case comes to; the sentences are made of it elsewhere. */
export type Decision = { chain: readonly Weighed[] } & (
  | { outcome: 'cause'; found: Weighed; by: 'message' | 'exit-33' }
  | { outcome: 'unknown'; found?: Weighed; line?: RelevantLine }
  | { outcome: 'succeeded'; success: Success }
  | { outcome: 'state' | 'not-amt'; found: Weighed }
  | { outcome: 'nothing' }
);

/** Most links of a chain. */
const MOST_LINKS = 8;

/**
 * Decides what a case comes to: the heaviest cause that is about AMT and that no later success has overcome; without
 * one, what is known instead.
 * @param signs how often each file speaks of AMT
 */
export function decide(
  findings: Findings,
  lines: readonly RelevantLine[],
  signs: readonly number[],
): Decision {
  const timeline = new Timeline(findings);
  const successes = findings.successes();
  const weighed = findings
    .all()
    .flatMap((finding) => weigh(finding, timeline.alive(finding, successes), signs))
    .sort((a, b) => timeline.compare(a.at, b.at));
  const ofAmt = weighed.filter(({ about }) => about === 'amt');
  const cause = heaviest(ofAmt.filter(({ weight }) => weight.role === 'cause'));
  const failures = ofAmt.filter(({ weight }) => weight.role === 'failure');
  const unclear = weighed.filter(({ about, weight }) => about === 'unclear' && goesWrong(weight));
  if (cause) {
    return {
      outcome: 'cause',
      found: cause,
      by: 'message',
      chain: chainAround(cause, [...ofAmt, ...unclear], timeline),
    };
  }
  const by33 = failures.find(({ finding }) => finding.meaning.id === 'exit-33');
  if (by33) {
    return { outcome: 'cause', found: by33, by: 'exit-33', chain: chainAround(by33, ofAmt, timeline) };
  }
  const failed = failures.at(-1);
  if (failed) return { outcome: 'unknown', found: failed, chain: chainAround(failed, ofAmt, timeline) };
  const success = [...successes].sort((a, b) => timeline.compare(a, b)).at(-1);
  if (success) return { outcome: 'succeeded', success, chain: [] };
  const doubtful = heaviest(unclear);
  if (doubtful) {
    return { outcome: 'unknown', found: doubtful, chain: chainAround(doubtful, unclear, timeline) };
  }
  const states = weighed.filter(({ weight }) => weight.role === 'state');
  const state = heaviest(states);
  if (state) return { outcome: 'state', found: state, chain: chainAround(state, states, timeline) };
  const telling = lines.findLast((line) => line.telling);
  if (telling) return { outcome: 'unknown', line: telling, chain: [] };
  const others = weighed.filter(({ about, weight }) => about === 'other' && goesWrong(weight));
  const other = others.findLast(({ at }) => at.severity === 'error') ?? others.at(-1);
  return other
    ? { outcome: 'not-amt', found: other, chain: chainAround(other, others, timeline) }
    : { outcome: 'nothing', chain: [] };
}

function weigh(finding: Finding, at: Occurrence | undefined, signs: readonly number[]): Weighed[] {
  if (at === undefined) return [];
  const weight = weightOf(finding.meaning.id);
  return [{ finding, weight, at, about: aboutOf(finding, weight, at, signs[at.file] ?? 0) }];
}

function goesWrong({ role }: Weight): boolean {
  return role === 'cause' || role === 'failure';
}

function aboutOf(
  { meaning: { id } }: Finding,
  weight: Weight,
  at: Occurrence,
  signs: number,
): Weighed['about'] {
  if (isOfWindows(id)) return at.side === 'amt' || (at.stepNamed && isAmtStep(at)) ? 'amt' : 'other';
  if (id.startsWith('exit-')) return aboutOfExit(at);
  if (weight.shared !== true || at.side === 'amt') return 'amt';
  if (id.startsWith('return-value-')) return 'nothing';
  if (at.side === 'foreign') return 'other';
  const mixed = at.grammar === 'cmtrace' || at.grammar === 'event';
  return signs > 0 && !mixed ? 'amt' : 'unclear';
}

/** The exit code of a step is that of what ran in it. */
function aboutOfExit(at: Occurrence): Weighed['about'] {
  if (at.step !== undefined) return isAmtStep(at) ? 'amt' : 'other';
  return at.side === 'amt' ? 'amt' : 'unclear';
}

function isAmtStep({ step }: Occurrence): boolean {
  return step !== undefined && isAboutAmt(step);
}

/** The heaviest; of equals the one that its program calls worst, and of these the last. */
function heaviest(weighed: readonly Weighed[]): Weighed | undefined {
  let best: Weighed | undefined;
  for (const each of weighed) if (best === undefined || rank(each) >= rank(best)) best = each;
  return best;
}

function rank({ weight, at }: Weighed): number {
  return weight.weight * 10 + SEVERITY[at.severity ?? 'unknown'];
}

const SEVERITY = { error: 3, unknown: 2, warning: 1, info: 0 } as const;

/** What went wrong before and after, each meaning once, in the order of time. */
function chainAround(main: Weighed, all: readonly Weighed[], timeline: Timeline): Weighed[] {
  const others = all.filter(
    (each, at) =>
      each !== main &&
      (goesWrong(each.weight) || each.weight.role === main.weight.role) &&
      each.finding.meaning.id !== main.finding.meaning.id &&
      all.findIndex(({ finding }) => finding.meaning.id === each.finding.meaning.id) === at,
  );
  const before = others.filter(({ at }) => timeline.compare(at, main.at) <= 0);
  const after = others.filter(({ at }) => timeline.compare(at, main.at) > 0);
  const room = MOST_LINKS - 1;
  const kept = before.slice(-Math.max(room - after.length, Math.ceil(room / 2)));
  return [...kept, main, ...after.slice(0, room - kept.length)];
}
