import type { ZodError } from 'zod';
import type { Maker } from '#shared/model/maker';
import type { Answers } from '#shared/model/recovery';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import {
  contains,
  namedStep,
  pathFrom,
  type Playbook,
  playbookSchema,
  type Situation,
  wordsOf,
} from './playbook';
import { PlaybookFault, wordFor } from './playbook-texts';
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
  const wrong = (problem: Text): Result<never> =>
    fail(
      'file-unreadable',
      message('ownPlaybooks.leftOut', { name, problem }),
      message('ownPlaybooks.correct'),
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong(message('ownPlaybooks.noJson'));
  }
  const parsed = playbookSchema.safeParse(value);
  if (!parsed.success) return wrong(faultOf(parsed.error));
  const problem = problemIn(parsed.data);
  return problem === undefined ? ok(parsed.data) : wrong(problem);
}

/** What the form of a playbook lacks; the details are the schema’s own words. */
function faultOf({ issues: [issue] }: ZodError): Text {
  const field = issue?.path.join('.') ?? '';
  const what = issue?.message ?? '';
  if (field === 'playbook') return message('ownPlaybooks.badName');
  return field === ''
    ? message('ownPlaybooks.badForm', { what })
    : message('ownPlaybooks.badField', { field, what });
}

/** Every word, step and entry on a machine that it is for. @returns what is wrong */
export function problemIn(playbook: Playbook): Text | undefined {
  const { maker, form } = playbook.for ?? {};
  const chain = chainFor([playbook, ...BUILT_IN], maker, form);
  try {
    for (const name of Object.keys(playbook.words)) wordFor(name, wordsOf(chain));
    for (const name of Object.keys(playbook.steps)) namedStep(chain, name);
    for (const { path, when } of playbook.paths) pathFrom(chain, path, situationFor(when, form));
  } catch (error) {
    return error instanceof PlaybookFault ? error.text : message('ownPlaybooks.incomplete');
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
