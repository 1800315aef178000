import { fail, type Failure, failure, stopped } from '#shared/result';
import { message } from '#shared/texts/message';
import { visible } from '#shared/visible-text';

/** Longest part of a server’s own words that is shown. */
const MOST_WORDS = 300;

type Failed = ReturnType<typeof fail>;

/** The server could not be reached, or the connection broke. @param host as it was typed */
export function notReached(host: string, error: unknown, signal: AbortSignal): Failed {
  if (signal.aborted) return stopped();
  return fail(
    'unreachable',
    message('handOver.server.unreachable', { host }),
    message('handOver.server.check'),
    {
      detail: shortened(error instanceof Error ? error.message : String(error)),
    },
  );
}

export function tooSlow(host: string): Failed {
  return fail('timeout', message('handOver.server.slow', { host }), message('handOver.server.check'));
}

export function lost(host: string): Failed {
  return fail('connection-lost', message('handOver.server.lost', { host }), message('handOver.server.again'));
}

/** It is no server of this kind, or one of a version that answers otherwise. */
export function notUnderstood(host: string, detail?: string): Failed {
  return fail(
    'answer-malformed',
    message('handOver.server.notUnderstood', { host }),
    message('handOver.server.kind'),
    detail === undefined ? {} : { detail: shortened(detail) },
  );
}

export function tooLarge(host: string): Failed {
  return fail(
    'answer-too-large',
    message('handOver.server.tooLarge', { host }),
    message('handOver.server.kind'),
  );
}

export function loginRefused(host: string, user: string): Failed {
  return fail(
    'password-refused',
    message('handOver.server.loginRefused', { host, user }),
    message('handOver.server.loginRefusedNext'),
  );
}

export function loginsPaused(host: string): Failed {
  return fail(
    'login-paused',
    message('handOver.server.loginsPaused', { host }),
    message('handOver.server.again'),
  );
}

/** The server has said no to one machine. @param words its own */
export function refusedDevice(words: string): Failure {
  return failure(
    'server-refused',
    message('handOver.server.refused', { words: shortened(words) }),
    message('handOver.server.refusedNext'),
  );
}

function shortened(text: string): string {
  return visible(text.slice(0, MOST_WORDS));
}
