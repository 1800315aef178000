/** Work that may be broken off until it sends an order. */
export interface BreakOff {
  /** Aborts when the request to stop comes while that is still allowed. */
  signal: AbortSignal;
  /** Ends the right to break the work off: from here on, what was begun is brought to an end. */
  goOn: () => void;
}

/**
 * A connection that is cut while an order is under way leaves nobody knowing whether the machine carried it out. So the
 * work listens to the request to stop only until `goOn`, which comes right before the order.
 * @param stop aborts when the technician, the clock or the end of the program asks to stop; absent: nobody does
 */
export function breakOffWith(stop: AbortSignal | undefined): BreakOff {
  const connection = new AbortController();
  const breakOff = (): void => connection.abort();
  if (stop?.aborted) breakOff();
  stop?.addEventListener('abort', breakOff);
  return { signal: connection.signal, goOn: () => stop?.removeEventListener('abort', breakOff) };
}
