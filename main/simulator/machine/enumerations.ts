import type { ClassDefinition, Instance } from '../classes/model/class-model';

/** Contexts that are not pulled expire after this many milliseconds. */
const LIFETIME_MS = 60_000;

interface Open {
  definition: ClassDefinition;
  rest: readonly Instance[];
  since: number;
}

/** What one round of Pull gives. */
export interface Round {
  items: readonly Instance[];
  /** Context in the answer. */
  next: string | undefined;
  /** The sequence has ended, whatever context there is. */
  ended: boolean;
}

/** Open enumerations of one machine. Firmware has room for few (docs/reference/protocol.md, P23). */
export class Enumerations {
  readonly #now: () => number;
  readonly #limit: number;
  readonly #open = new Map<string, Open>();
  #counter: number;

  /**
   * @param now milliseconds
   * @param limit how many may be open at once
   * @param first number of the first context, so that machines do not all start alike
   */
  constructor(now: () => number, limit: number, first: number) {
    this.#now = now;
    this.#limit = limit;
    this.#counter = first;
  }

  /** Opens one over the instances of this moment; undefined when there is no room. */
  start(definition: ClassDefinition, instances: readonly Instance[]): string | undefined {
    this.#dropOld();
    if (this.#open.size >= this.#limit) return undefined;
    return this.#keep({ definition, rest: instances, since: this.#now() });
  }

  /**
   * Hands out the next items under a fresh context until EndOfSequence (ORIGIN.md of the recorded answers).
   * @returns undefined when the context is unknown, ended, or of another class
   */
  pull(context: string, className: string, most: number): Round | undefined {
    this.#dropOld();
    const found = this.#open.get(context);
    if (found?.definition.name !== className) return undefined;
    this.#open.delete(context);
    const { definition, rest } = found;
    const size = Math.max(1, definition.pulls === 'one-at-a-time' ? 1 : most);
    const items = rest.slice(0, size);
    const left = rest.slice(size);
    const over = left.length === 0 && (definition.pulls !== 'ends-late' || items.length === 0);
    if (!over) {
      return { items, next: this.#keep({ definition, rest: left, since: this.#now() }), ended: false };
    }
    const next = definition.pulls === 'ends-with-context' ? this.#nextContext() : undefined;
    return { items, next, ended: true };
  }

  release(context: string): boolean {
    return this.#open.delete(context);
  }

  /** All contexts end, as after a restart of the firmware. */
  clear(): void {
    this.#open.clear();
  }

  #keep(entry: Open): string {
    const context = this.#nextContext();
    this.#open.set(context, entry);
    return context;
  }

  /** Written like the recorded ones: the number first, little endian. */
  #nextContext(): string {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(this.#counter++);
    return `${number.toString('hex').toUpperCase()}-0000-0000-0000-000000000000`;
  }

  #dropOld(): void {
    for (const [context, { since }] of this.#open) {
      if (this.#now() - since > LIFETIME_MS) this.#open.delete(context);
    }
  }
}
