/** Work that may be broken off until it sends an order. */
export interface BreakOff {
  /** Aborts when the request to stop comes while that is still allowed. */
  signal: AbortSignal;
  /** From here on the work can no longer be broken off and is completed. */
  commit: () => void;
}

/**
 * When a connection is cut while an order is under way, it is unknown whether the machine carried it out. So the work
 * listens to the request to stop only until `commit`, which comes right before the order.
 * @param stop aborts when the technician, the clock or the end of the program asks to stop; absent: nobody does
 */
export function breakOffWith(stop: AbortSignal | undefined): BreakOff {
  const connection = new AbortController();
  const breakOff = (): void => connection.abort();
  if (stop?.aborted) breakOff();
  stop?.addEventListener('abort', breakOff);
  return { signal: connection.signal, commit: () => stop?.removeEventListener('abort', breakOff) };
}
