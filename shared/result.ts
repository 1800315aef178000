import type { z } from 'zod';
import type { FailureCode } from './failure-codes';
import type { failureSchema } from './failure-schema';
import { message, type Text } from './texts/message';
import { sentences } from './texts/sentences';

/** See the schema, which only borders need: the start of the command line does without zod. */
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
