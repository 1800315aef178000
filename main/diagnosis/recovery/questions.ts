import { MAKERS } from '#shared/model/maker';
import { RECOVERY_QUESTIONS } from '#shared/model/questions';
import type { Answers, Question, RecoveryPlan } from '#shared/model/recovery';
import { chainFor, type Library } from './playbook-library';
import { type RecoveryCase, recoveryPathsFor } from './recovery';

/** What was answered, in words. */
export function answeredInWords(answers: Answers): RecoveryPlan['answered'] {
  return RECOVERY_QUESTIONS.flatMap(({ id, text, choices }) => {
    const value = id === 'maker' ? undefined : answers[id];
    if (value === undefined) return [];
    const answer = choices.find((choice) => choice.value === value)?.text ?? String(value);
    return [{ id, text, answer }];
  });
}

/** One AMT version for each behaviour that differs (docs/reference/recovery.md, R12). */
const GENERATIONS = [5, 6, 9, 10, 11, 12, 16, 19] as const;

/**
 * The questions whose answer would change what can be done: each is asked only if at least two of its answers lead to
 * different paths, another order, or another lock. Found by trying the answers, so that no question is asked in vain.
 */
export function questionsFor(library: Library, given: RecoveryCase): Question[] {
  return RECOVERY_QUESTIONS.filter((question) => {
    const outcomes = new Set(
      answered(library, given, question).map((each) => outcome(library, each, question)),
    );
    return outcomes.size > 1;
  });
}

function answered(library: Library, given: RecoveryCase, { id, choices }: Question): RecoveryCase[] {
  const { answers } = given;
  switch (id) {
    case 'maker':
      return given.maker === undefined ? MAKERS.map((maker) => ({ ...given, maker })) : [];
    case 'form':
      return given.form === undefined
        ? (['desktop', 'laptop'] as const).map((form) => ({ ...given, form }))
        : [];
    case 'generation':
      return given.generation === undefined
        ? GENERATIONS.map((generation) => ({ ...given, generation }))
        : [];
    case 'model': {
      if (given.model !== undefined) return [];
      const special = chainFor(library, given.maker, given.form)
        .flatMap(({ paths }) => paths)
        .flatMap(({ when }) => when?.models ?? []);
      return special.length === 0 ? [] : [given, ...special.map((model) => ({ ...given, model }))];
    }
    default:
      return answers[id] === undefined
        ? choices.map(({ value }) => ({ ...given, answers: { ...answers, [id]: value } }))
        : [];
  }
}

/** Questions that are about how a path is done, not only about whether. */
const ABOUT_STEPS: ReadonlySet<string> = new Set(['maker', 'form', 'model']);

function outcome(library: Library, given: RecoveryCase, { id }: Question): string {
  const { paths, closed } = recoveryPathsFor(library, given);
  return JSON.stringify([
    paths.map((path) => [path.id, path.lockedBy, ABOUT_STEPS.has(id) ? path.steps : path.place]),
    closed.map((each) => each.id),
  ]);
}
