import { z } from 'zod';
import { FAILURE_CODES } from '../failure-codes';
import { textSchema } from '../texts/text-schema';
import { timestampSchema } from './primitives';
import { verdictCodeSchema } from './verdict';

/** Most settings that a drift names; a machine that differs in more is named with these. */
export const DRIFT_SETTINGS = 40;

const profileName = z.string().optional();

/** What was done with a machine, or what it waits for: one of these at a time. The window has the words. */
export const machineStatusSchema = z.discriminatedUnion('kind', [
  /** Its password is stored, and nothing speaks against configuring it. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('needs-password') }),
  z.object({ kind: z.literal('not-set-up') }),
  /** A person has to decide or do something first. */
  z.object({ kind: z.literal('blocked'), verdict: verdictCodeSchema, title: textSchema }),
  z.object({
    kind: z.literal('configured'),
    profile: profileName,
    at: timestampSchema,
    /** Every setting was read back, or a later plan found nothing to change. */
    verified: z.boolean(),
  }),
  z.object({
    kind: z.literal('drifted'),
    profile: profileName,
    /** When it was found to differ. */
    at: timestampSchema,
    /** Titles of what would have to be changed. */
    settings: z.array(textSchema),
  }),
  z.object({
    kind: z.literal('failed'),
    profile: profileName,
    at: timestampSchema,
    /** Title of the first step that failed; absent: it is not about one step. */
    step: textSchema.optional(),
    code: z.enum(FAILURE_CODES).optional(),
    /** Why, in a sentence; absent: the run was cut short. */
    message: textSchema.optional(),
    /** AMT Bench ended in the middle of the run. */
    cutShort: z.boolean(),
  }),
  /** A DASH board of another maker, which AMT Bench does not configure. */
  z.object({ kind: z.literal('other-vendor') }),
  z.object({ kind: z.literal('unreachable') }),
  /** Something answers, and nothing says that it is AMT. */
  z.object({ kind: z.literal('not-identified') }),
]);
export type MachineStatus = z.infer<typeof machineStatusSchema>;
export type StatusKind = MachineStatus['kind'];

/** Longest note, in characters. */
export const NOTE_CHARS = 500;
/** Most tags of a machine, and the longest one in characters. */
export const TAGS = 8;
export const TAG_CHARS = 30;

/** What a technician writes about a machine; what is absent stays as it is. */
export const annotationSchema = z.object({
  note: z
    .string()
    .trim()
    .max(NOTE_CHARS, `a note has at most ${String(NOTE_CHARS)} characters`)
    .optional(),
  tags: z
    .array(
      z
        .string()
        .trim()
        .min(1, 'a tag is not empty')
        .max(TAG_CHARS, `a tag has at most ${String(TAG_CHARS)} characters`),
    )
    .max(TAGS, `a machine has at most ${String(TAGS)} tags`)
    .optional(),
  favourite: z.boolean().optional(),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Groups of the filter above the list, by what their action can do. */
export const STATUS_GROUPS = [
  'ready',
  'needs-password',
  'not-set-up',
  'blocked',
  'configured',
  'attention',
  'other',
] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

const GROUP_OF: Readonly<Record<StatusKind, StatusGroup>> = {
  ready: 'ready',
  'needs-password': 'needs-password',
  'not-set-up': 'not-set-up',
  blocked: 'blocked',
  configured: 'configured',
  drifted: 'attention',
  failed: 'attention',
  'other-vendor': 'other',
  unreachable: 'other',
  'not-identified': 'other',
};

export function groupOf({ kind }: MachineStatus): StatusGroup {
  return GROUP_OF[kind];
}
