import type { Maker } from '#shared/model/maker';
import type { Answers } from '#shared/model/recovery';
import { fail, ok, type Result } from '#shared/result';
import { contains, namedStep, pathFrom, type Playbook, playbookSchema, type Situation } from './playbook';
import board from './playbooks/board.json';
import common from './playbooks/common.json';
import dell from './playbooks/dell.json';
import fujitsu from './playbooks/fujitsu.json';
import hp from './playbooks/hp.json';
import intelNuc from './playbooks/intel-nuc.json';
import laptop from './playbooks/laptop.json';
import lenovo from './playbooks/lenovo.json';
import panasonic from './playbooks/panasonic.json';

export type Form = NonNullable<Answers['form']>;

/** All playbooks, the technician’s own before ours. */
export type Library = readonly Playbook[];

/** The playbooks that AMT Bench brings along. */
export const BUILT_IN: Library = [dell, hp, lenovo, fujitsu, panasonic, intelNuc, board, laptop, common].map(
  (each) => playbookSchema.parse(each),
);

/** What a machine is, from its model name. */
export function formOf(library: Library, model: string | undefined): Form | undefined {
  for (const { families } of library) {
    const family = families.find(({ match }) => contains(model, match));
    if (family) return family.form;
  }
  return undefined;
}

/**
 * The playbooks for a machine, the most special first: those of its maker, then of its form, then for every machine.
 * Of equals the technician’s own come first, because the library holds them first.
 */
export function chainFor(library: Library, maker: Maker | undefined, form: Form | undefined): Playbook[] {
  const fitting = library.filter(
    ({ for: whose }) =>
      (whose?.maker === undefined || whose.maker === maker) &&
      // A machine counts as a board unless it is said to be a laptop.
      (whose?.form === undefined || whose.form === (form ?? 'desktop')),
  );
  const rank = ({ for: whose }: Playbook): number => (whose?.maker ? 0 : whose?.form ? 1 : 2);
  return fitting.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Reads a playbook that a technician has written, and tries every entry once, so that a mistake is reported when it is
 * read and not at a bench.
 * @param name of the file, for the message
 */
export function readPlaybook(name: string, text: string): Result<Playbook> {
  const wrong = (what: string): Result<never> =>
    fail(
      'file-unreadable',
      `The playbook ${name} is left out: ${what}.`,
      'Correct it (docs/playbooks.md), then start AMT Bench again.',
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('it is not valid JSON');
  }
  const parsed = playbookSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return wrong([where, issue?.message].filter(Boolean).join(': '));
  }
  const problem = problemIn(parsed.data);
  return problem === undefined ? ok(parsed.data) : wrong(problem);
}

/** Every entry on a machine that it is for. @returns what is wrong */
function problemIn(playbook: Playbook): string | undefined {
  const { maker, form } = playbook.for ?? {};
  const chain = chainFor([playbook, ...BUILT_IN], maker, form);
  try {
    for (const name of Object.keys(playbook.steps)) namedStep(chain, name);
    for (const { path, when } of playbook.paths) pathFrom(chain, path, situationFor(when, form));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return what.startsWith('no playbook')
      ? what
      : 'a path is not complete: it lacks a field that no other playbook has';
  }
  return undefined;
}

function situationFor(when: Playbook['paths'][number]['when'], form: Form | undefined): Situation {
  return {
    aim: when?.aim ?? 'get-in',
    verdict: when?.verdicts?.[0] ?? 'password-refused',
    generation: when?.generation?.from ?? when?.generation?.to,
    mode: when?.mode?.[0] ?? 'unknown',
    form: when?.form ?? form,
    model: when?.models?.[0],
    answers: {
      managedBy: when?.answers?.managedBy?.[0],
      mebxPassword: when?.answers?.mebxPassword?.[0],
    },
  };
}
