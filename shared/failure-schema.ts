import { z } from 'zod';
import { FAILURE_CODES } from './failure-codes';
import { textSchema } from './texts/text-schema';

/**
 * An expected failure: what happened in a sentence a technician understands, a stable code, and what to do next.
 * Never carries a secret. Bugs are thrown instead.
 */
export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  /** One sentence: what happened. */
  message: textSchema,
  /** One sentence: what to do about it. */
  nextStep: textSchema,
  /** Technical remainder for a report, e.g. a socket error or a WS-Man subcode. */
  detail: z.string().optional(),
  /** PT_STATUS or method return value, when the firmware gave one (docs/reference/protocol.md, P22). */
  amtStatus: z.number().int().optional(),
  /** When the same request may be made again, ISO 8601. */
  nextAt: z.string().optional(),
  /** The certificate that was seen, when the failure is about trusting it. SHA-256, lower-case hex, no colons. */
  fingerprint256: z.string().optional(),
});
