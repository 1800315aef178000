import { z } from 'zod';
import { FAILURE_CODES, type FailureCode } from './failure-codes';
import { message, type Text, textSchema } from './texts/message';
import { sentences } from './texts/sentences';

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

export type Failure = z.infer<typeof failureSchema>;

export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** An expected failure, for those who return it bare. */
export function failure(
  code: FailureCode,
  what: Text,
  nextStep: Text,
  more: Omit<Failure, 'code' | 'message' | 'nextStep'> = {},
): Failure {
  return { code, message: what, nextStep, ...more };
}

/** Wraps an expected failure as a result. */
export function fail(...parts: Parameters<typeof failure>): { ok: false; error: Failure } {
  return { ok: false, error: failure(...parts) };
}

/** The technician has stopped it. */
export function stopped(): { ok: false; error: Failure } {
  return fail('cancelled', message('general.stopped'), message('general.stoppedNext'));
}

/** A failure where only a text has room: what happened, and what to do about it. */
export function inSentences({ message: what, nextStep }: Pick<Failure, 'message' | 'nextStep'>): Text {
  return sentences(what, nextStep);
}

/** The same failure, with what it is about in front of its sentence. */
export function about(
  what: Text,
  { code, message: text, nextStep, ...more }: Failure,
): { ok: false; error: Failure } {
  return fail(code, message('general.about', { what, text }), nextStep, more);
}
