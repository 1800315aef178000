import type { NoteCode, Verdict, VerdictCode } from '#shared/model/verdict';
import type { Text } from '#shared/texts/message';
import type { Facts } from '../facts/facts';
import type { StatementFacts } from '../facts/statements';

/** One row of the decision table (docs/reference/recovery.md, R17) as data. */
export interface DecisionRow {
  /** Number in the reference table. */
  row: number;
  code: VerdictCode;
  when: (facts: Facts) => boolean;
  confidence: Verdict['confidence'];
  /** Stands in the list, too: 45 characters at most. */
  title: Text;
  /** In place of `title`, where the facts allow a closer one; as short. */
  titleFor?: (facts: Facts) => Text | undefined;
  explanation: (facts: Facts) => Text;
  /** One more observation that would make the verdict certain. */
  settle?: Text;
  /** The same once Windows has been asked: for rows whose `settle` asks it. */
  settleOnceAsked?: Text;
  /** What about it nobody has confirmed on hardware. */
  notConfirmed?: readonly Text[];
  /** Said beside the verdict when another row wins. */
  alsoAsNote?: Text;
}

/** A row, or a reading, that never is the verdict: it is said beside one. */
export interface NoteRule {
  code: NoteCode;
  /** Number in the reference table, where it has one. */
  row?: number;
  text: (facts: Facts) => Text | undefined;
  /** How many findings the text tells of; undefined: that is not known. */
  count?: (facts: Facts) => number | undefined;
}

export const setUp = ({ state }: Facts): boolean => state === 'post';
/** The network says so, or is silent and the technician has said so. */
export const notSetUp = (facts: Facts): boolean => facts.state === 'pre' || onlyStated(facts, 'not-set-up');
export const refused = (facts: Facts): boolean => setUp(facts) && facts.login?.outcome === 'refused';
export const accepted = (facts: Facts): boolean => setUp(facts) && facts.login?.outcome === 'accepted';
export const intel = ({ vendor }: Facts): boolean => vendor === 'intel-amt' || vendor === 'intel-ism';

/** Nothing on the network tells the state of AMT; what the technician has said does. */
export function onlyStated({ state, vendor, statementFacts }: Facts, what: StatementFacts): boolean {
  return state === 'unknown' && vendor !== 'dash-other' && statementFacts === what;
}

const YEAR_SECONDS = 365 * 24 * 3600;

/** The clock of AMT is off by more than a year: it was lost, not merely set badly. */
export function clockLost({ certificateOffSeconds, clockOffsetSeconds = 0 }: Facts): boolean {
  return Math.max(certificateOffSeconds, Math.abs(clockOffsetSeconds)) > YEAR_SECONDS;
}
