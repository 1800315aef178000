import { isoTime } from '#shared/iso-time';
import type { EvidenceOf } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { Answers, QuestionId, RecoveryPath, RecoveryPlan } from '#shared/model/recovery';
import { type VerdictCode, VERDICTS } from '#shared/model/verdict';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { factsOf } from '#main/diagnosis/facts/facts';
import type { Library } from '#main/diagnosis/recovery/playbook-library';
import { answeredInWords, questionsFor } from '#main/diagnosis/recovery/questions';
import { type RecoveryCase, recoveryCase, recoveryPathsFor } from '#main/diagnosis/recovery/recovery';
import { DECISION_TABLE } from '#main/diagnosis/verdicts/decision-table';
import { type MachineContext, namesSeen } from '../machines/index';

/** What the technician says about a machine, beside its maker. */
export interface RecoveryAnswers {
  answers: Answers;
  /** Answers that are taken back. */
  forget?: readonly QuestionId[] | undefined;
  maker?: Maker | undefined;
}

/** Everything about the way back into one machine, as window, card and terminal show it. */
export function recoveryPlan({ machines, library }: MachineContext, id: string): Result<RecoveryPlan> {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting;
  const facts = machines.facts(id);
  if (!facts.ok) return facts;
  const { answers, begun, hardware } = machines.record(id);
  const { verdict } = sighting.value;
  const maker = machines.maker(id);
  const model = facts.value.model ?? hardware.model;
  const given = recoveryCase(library, verdict.code, { ...facts.value, model }, maker, answers);
  const serialNumber = machines.inventory(id)?.serialNumber ?? hardware.serial;
  const planned = planFor(library, given, verdict);
  const open = planned.paths.some(({ id: path }) => path === begun?.path);
  return ok({
    ...planned,
    device: {
      ...planned.device,
      ...namesSeen(sighting.value),
      ...(serialNumber !== undefined && { serialNumber }),
    },
    ...(begun && open && { begun }),
  });
}

/** Records what the technician says. @returns the new plan */
export function answerRecovery(
  context: MachineContext,
  id: string,
  { answers, forget = [], maker }: RecoveryAnswers,
): Result<RecoveryPlan> {
  const { machines } = context;
  const known = machines.sighting(id);
  if (!known.ok) return known;
  if (maker !== undefined) machines.setMaker(id, maker);
  const taken = Object.fromEntries(forget.map((question) => [question, undefined]));
  machines.setAnswers(id, { ...answers, ...taken });
  return recoveryPlan(context, id);
}

/** @param begun undefined: the technician has left the path */
export function beginRecovery(
  context: MachineContext,
  id: string,
  begun: RecoveryPlan['begun'],
): Result<RecoveryPlan> {
  const { machines } = context;
  const known = machines.sighting(id);
  if (!known.ok) return known;
  const before = recoveryPlan(context, id);
  machines.setBegunPath(id, begun);
  if (before.ok) machines.evidence.note(id, ...stepsTaken(before.value, begun, isoTime(context.now())));
  return recoveryPlan(context, id);
}

type RecoveryEvidence = EvidenceOf<'recovery'>;

/** What somebody who looks back wants to know of it: the way, and each of its steps. @param before what was done so far */
function stepsTaken(
  { begun: before, paths }: RecoveryPlan,
  begun: RecoveryPlan['begun'],
  at: string,
): RecoveryEvidence[] {
  const taken = (
    what: RecoveryEvidence['raw']['what'],
    id: RecoveryPath['id'],
    stepsOf: (path: RecoveryPath) => readonly (Text | undefined)[] = () => [''],
  ): RecoveryEvidence[] => {
    const path = paths.find((each) => each.id === id);
    if (!path) return [];
    return stepsOf(path)
      .filter((step) => step !== undefined)
      .map((step) => ({
        kind: 'recovery',
        at,
        fact: message(`evidence.recovery.${what}`, { path: path.title, step }),
        raw: { what, path: id },
      }));
  };
  const sameWay = before?.path === begun?.path;
  // A way that is only opened to be read is not begun: its first step does that.
  const left = before && !sameWay && before.ticks.length > 0 ? taken('left', before.path) : [];
  if (!begun) return left;
  const done = sameWay ? (before?.ticks ?? []) : [];
  const { path: way, ticks } = begun;
  const but = (some: readonly number[], others: readonly number[]) => (path: RecoveryPath) =>
    some.filter((tick) => !others.includes(tick)).map((tick) => path.steps[tick]?.text);
  return [
    ...left,
    ...(done.length === 0 && ticks.length > 0 ? taken('begun', way) : []),
    ...taken('done', way, but(ticks, done)),
    ...taken('undone', way, but(done, ticks)),
  ];
}

/** A plan without a machine, from what is said alone: for the terminal and for training. */
export function planFromWords(
  library: Library,
  code: VerdictCode,
  { answers, maker }: Omit<RecoveryAnswers, 'forget'>,
): RecoveryPlan {
  const facts = factsOf([]);
  const mode = VERDICTS[code].controlMode;
  const given = recoveryCase(library, code, { ...facts, controlMode: mode ?? 'unknown' }, maker, answers);
  const row = DECISION_TABLE.find((each) => each.code === code);
  if (!row) throw new Error(`no row of the decision table has the verdict ${code}`);
  const { title } = row;
  return planFor(library, given, { code, row: row.row, title, explanation: row.explanation(facts) });
}

function planFor(
  library: Library,
  given: RecoveryCase,
  { code, row, title, explanation }: RecoveryPlan['verdict'],
): RecoveryPlan {
  const { maker, model, generation, answers } = given;
  const { paths, closed } = recoveryPathsFor(library, given);
  return {
    device: {
      ...(maker !== undefined && { maker }),
      ...(model !== undefined && { model }),
      ...(generation !== undefined && { generation }),
    },
    verdict: { code, row, title, explanation },
    answers,
    answered: answeredInWords(answers),
    questions: questionsFor(library, given),
    paths,
    closed,
  };
}
