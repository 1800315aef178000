import { NamedTurns } from '#shared/turns';

/** One worker at a machine at a time; what changes meanwhile is told when its turn is over. */
export class MachineTurns {
  readonly #onChanged: (id: string) => void;
  readonly #turns = new NamedTurns();
  /** Machines that are being worked at, and whether something has changed meanwhile. */
  readonly #changed = new Map<string, boolean>();

  /** @param onChanged called at the end of a turn in which `deferChange` was called */
  constructor(onChanged: (id: string) => void) {
    this.#onChanged = onChanged;
  }

  run<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.run(id, async () => {
      this.#changed.set(id, false);
      try {
        return await work();
      } finally {
        const changed = this.#changed.get(id) ?? false;
        this.#changed.delete(id);
        if (changed) this.#onChanged(id);
      }
    });
  }

  /** @returns true when somebody works at the machine, so that its change is told later */
  deferChange(id: string): boolean {
    if (!this.#changed.has(id)) return false;
    this.#changed.set(id, true);
    return true;
  }
}
