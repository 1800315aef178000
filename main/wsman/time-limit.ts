/** A signal with an end in time. */
export interface TimeLimit {
  signal: AbortSignal;
  /** Time does not count from here on, until it is let go on. */
  hold: () => void;
  goOn: () => void;
  /** Must be called when the work is over: it takes the timer and the listener away. */
  release: () => void;
}

/**
 * Fires after a time, or with the other signal, whichever comes first. `AbortSignal.any` over `AbortSignal.timeout`
 * would say the same, but Node may collect that pair as garbage before it fires (nodejs/node#57736): a machine that
 * says nothing would then be waited for until the end of days.
 * @param ms from now
 */
export function timeLimit(ms: number, signal?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal?.reason);
  const expire = (): void => controller.abort(new DOMException('timed out', 'TimeoutError'));
  let left = ms;
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined = setTimeout(expire, left);
  let released = false;
  const halt = (): void => {
    if (timer) left -= performance.now() - since;
    clearTimeout(timer);
    timer = undefined;
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    hold: halt,
    goOn: () => {
      halt();
      since = performance.now();
      if (!released) timer = setTimeout(expire, Math.max(0, left));
    },
    release: () => {
      released = true;
      halt();
      signal?.removeEventListener('abort', stop);
    },
  };
}
