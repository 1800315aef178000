import { z } from 'zod';
import { failureSchema } from '../failure-schema';

/**
 * Why a console is over: `here`, it was closed; `there`, the machine ended it; `lost`, the network failed; `nonsense`, what
 * came is no message; `unread`, its window stopped reading.
 */
export const CONSOLE_ENDS = ['here', 'there', 'lost', 'nonsense', 'unread'] as const;
export type ConsoleEnd = (typeof CONSOLE_ENDS)[number];

/** Most characters that are typed with one call. */
export const MOST_KEYS = 4_096;

/** What a console has shown since it was read last. */
export const consoleReadSchema = z.object({
  /** For a terminal: text, and the sequences that draw. */
  text: z.string(),
  /** The window was too slow: older text is missing before this one. */
  dropped: z.literal(true).optional(),
  /** Nothing follows. */
  end: z.object({ why: z.enum(CONSOLE_ENDS), failure: failureSchema.optional() }).optional(),
});
export type ConsoleRead = z.infer<typeof consoleReadSchema>;
