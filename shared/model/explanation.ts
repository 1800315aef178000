import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { statementSchema } from './evidence';
import { verdictCodeSchema } from './verdict';

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
});
export type Explanation = z.infer<typeof explanationSchema>;

/** Longest text that can be pasted; a whole log goes through the command line. Characters. */
export const PASTE_LIMIT = 200_000;
