import { fail, type Result } from '../result';
import { type Message, message } from '../texts/message';
import { CallsUnderWay } from './calls-under-way';
import type { AppEvent } from './contract';
import { answer, type Caller, type Handlers } from './server';

/** What a host serves to its window: calls in, events out. The hosts differ only in what carries them. */
export interface AppService {
  /**
   * Answers one message from outside; never rejects.
   * @param caller the connection that it came over; absent where there is only one
   */
  call(name: unknown, input: unknown, caller?: Caller): Promise<Result<unknown>>;
  /** The connection has ended, or its page was loaded anew: what belongs to it ends too. */
  left(caller?: Caller): void;
  /** @returns a function that ends the subscription */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Where mistakes of the program are written down. */
  readonly logFile?: string;
}

const ONLY_CALLER: Caller = {};

/**
 * Puts handlers and events into one service.
 * @param onLeft told of connections that have ended
 * @param onBug gets what a handler threw; the window is told only that something went wrong
 * @param logFile where it is written down
 */
export function createAppService({
  handlers,
  onEvent,
  onLeft = () => undefined,
  onBug,
  logFile,
}: {
  handlers: Handlers;
  onEvent: AppService['onEvent'];
  onLeft?: (caller: Caller) => void;
  onBug: (error: unknown) => void;
  logFile?: string | undefined;
}): AppService {
  const calls = new CallsUnderWay();
  return {
    ...(logFile !== undefined && { logFile }),
    async call(name, input, caller = ONLY_CALLER) {
      try {
        return await answer(handlers, name, input, caller, calls);
      } catch (error) {
        onBug(error);
        return bugFailure(logFile);
      }
    },
    left: (caller = ONLY_CALLER) => onLeft(caller),
    onEvent,
  };
}

/** What to do about a mistake of the program. @param logFile where it is written down */
export function bugNextStep(logFile?: string): Message {
  return logFile === undefined ? message('app.tryAgain') : message('app.tryAgainWithLog', { file: logFile });
}

/** What a window is told of a bug: nothing of its inside, which could hold a secret. */
export function bugFailure(logFile?: string): Result<never> {
  return fail('bug', message('app.bug'), bugNextStep(logFile));
}
