import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import type { Evidence } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { Answers } from '#shared/model/recovery';
import type { Attempts, Verdict } from '#shared/model/verdict';
import { message, type Text } from '#shared/texts/message';
import { english } from '#shared/texts/speech';
import { type Facts, factsOf } from '../facts/facts';
import { askedWindows } from '../facts/statements';
import { BUILT_IN, type Library } from '../recovery/playbook-library';
import { pathRefs, recoveryCase, recoveryPathsFor } from '../recovery/recovery';
import { type DecisionRow, onlyStated } from './decision-row';
import { DECISION_TABLE } from './decision-table';
import { NOTE_RULES } from './note-rules';

/** What a diagnosis rests on besides the evidence. */
export interface VerdictContext {
  attempts: Attempts;
  /** Milliseconds since 1970; absent: no time that the verdict names counts as past. */
  now?: number;
  /** Known from the firmware, or told by the technician. */
  maker?: Maker | undefined;
  /** The address is this computer’s own, where only its driver service (LMS) answers for AMT. */
  ownPort?: boolean;
  /** What the technician has answered so far; closes and orders the ways back in. */
  answers?: Answers;
  /** Playbooks; those that AMT Bench brings along, unless others are given. */
  library?: Library;
}

/**
 * Pure function from evidence to verdict: the same evidence always says the same.
 * @param evidence in the order in which it was learnt
 */
export function verdictOf(evidence: readonly Evidence[], context: VerdictContext): Verdict {
  const facts = factsOf(evidence, context.ownPort);
  const row = matchingRow(facts);
  const { library = BUILT_IN } = context;
  const contradicted = facts.contradictions.length > 0;
  const settle = contradicted ? message('diagnosis.settleContradiction') : settleOf(row, facts);
  return {
    code: row.code,
    row: row.row,
    title: row.titleFor?.(facts) ?? row.title,
    explanation: row.explanation(facts),
    confidence: contradicted ? 'possible' : confidenceOf(row, facts),
    because: reasons(evidence),
    ...(settle !== undefined && { settle }),
    ...(row.notConfirmed && { notConfirmed: [...row.notConfirmed] }),
    notes: notesBeside(row, facts),
    attempts: row.code === 'login-paused' ? afterSilence(facts, context) : context.attempts,
    paths: pathRefs(
      recoveryPathsFor(library, recoveryCase(library, row.code, facts, context.maker, context.answers ?? {})),
    ),
  };
}

/**
 * While logins are paused, the next one is sent after the silence that a certain password waits for, even where the budget
 * of attempts would allow it sooner. Everybody shows this one time.
 */
function afterSilence({ login }: Facts, { attempts, now = -Infinity }: VerdictContext): Attempts {
  const quiet = login ? Date.parse(login.at) + LIMITS.certainRetryMs : -Infinity;
  const soonest = attempts.nextAt === undefined ? -Infinity : Date.parse(attempts.nextAt);
  return quiet > soonest && quiet > now ? { ...attempts, nextAt: isoTime(quiet) } : attempts;
}

function matchingRow(facts: Facts): DecisionRow {
  const row = DECISION_TABLE.find(({ when }) => when(facts));
  if (!row) throw new Error('the last row of the decision table matches everything');
  return row;
}

/** A check whose result was just reported is not suggested. */
function settleOf(row: DecisionRow, { statements }: Facts): Text | undefined {
  return askedWindows(statements) ? (row.settleOnceAsked ?? row.settle) : row.settle;
}

/** What was only reported, or seen through a driver service, is never more than likely. */
function confidenceOf({ code, confidence }: DecisionRow, facts: Facts): Verdict['confidence'] {
  // A driver service may ask for a login before AMT is set up, too (docs/reference/protocol.md, P4).
  if (facts.ownPort && code === 'password-needed') return 'likely';
  const restsOnState = code === 'not-set-up' || code === 'setup-refused';
  return restsOnState && (facts.onlyHello || onlyStated(facts, 'not-set-up')) ? 'likely' : confidence;
}

/** Contradictions come first: they decide how reliable the rest is. */
function notesBeside(verdict: DecisionRow, facts: Facts): Verdict['notes'] {
  const contradictions = facts.contradictions.map((text) => ({ code: 'contradiction' as const, text }));
  const rows = DECISION_TABLE.flatMap(({ row, code, alsoAsNote, when }) =>
    alsoAsNote !== undefined && code !== verdict.code && when(facts) ? [{ code, row, text: alsoAsNote }] : [],
  );
  const rules = NOTE_RULES.flatMap(({ code, row, text, count: countOf }) => {
    const said = code === verdict.code ? undefined : text(facts);
    if (said === undefined) return [];
    const count = countOf?.(facts);
    return [{ code, ...(row !== undefined && { row }), text: said, ...(count !== undefined && { count }) }];
  });
  return [...contradictions, ...rows, ...rules];
}

/** Network first, then what logins brought, then what people said: the order in which a person would argue. */
const ORDER: readonly Evidence['kind'][] = [
  'ledger',
  'rmcp-pong',
  'hello',
  'port',
  'tls',
  'http',
  'challenge',
  'wsman',
  'login',
  'technician',
];

/**
 * The facts in words, each once. What a more specific fact already says is left out: redirection ports, the 401 page.
 */
function reasons(evidence: readonly Evidence[]): Text[] {
  const challenged = evidence.some((e) => e.kind === 'challenge');
  const told = evidence.filter((e) => {
    if (e.kind === 'port') return e.raw.service === 'http' || e.raw.service === 'https';
    return e.kind !== 'http' || e.raw.path === '/' || !challenged;
  });
  const sorted = told.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [...new Map(sorted.map(({ fact }) => [english(fact), fact])).values()];
}
