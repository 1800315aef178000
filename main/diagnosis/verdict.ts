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

/** Network first, then what logins brought, then what people said: the order in which a person would argue. */
const ORDER: readonly Evidence['kind'][] = [
  'ledger',
  'rmcp-pong',
  'port',
  'tls',
  'http',
  'challenge',
  'wsman',
  'login',
  'technician',
];

/** The facts in words, each once. What a better fact already says is left out: redirection ports, the 401 page. */
function reasons(evidence: readonly Evidence[]): string[] {
  const challenged = evidence.some((e) => e.kind === 'challenge');
  const told = evidence.filter((e) => {
    if (e.kind === 'port') return e.raw.service === 'http' || e.raw.service === 'https';
    return e.kind !== 'http' || e.raw.path === '/' || !challenged;
  });
  const sorted = told.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.at.localeCompare(b.at),
  );
  return [...new Set(sorted.map((e) => e.fact))];
}
