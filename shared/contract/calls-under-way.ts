/** The connection that a call came over. Told apart by identity; there is nothing to read in it. */
export type Caller = object;

/** Calls that can be cancelled: each by the connection that it came over and by the id that its window gave it. */
export class CallsUnderWay {
  readonly #calls = new WeakMap<Caller, Map<string, AbortController>>();

  /** @param callId absent: the call cannot be cancelled */
  async run<T>(
    caller: Caller,
    callId: string | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const own = this.#calls.get(caller) ?? new Map<string, AbortController>();
    this.#calls.set(caller, own);
    if (callId !== undefined) own.set(callId, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (callId !== undefined && own.get(callId) === controller) own.delete(callId);
    }
  }

  /** Calls that have ended, and those of other connections, are ignored. */
  cancel(caller: Caller, callId: string): void {
    this.#calls.get(caller)?.get(callId)?.abort();
  }
}
