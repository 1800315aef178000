import { z } from 'zod';
import { makerSchema } from '#shared/model/primitives';
import { answersSchema } from '#shared/model/recovery';
import { pathIdSchema, verdictCodeSchema } from '#shared/model/verdict';
import { message, type Text } from '#shared/texts/message';
import { PlaybookFault, spoken, type WordOf } from './playbook-texts';

/**
 * A playbook holds the ways back in of one maker, or of one kind of machine, as data (docs/reference/recovery.md, R7
 * to R13). A special playbook says only what differs: its fields replace those of the same path in the general one.
 * docs/playbooks.md explains it to those who add one. Its texts are plain, or references to the catalogue
 * (playbook-texts.ts).
 */

const generation = z.number().int().min(1).max(99);
const sentence = z.string().min(1).max(600);
const sentences = z.array(sentence).max(20);

/** Everything named must hold. What is not known of a machine does not hold. */
const whenSchema = z.strictObject({
  /** `activate`: AMT is not set up. `get-in`: it is set up, and nobody can log in. */
  aim: z.enum(['activate', 'get-in']).optional(),
  verdicts: z.array(verdictCodeSchema).min(1).optional(),
  /** AMT major version, both ends included. */
  generation: z.strictObject({ from: generation.optional(), to: generation.optional() }).optional(),
  mode: z
    .array(z.enum(['client', 'admin', 'unknown']))
    .min(1)
    .optional(),
  form: answersSchema.shape.form,
  /** One of these is part of the model name; capitals do not matter. */
  models: z.array(z.string().min(2).max(80)).min(1).optional(),
  answers: z
    .strictObject({
      managedBy: z.array(answersSchema.shape.managedBy.unwrap()).min(1).optional(),
      mebxPassword: z.array(answersSchema.shape.mebxPassword.unwrap()).min(1).optional(),
    })
    .optional(),
});
export type When = z.infer<typeof whenSchema>;

/** What a path asks of the technician or the machine; the answers can close it. */
export const DEMANDS = [
  'runs-programs',
  'at-machine',
  'mebx-password',
  'bios-password',
  'open-case',
  'logged-in',
  'bitlocker',
] as const;
export type Demand = (typeof DEMANDS)[number];

/** From nothing to the board: what is gone afterwards. */
export const LOSSES = ['nothing', 'setup', 'amt', 'amt-and-bios', 'board'] as const;
/** From the technician’s own computer to the maker’s workshop. */
export const PLACES = ['here', 'system', 'keyboard', 'bios', 'case', 'workshop'] as const;
/** How surely it leads back in, on this machine. */
export const CHANCES = ['sure', 'likely', 'unsure', 'slim'] as const;

/** What to do, and a line to copy into a terminal on the machine or on the bench. */
const plainStepSchema = z.strictObject({ text: z.string(), command: z.string().optional() });
const stepSchema = z.union([plainStepSchema, z.strictObject({ use: z.string() })]);
const triple = z.enum(['yes', 'no', 'unsure']);

const fullSchema = z.strictObject({
  title: sentence,
  reason: sentence,
  needs: sentences.default([]),
  demands: z.array(z.enum(DEMANDS)).default([]),
  erases: z.strictObject({ what: z.enum(LOSSES), text: sentence }),
  /** Side effects. */
  mind: sentences.default([]),
  steps: z.array(stepSchema).min(1).max(30),
  proof: sentence,
  risk: sentence,
  minutes: z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) }),
  where: z.enum(PLACES),
  touchesBios: z.boolean(),
  works: z.enum(CHANCES),
  resetsMebx: triple,
  resetsAdmin: triple,
  /** What AMT Bench can do itself; null takes it back. */
  deed: z.enum(['unprovision-full', 'set-mebx-password', 'upgrade-to-acm', 'log-in']).nullish(),
  notConfirmed: sentences.default([]),
});
type Full = z.infer<typeof fullSchema>;

