import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { statementSchema } from './evidence';
import { verdictCodeSchema } from './verdict';

/** Where something stands in a log. */
const logPlaceSchema = z.object({
  /** Absent for text that was pasted. */
  file: z.string().optional(),
  /** From 1; an entry of several lines stands where it begins. */
  line: z.number().int().min(1),
});

/** A line of a log as it can be shown. */
const logLineSchema = logPlaceSchema.extend({
  /** ISO 8601: in UTC with a Z, or as the clock of the machine showed it. Absent where the log does not tell. */
  time: z.string().optional(),
  /** Cut to a readable length. */
  text: z.string(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** What a pasted message or a log says about AMT, in our words. */
export const explanationSchema = z.object({
  /** Stable name, for tests and documents. */
  id: z.string(),
  /** The line it was found in, cut to a readable length. */
  line: z.string(),
  title: textSchema,
  explanation: textSchema,
  next: textSchema,
  /** The verdict that it leads to, where it is about one machine. */
  verdict: verdictCodeSchema.optional(),
  /** What the technician can tell of the machine because of it. */
  statement: statementSchema.optional(),
  /** What about it nobody has confirmed. */
  notConfirmed: textSchema.optional(),
  /** Where it was said first. */
  place: logPlaceSchema.optional(),
  time: z.string().optional(),
  /** The step of a task sequence that it belongs to. */
  step: z.string().optional(),
});
export type Explanation = z.infer<typeof explanationSchema>;

/**
 * What a log comes to: `cause` says why AMT failed; `unknown` that something failed and not why; `succeeded` that AMT was
 * set up or configured; `state` how AMT is, without a failure; `not-amt` that something else failed; `nothing` none of these.
 */
const LOG_OUTCOMES = ['cause', 'unknown', 'succeeded', 'state', 'not-amt', 'nothing'] as const;

/** What the files of one case, or a pasted text, come to. */
export const logReportSchema = z.object({
  outcome: z.enum(LOG_OUTCOMES),
  /** The outcome with its place, in one line. */
  headline: textSchema,
  /** What to do now. */
  next: textSchema,
  /** The verdict that it leads to, and what the technician can tell of the machine, of a cause or a state. */
  verdict: verdictCodeSchema.optional(),
  statement: statementSchema.optional(),
  /** The one cause, where the outcome is one. */
  cause: explanationSchema
    .extend({
      confidence: z.enum(['certain', 'likely', 'possible']),
      place: logPlaceSchema,
      /** Lines just before it, the oldest first. */
      before: z.array(z.string()),
    })
    .optional(),
  /** What led to the outcome and what followed, in the order of time; the cause is one of them. */
  chain: z.array(logLineSchema.extend({ id: z.string(), title: textSchema })),
  /** Where no cause was found: the lines that say most. */
  lines: z.array(logLineSchema),
  /** Everything that was recognised, in the order in which the files say it. */
  found: z.array(explanationSchema),
  /** What was read. */
  read: z.array(
    z.object({
      file: z.string().optional(),
      bytes: z.number().int().min(0),
      lines: z.number().int().min(0),
      /** Forms of entries that were recognised in it. */
      grammars: z.array(z.string()),
    }),
  ),
});
export type LogReport = z.infer<typeof logReportSchema>;

type Told = Pick<LogReport, 'cause' | 'chain' | 'found'>;

/** What led to the cause, as it is shown: a cause alone is all of its own chain. */
export function shownChain<T extends Told>({ cause, chain }: T): T['chain'] {
  return cause !== undefined && chain.length < 2 ? [] : chain;
}

/** What was recognised beside the cause and what led to it. */
export function otherFindings<T extends Told>({ cause, chain, found }: T): T['found'] {
  if (cause === undefined) return found;
  const told = new Set([cause.id, ...chain.map(({ id }) => id)]);
  return found.filter(({ id }) => !told.has(id));
}

/** Longest text that can be pasted beside a machine; a whole log has a page of its own. Characters. */
export const PASTE_LIMIT = 200_000;

/** Largest piece of a log in one message of a window. Bytes; as base64 it fits into one. */
export const LOG_PIECE_BYTES = 524_288;
