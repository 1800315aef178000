import type { Evidence } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { Attempts, Verdict } from '#shared/model/verdict';
import { DECISION_TABLE, type DecisionRow } from './decision-table';
import { factsOf, type Facts } from './facts';
import { recoveryPaths } from './paths';

/** What a diagnosis rests on besides the evidence. */
export interface VerdictContext {
  attempts: Attempts;
  /** Known from the firmware, or told by the technician. */
  maker?: Maker | undefined;
}

/** Pure function from evidence to verdict: the same evidence always says the same. */
export function verdictOf(evidence: readonly Evidence[], context: VerdictContext): Verdict {
  const facts = factsOf(evidence);
  const row = matchingRow(facts);
  const { settle } = row;
  return {
    code: row.code,
    row: row.row,
    title: row.title,
    explanation: row.explanation(facts),
    confidence: row.confidence,
    because: reasons(evidence),
    ...(settle !== undefined && { settle }),
    notes: notesBeside(row, facts),
    attempts: context.attempts,
    paths: recoveryPaths(row.code, facts, context.maker),
  };
}

function matchingRow(facts: Facts): DecisionRow {
  const row = DECISION_TABLE.find(({ when }) => when(facts));
  if (!row) throw new Error('the last row of the decision table matches everything');
  return row;
}

function notesBeside(verdict: DecisionRow, facts: Facts): Verdict['notes'] {
  return DECISION_TABLE.flatMap(({ row, code, alsoAsNote, when }) =>
    alsoAsNote !== undefined && code !== verdict.code && when(facts) ? [{ code, row, text: alsoAsNote }] : [],
  );
}

/** The facts in words, newest last, each once; port states only where no better fact speaks for the port. */
function reasons(evidence: readonly Evidence[]): string[] {
  const sorted = evidence.toSorted((a, b) => a.at.localeCompare(b.at));
  const rest = sorted.filter(
    (e) => e.kind !== 'port' || e.raw.service === 'http' || e.raw.service === 'https',
  );
  return [...new Set(rest.map((e) => e.fact))];
}
