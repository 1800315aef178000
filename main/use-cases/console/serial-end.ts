import type { ConsoleEnd } from '#shared/model/console';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';

/** @returns what went wrong when a serial console ended so; undefined: nothing did */
export function serialEndFailure(end: ConsoleEnd): Failure | undefined {
  switch (end) {
    case 'here':
    case 'there':
      return undefined;
    case 'lost':
      return failure('connection-lost', message('redirection.end.lost'), message('redirection.end.lostNext'));
    case 'unread':
      return failure('timeout', message('redirection.end.unread'), message('redirection.end.unreadNext'));
    case 'nonsense':
      return failure(
        'answer-malformed',
        message('redirection.end.nonsense'),
        message('redirection.notRedirection.next'),
      );
  }
}
