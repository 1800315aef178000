/** One worker at a machine at a time; what changes meanwhile is told when its turn is over. */
export class MachineTurns {
  readonly #onChanged: (id: string) => void;
  /** The last work at each machine; the next waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Machines that are being worked at, and whether something has changed meanwhile. */
  readonly #changed = new Map<string, boolean>();

  /** @param onChanged called at the end of a turn in which `deferChange` was called */
  constructor(onChanged: (id: string) => void) {
    this.#onChanged = onChanged;
  }

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(id) ?? Promise.resolve();
    const turn = before.then(async () => {
      this.#changed.set(id, false);
      try {
        return await work();
      } finally {
        const changed = this.#changed.get(id) ?? false;
        this.#changed.delete(id);
        if (changed) this.#onChanged(id);
      }
    });
    this.#turns.set(
      id,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** @returns true when somebody works at the machine, so that its change is told later */
  deferChange(id: string): boolean {
    if (!this.#changed.has(id)) return false;
    this.#changed.set(id, true);
    return true;
  }
}
