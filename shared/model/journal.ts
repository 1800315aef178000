import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { statementSchema } from './evidence';
import { configureReportSchema, machineNameSchema, planStepSchema } from './plan';
import { powerOrderSchema } from './power';
import { languageSchema, timestampSchema } from './primitives';
import { profileEverSchema } from './profile';

/** What the journal tells of: runs and actions from their files, the rest from what was noted of the machines. */
export const JOURNAL_KINDS = [
  'configuration',
  'unprovision-full',
  'unprovision-partial',
  'set-mebx',
  'rotate-password',
  'clear-event-log',
  'upgrade-to-acm',
  'power',
  'hand-over',
  'login',
  'statement',
  'recovery',
  'refusal',
  'identity',
] as const;
export const journalKindSchema = z.enum(JOURNAL_KINDS);
export type JournalKind = z.infer<typeof journalKindSchema>;

/**
 * How it ended. `cut-short`: the program was ended in the middle; `continued`: a later run has gone on with it; `noted`:
 * something was written down, and nothing was done.
 */
export const JOURNAL_OUTCOMES = [
  'done',
  'partial',
  'failed',
  'unknown',
  'under-way',
  'cut-short',
  'continued',
  'accepted',
  'refused',
  'noted',
  'taken-back',
] as const;
export const journalOutcomeSchema = z.enum(JOURNAL_OUTCOMES);
export type JournalOutcome = z.infer<typeof journalOutcomeSchema>;

/** The machine of an entry, as it was known then. */
export const journalMachineSchema = z.object({
  /** AMT Bench's own id; missing in files of version 0.1.0. */
  id: z.string().optional(),
  /** Its row in the list, while it is there. */
  row: z.string().optional(),
  /** Host name, or the address. */
  name: z.string(),
  address: z.string(),
  /** It was one of the demo bench. */
  simulated: z.boolean().optional(),
});
export type JournalMachine = z.infer<typeof journalMachineSchema>;

/** One line of the journal. Holds no secret. */
export const journalEntrySchema = z.object({
  id: z.string(),
  at: timestampSchema,
  kind: journalKindSchema,
  outcome: journalOutcomeSchema,
  machine: journalMachineSchema,
  /** Of a run or an action that has a file of its own. */
  runId: z.string().optional(),
  /** Name of the profile of a run, where it has one. */
  profile: z.string().optional(),
  /** Of a run: changes that were planned, and those that were made. */
  steps: z.object({ planned: z.number().int(), made: z.number().int() }).optional(),
  verified: z.boolean().optional(),
  /** Of an order about power. */
  order: powerOrderSchema.optional(),
  /** Account of a login. */
  user: z.string().optional(),
  statement: statementSchema.optional(),
  /** Code of the failure that ended it. */
  code: z.string().optional(),
  /** In words, where there are more: a sentence of the program. */
  text: textSchema.optional(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const journalFilterSchema = z.object({
  /** AMT Bench's own id of a machine, or its row. */
  machine: z.string().max(300).optional(),
  kinds: z.array(journalKindSchema).max(JOURNAL_KINDS.length).optional(),
  outcomes: z.array(journalOutcomeSchema).max(JOURNAL_OUTCOMES.length).optional(),
  /** Part of name, address, profile, account or words. */
  text: z.string().max(200).optional(),
  /** Language that the words are in; English, where it is absent. */
  language: languageSchema.optional(),
  /** First moment that counts. */
  from: timestampSchema.optional(),
  /** First moment that does not count any more. */
  to: timestampSchema.optional(),
});
export type JournalFilter = z.infer<typeof journalFilterSchema>;

/** Where the next page begins: the last entry that was shown. */
export const journalCursorSchema = z.object({ at: timestampSchema, id: z.string().max(300) });
export type JournalCursor = z.infer<typeof journalCursorSchema>;

export const journalPageSchema = z.object({
  entries: z.array(journalEntrySchema),
  /** Absent: these were the oldest. */
  next: journalCursorSchema.optional(),
});
export type JournalPage = z.infer<typeof journalPageSchema>;

/** Names of runs, as `newRunId` makes them. */
export const runIdSchema = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/);

/** Who started a run: the version of AMT Bench, and account and computer of the technician. */
export const startedBySchema = z.object({
  version: z.string(),
  user: z.string().optional(),
  computer: z.string().optional(),
});
export type StartedBy = z.infer<typeof startedBySchema>;

/** What a run could be taken back to, recorded before its first change. Holds no secret. */
export const undoRecordSchema = z.object({
  /** A profile that asks for what was there before. */
  profile: profileEverSchema,
  /** Steps that it takes back. */
  steps: z.array(planStepSchema.shape.id),
});
export type UndoRecord = z.infer<typeof undoRecordSchema>;

/** Why a step of a run cannot be undone. */
const notUndoableSchema = z.object({
  id: planStepSchema.shape.id,
  title: textSchema,
  /** `credential`: a password or certificate; `destructive`: what was there is gone; `no-undo`: no profile can ask for what was there before. */
  why: z.enum(['credential', 'destructive', 'no-undo']),
});

/** What undoing the last run of a machine would ask for. */
export const undoOfferSchema = z.object({
  runId: z.string(),
  /** When that run began. */
  at: timestampSchema,
  /** To be planned, reviewed and applied like any other profile. */
  profile: profileEverSchema,
  steps: z.array(z.object({ id: planStepSchema.shape.id, title: textSchema, before: textSchema })),
  notUndoable: z.array(notUndoableSchema),
});
export type UndoOffer = z.infer<typeof undoOfferSchema>;

/** A whole run or action, as its file tells it. */
export const journalRunSchema = z.object({
  entry: journalEntrySchema,
  machine: machineNameSchema,
  startedBy: startedBySchema.optional(),
  /** What its firmware said of the hardware, where that was read in this session. */
  hardware: z
    .object({
      maker: z.string().optional(),
      model: z.string().optional(),
      serialNumber: z.string().optional(),
      /** Processor, memory and drives in a few words, where the hardware was ever read. */
      parts: z.array(textSchema).optional(),
    })
    .optional(),
  /** Of a configuration. */
  plan: z.array(planStepSchema).optional(),
  report: configureReportSchema.optional(),
  endedAt: timestampSchema.optional(),
  /** The run that went on with this one. */
  takenUpBy: z.string().optional(),
  /** It is the newest run of its machine, and something of it can be taken back. */
  undo: undoOfferSchema.optional(),
});
export type JournalRun = z.infer<typeof journalRunSchema>;
