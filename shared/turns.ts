/**
 * One piece of work after the other, in the order in which they were asked for; one that fails does not stop the
 * others.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the work brings, or throws, once its turn has come */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** The same for each name: work under different names goes on side by side. */
export class NamedTurns {
  readonly #names = new Map<string, { turns: Turns; waiting: number }>();

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const line = this.#names.get(name) ?? { turns: new Turns(), waiting: 0 };
    this.#names.set(name, line);
    line.waiting++;
    try {
      return await line.turns.run(work);
    } finally {
      line.waiting--;
      if (line.waiting === 0) this.#names.delete(name);
    }
  }
}
