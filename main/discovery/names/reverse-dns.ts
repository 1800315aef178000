import { Resolver } from 'node:dns/promises';
import { errorCode } from '#shared/system-error-code';
import { cleanHostName, reverseName } from './host-name';

/** What is used of Node's resolver; tests have their own. */
export interface PtrResolver {
  resolvePtr(name: string): Promise<string[]>;
  /** Ends every question that is still open. */
  cancel(): void;
}

/** A bench laptop often has no DNS, or one that cannot be reached from there. */
const MAX_UNANSWERED = 8;
/** Codes of a server that has no name for the address, or refuses to look it up. Everything else counts as silence. */
const ANSWERS = new Set(['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EREFUSED', 'EFORMERR', 'ENOTIMP', 'EBADRESP']);

/** Asks the laptop's DNS servers for the names of addresses, until they have proved not to answer. */
export class ReverseDns {
  readonly #open: () => PtrResolver;
  #resolver: PtrResolver | undefined;
  #waiting = 0;
  #silences = 0;
  #alive = false;

  constructor(open: () => PtrResolver) {
    this.#open = open;
  }

  /** Never rejects. @param signal ends the question; whatever has not been answered by then counts as silence */
  ask(address: string, signal: AbortSignal): Promise<string | undefined> {
    if (signal.aborted || (!this.#alive && this.#silences >= MAX_UNANSWERED)) {
      return Promise.resolve(undefined);
    }
    this.#waiting += 1;
    return new Promise((resolve) => {
      let over = false;
      const settle = (answered: boolean, names: readonly string[]): void => {
        if (over) return;
        over = true;
        if (answered) this.#alive = true;
        else this.#silences += 1;
        this.#waiting -= 1;
        // One resolver cannot end one question alone: all are ended together once none is waited for any more.
        if (this.#waiting === 0) this.#resolver?.cancel();
        resolve(firstName(names));
      };
      signal.addEventListener('abort', () => settle(false, []), { once: true });
      this.#ptr(address).then(
        (names) => settle(true, names),
        (error: unknown) => settle(ANSWERS.has(errorCode(error)), []),
      );
    });
  }

  /**
   * Not `reverse()`: that one calls a time-out ENOTFOUND, so that a server that does not answer could not be told from
   * one that does.
   */
  async #ptr(address: string): Promise<string[]> {
    this.#resolver ??= this.#open();
    return this.#resolver.resolvePtr(reverseName(address));
  }
}

/**
 * The servers of this laptop.
 * @param limitMs leaves time for a second server, or a second try at the only one
 */
export function systemResolver(limitMs: number): PtrResolver {
  const resolver = new Resolver({ timeout: Math.ceil(limitMs / 3), tries: 2 });
  return {
    resolvePtr: (name) => resolver.resolvePtr(name),
    cancel: () => resolver.cancel(),
  };
}

function firstName(names: readonly string[]): string | undefined {
  for (const name of names) {
    const clean = cleanHostName(name);
    if (clean !== undefined) return clean;
  }
  return undefined;
}
