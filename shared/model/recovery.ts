import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { makerSchema } from './primitives';
import { pathIdSchema, pathRefSchema, pathStepSchema, verdictCodeSchema } from './verdict';

/**
 * What a technician can answer before a path is chosen (docs/reference/recovery.md, R18). Absent: not asked yet, or
 * not known. A question is asked only while its answer would change the paths or their order.
 */
export const answersSchema = z.strictObject({
  /** Who managed this machine before. */
  managedBy: z
    .enum(['ema', 'sccm', 'open-amt', 'meshcentral', 'outside-firm', 'brand-new', 'unknown'])
    .optional(),
  /** A small program can be run on it now, as administrator. */
  runsPrograms: z.enum(['yes', 'no']).optional(),
  /** The technician stands at it, with keyboard and screen. */
  atMachine: z.enum(['yes', 'no']).optional(),
  mebxPassword: z.enum(['known', 'unknown']).optional(),
  biosPassword: z.enum(['none', 'known', 'unknown']).optional(),
  form: z.enum(['desktop', 'laptop']).optional(),
  /** AMT major version as the sticker or the processor tells it, where the network does not. */
  generation: z.number().int().min(1).max(99).optional(),
  model: z.string().max(80).optional(),
  bitlocker: z.enum(['key-at-hand', 'not-encrypted', 'no-key']).optional(),
  mayOpenCase: z.enum(['yes', 'no']).optional(),
});
export type Answers = z.infer<typeof answersSchema>;
export type QuestionId = keyof Answers;

export const questionSchema = z.object({
  id: z.enum([
    'managedBy',
    'runsPrograms',
    'atMachine',
    'mebxPassword',
    'biosPassword',
    'form',
    'generation',
    'model',
    'bitlocker',
    'mayOpenCase',
    'maker',
  ]),
  text: textSchema,
  /** Why it is asked: what depends on it. */
  why: textSchema,
  /** Empty where the answer is a number or a text. */
  choices: z.array(z.object({ value: z.string(), text: textSchema })),
});
export type Question = z.infer<typeof questionSchema>;

/** What AMT Bench can do itself for a path, over the network. */
const actionSchema = z.enum(['unprovision-full', 'set-mebx-password', 'upgrade-to-acm', 'log-in']);

/** One way back in, as the technician reads it for this machine. */
export const recoveryPathSchema = pathRefSchema.extend({
  needs: z.array(textSchema),
  sideEffects: z.array(textSchema),
  steps: z.array(pathStepSchema),
  /** How success is proven from here, over the network. */
  proof: textSchema,
  risk: textSchema,
  /** What it does to the two passwords; `unsure` where it is not confirmed for this generation or model. */
  resetsMebx: z.enum(['yes', 'no', 'unsure']),
  resetsAdmin: z.enum(['yes', 'no', 'unsure']),
  /** What about this path nobody has confirmed on hardware. */
  notConfirmed: z.array(textSchema),
  /** Why it cannot be begun yet; empty when it can. */
  lockedBy: z.array(textSchema),
  deed: actionSchema.optional(),
});
export type RecoveryPath = z.infer<typeof recoveryPathSchema>;

/** Everything the wizard's “Recover” step and the printed card show for one machine. */
export const recoveryPlanSchema = z.object({
  device: z.object({
    /** Absent where the plan is for no machine in particular. */
    address: z.string().optional(),
    hostname: z.string().optional(),
    uuid: z.string().optional(),
    realm: z.string().optional(),
    version: z.string().optional(),
    maker: makerSchema.optional(),
    model: z.string().optional(),
    serialNumber: z.string().optional(),
    generation: z.number().int().optional(),
  }),
  verdict: z.object({
    code: verdictCodeSchema,
    row: z.number().int(),
    title: textSchema,
    explanation: textSchema,
  }),
  answers: answersSchema,
  /** The same in words, with the question. */
  answered: z.array(z.object({ id: questionSchema.shape.id, text: textSchema, answer: textSchema })),
  /** In the order of the reference; the next to ask comes first. */
  questions: z.array(questionSchema),
  /** Least destructive first. */
  paths: z.array(recoveryPathSchema),
  /** The path that was begun, and which of its steps are ticked; survives the end of the program. */
  begun: z.object({ path: pathIdSchema, ticks: z.array(z.number().int().min(0)) }).optional(),
  /** Ways that this machine, maker, generation or situation does not have, and why. */
  closed: z.array(z.object({ id: pathIdSchema, title: textSchema, why: textSchema })),
});
export type RecoveryPlan = z.infer<typeof recoveryPlanSchema>;
