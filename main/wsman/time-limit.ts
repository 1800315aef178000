import { awakeClock } from '#shared/awake-clock';

/** A signal with an end in time. */
export interface TimeLimit {
  signal: AbortSignal;
  /** Stops the time, until `resume`. */
  pause: () => void;
  resume: () => void;
  /** Must be called when the work is over: it takes the timer and the listener away. */
  release: () => void;
}

/**
 * Fires after a time in which the computer was awake, or with the other signal, whichever comes first.
 * `AbortSignal.any` over `AbortSignal.timeout` would say the same, but Node may collect that pair as garbage before it
 * fires (nodejs/node#57736): a machine that does not answer would then be waited for without end.
 * @param ms from now
 */
export function timeLimit(ms: number, signal?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal?.reason);
  let left = ms;
  let since = awakeClock.now();
  const sleptBefore = awakeClock.sleptMs();
  const expire = (): void => {
    // Timers count the time that the computer slept: the other side has not had its time to answer yet.
    const still = awakeClock.sleptMs() > sleptBefore ? since + left - awakeClock.now() : 0;
    if (still > 0) timer = setTimeout(expire, still);
    else controller.abort(new DOMException('timed out', 'TimeoutError'));
  };
  let timer: NodeJS.Timeout | undefined = setTimeout(expire, left);
  let released = false;
  const halt = (): void => {
    if (timer) left -= awakeClock.now() - since;
    clearTimeout(timer);
    timer = undefined;
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    pause: halt,
    resume: () => {
      halt();
      since = awakeClock.now();
      if (!released) timer = setTimeout(expire, Math.max(0, left));
    },
    release: () => {
      released = true;
      halt();
      signal?.removeEventListener('abort', stop);
    },
  };
}