const entrySchema = z.strictObject({
  path: pathIdSchema,
  when: whenSchema.optional(),
  /** Why this machine does not have the path. Nothing else is read then. */
  closed: sentence.optional(),
  ...fullSchema.partial().shape,
  needs: sentences.optional(),
  demands: z.array(z.enum(DEMANDS)).optional(),
  mind: sentences.optional(),
  notConfirmed: sentences.optional(),
  /** Added to those of the general playbook instead of taking their place. */
  alsoMind: sentences.optional(),
  alsoDoubts: sentences.optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export const playbookSchema = z.strictObject({
  /** Short name, also in messages about it. */
  playbook: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** For people. */
  name: z.string().min(1).max(120),
  /** Where the facts come from. */
  source: z.string().min(1).max(400),
  /** Whose machines; absent: everybody’s. */
  for: z.strictObject({ maker: makerSchema.optional(), form: answersSchema.shape.form }).optional(),
  /** Part of a model name → what the machine is. The first that fits counts. */
  families: z
    .array(z.strictObject({ match: z.string().min(2), form: answersSchema.shape.form.unwrap() }))
    .default([]),
  /** Fill `{name}` in any text. */
  words: z.record(z.string(), sentence).default({}),
  /** Steps that several paths share; `{ "use": "name" }` stands for one. */
  steps: z.record(z.string(), plainStepSchema).default({}),
  paths: z.array(entrySchema).max(100),
});
export type Playbook = z.infer<typeof playbookSchema>;

/** A path as one machine has it, before the answers are taken into account. */
export interface PlaybookPath extends Pick<
  Full,
  'demands' | 'minutes' | 'where' | 'touchesBios' | 'works' | 'resetsMebx' | 'resetsAdmin'
> {
  title: Text;
  reason: Text;
  needs: Text[];
  erases: { what: Full['erases']['what']; text: Text };
  mind: Text[];
  steps: { text: Text; command?: string | undefined }[];
  proof: Text;
  risk: Text;
  notConfirmed: Text[];
  deed?: NonNullable<Full['deed']> | undefined;
}

/** What decides how a path reads. */
export interface Situation {
  aim: 'activate' | 'get-in';
  verdict: z.infer<typeof verdictCodeSchema>;
  generation: number | undefined;
  mode: 'client' | 'admin' | 'unknown';
  form: 'desktop' | 'laptop' | undefined;
  model: string | undefined;
  answers: z.infer<typeof answersSchema>;
}

function fits(when: When | undefined, situation: Situation): boolean {
  if (!when) return true;
  const { generation: gen, model, answers } = situation;
  const { generation: span, models } = when;
  const known = gen ?? Number.NaN;
  return (
    (when.aim === undefined || when.aim === situation.aim) &&
    (when.verdicts === undefined || when.verdicts.includes(situation.verdict)) &&
    (when.mode === undefined || when.mode.includes(situation.mode)) &&
    (when.form === undefined || when.form === situation.form) &&
    (span === undefined || (known >= (span.from ?? 0) && known <= (span.to ?? 99))) &&
    (models === undefined || models.some((part) => contains(model, part))) &&
    has(when.answers?.managedBy, answers.managedBy) &&
    has(when.answers?.mebxPassword, answers.mebxPassword)
  );
}

function has<T>(wanted: readonly T[] | undefined, given: T | undefined): boolean {
  return wanted === undefined || (given !== undefined && wanted.includes(given));
}

export function contains(model: string | undefined, part: string): boolean {
  return model?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

/**
 * One path from a chain of playbooks, the most special first.
 * @returns why it is closed; undefined when no playbook knows the path
 * @throws {Error} when the chain leaves a field out or a text, step or word is missing: checked when a playbook is read
 */
export function pathFrom(
  chain: readonly Playbook[],
  path: Entry['path'],
  situation: Situation,
): PlaybookPath | { closed: Text } | undefined {
  const matching = chain.flatMap((playbook) => {
    const entries = playbook.paths.filter((each) => each.path === path && fits(each.when, situation));
    return layered(entries);
  });
  const [first] = matching;
  if (!first) return undefined;
  const wordOf = wordsOf(chain);
  const say = (text: string): Text => spoken(text, wordOf);
  if (first.closed !== undefined) return { closed: say(first.closed) };
  const shut = matching.findIndex(({ closed }) => closed !== undefined);
  const layers = (shut < 0 ? matching : matching.slice(0, shut)).toReversed();
  const merged = Object.assign({}, ...layers.map(ofThePath)) as unknown;
  const full = fullSchema.parse(merged);
  const also = (key: 'alsoMind' | 'alsoDoubts'): string[] => layers.flatMap((layer) => layer[key] ?? []);
  const { deed, ...rest } = full;
  return {
    ...rest,
    ...(deed && { deed }),
    title: say(full.title),
    reason: say(full.reason),
    needs: full.needs.map(say),
    mind: [...full.mind, ...also('alsoMind')].map(say),
    notConfirmed: [...full.notConfirmed, ...also('alsoDoubts')].map(say),
    erases: { ...full.erases, text: say(full.erases.text) },
    proof: say(full.proof),
    risk: say(full.risk),
    steps: full.steps.map((step) =>
      'use' in step ? namedStep(chain, step.use) : { ...step, text: say(step.text) },
    ),
  };
}

const OF_THE_ENTRY: readonly string[] = ['path', 'when', 'closed', 'alsoMind', 'alsoDoubts'];

/**
 * Several entries of one playbook can fit: one that names more conditions is more special. Entries of one playbook are
 * merged in the same way.
 */
function layered(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => conditions(b) - conditions(a));
}

function conditions({ when }: Entry): number {
  if (!when) return 0;
  const { answers, ...rest } = when;
  return Object.keys(rest).length + Object.keys(answers ?? {}).length;
}

/** What an entry says of the path itself. */
function ofThePath(entry: Entry): Partial<Entry> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !OF_THE_ENTRY.includes(key)));
}

/**
 * A named step; the most special playbook decides.
 * @throws {PlaybookFault} when no playbook has it
 */
export function namedStep(chain: readonly Playbook[], name: string): PlaybookPath['steps'][number] {
  const step = chain.map(({ steps }) => steps[name]).find((each) => each !== undefined);
  if (!step) throw new PlaybookFault(message('ownPlaybooks.noStep', { step: name }));
  return { ...step, text: spoken(step.text, wordsOf(chain)) };
}

/** The words of a chain; the most special playbook decides. */
export function wordsOf(chain: readonly Playbook[]): WordOf {
  return (name) => chain.map(({ words }) => words[name]).find((each) => each !== undefined);
}
