import { MAKER_NAMES, MAKERS } from '#shared/model/maker';
import type { Answers, Question, RecoveryPlan } from '#shared/model/recovery';
import { chainFor, type Library } from './playbook-library';
import { waysFor, type RecoveryCase } from './recovery';

/** What a technician is asked, in this order (docs/reference/recovery.md, R18). */
const QUESTIONS: readonly Question[] = [
  {
    id: 'managedBy',
    text: 'Who managed this machine before?',
    why: 'The console that set the password may still have it.',
    choices: [
      { value: 'ema', text: 'Intel EMA' },
      { value: 'sccm', text: 'SCCM / Configuration Manager, Intel SCS' },
      { value: 'open-amt', text: 'Open AMT (Device Management Toolkit)' },
      { value: 'meshcentral', text: 'MeshCentral' },
      { value: 'outside-firm', text: 'An outside firm' },
      { value: 'brand-new', text: 'Nobody, it is new' },
      { value: 'unknown', text: 'Nobody knows' },
    ],
  },
  {
    id: 'runsPrograms',
    text: 'Can you run a small program on it now, as administrator?',
    why: 'Then AMT can be activated or reset from the running system, without opening anything.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    id: 'atMachine',
    text: 'Do you stand at it, with keyboard and screen?',
    why: 'MEBx, BIOS and battery are at the machine only.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    id: 'mebxPassword',
    text: 'Does anybody know its MEBx password?',
    why: 'It may be another one than the network password, and opens MEBx.',
    choices: [
      { value: 'known', text: 'Yes' },
      { value: 'unknown', text: 'No' },
    ],
  },
  {
    id: 'biosPassword',
    text: 'Is a BIOS password set?',
    why: 'The BIOS item that resets AMT lies behind it.',
    choices: [
      { value: 'none', text: 'No' },
      { value: 'known', text: 'Yes, and it is known' },
      { value: 'unknown', text: 'Yes, and nobody knows it' },
    ],
  },
  {
    id: 'maker',
    text: 'Who made this machine?',
    why: 'BIOS items, jumpers and their names differ by maker.',
    choices: MAKERS.map((value) => ({ value, text: MAKER_NAMES[value] })),
  },
  {
    id: 'form',
    text: 'Is it a desktop or a laptop?',
    why: 'What is inside, and how far one has to open it, differs.',
    choices: [
      { value: 'desktop', text: 'Desktop' },
      { value: 'laptop', text: 'Laptop' },
    ],
  },
  {
    id: 'model',
    text: 'Which model is it?',
    why: 'Some models have a way of their own.',
    choices: [],
  },
  {
    id: 'generation',
    text: 'Which AMT version does it have?',
    why: 'What the battery does depends on it. The version is shown at power-on and in MEBx; a sixth-generation Core has AMT 11, an eighth AMT 12, a twelfth AMT 16.',
    choices: [],
  },
  {
    id: 'bitlocker',
    text: 'Is the disk encrypted with BitLocker?',
    why: 'BIOS and battery change what BitLocker measures; without the key, Windows may stay shut.',
    choices: [
      { value: 'not-encrypted', text: 'No' },
      { value: 'key-at-hand', text: 'Yes, and the 48-digit key is at hand' },
      { value: 'no-key', text: 'Yes, and the key is not at hand' },
    ],
  },
  {
    id: 'mayOpenCase',
    text: 'May you open the case?',
    why: 'Warranty seals and leases may forbid it.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
];

/** What was answered, in words. */
export function answeredInWords(answers: Answers): RecoveryPlan['answered'] {
  return QUESTIONS.flatMap(({ id, text, choices }) => {
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
  return QUESTIONS.filter((question) => {
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
  const { paths, closed } = waysFor(library, given);
  return JSON.stringify([
    paths.map((path) => [path.id, path.lockedBy, ABOUT_STEPS.has(id) ? path.steps : path.place]),
    closed.map((each) => each.id),
  ]);
}
