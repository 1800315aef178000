import { concernsOperation } from '../wsman/operation-name';

/** Which request is held, and where. */
export interface GateRule {
  /**
   * Only requests for this: a class ("AMT_GeneralSettings"), a method or verb ("SetAdminAclEntryEx", "Put"), or both
   * ("AMT_GeneralSettings.Put"). Without it every WS-Management request that was let in.
   */
  action?: string;
  /** Before it is carried out; or after that, before its answer is sent. */
  when: 'before' | 'after';
  /** Which of them, counted from when the gate was set; 1 when absent. A gate holds one request. */
  nth?: number;
}

/** A request that is held, or will be. */
export interface Gate {
  /** Resolves when the request has come to the gate. Never rejects. */
  readonly reached: Promise<void>;
  /** Lets it go on; one that has not come yet will pass. */
  release(): void;
}

interface Closed {
  rule: GateRule;
  left: number;
  arrive: () => void;
  opened: Promise<void>;
}

/** Gates of one machine: they hold a request at a chosen point for as long as a test wants, without any clock. */
export class Gates {
  #closed: Closed[] = [];
  readonly #openers = new Set<() => void>();

  add(rule: GateRule): Gate {
    let arrive = (): void => undefined;
    let open = (): void => undefined;
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    const opened = new Promise<void>((resolve) => (open = resolve));
    const gate: Closed = { rule, left: rule.nth ?? 1, arrive, opened };
    const release = (): void => {
      this.#closed = this.#closed.filter((other) => other !== gate);
      this.#openers.delete(release);
      open();
    };
    this.#closed.push(gate);
    this.#openers.add(release);
    return { reached, release };
  }

  /** Counts a request against the gates and waits at the one that it meets. */
  async pass(operation: string, when: GateRule['when']): Promise<void> {
    const met: Closed[] = [];
    for (const gate of this.#closed) {
      if (gate.rule.when !== when || !concernsOperation(gate.rule.action, operation)) continue;
      gate.left -= 1;
      if (gate.left === 0) met.push(gate);
    }
    this.#closed = this.#closed.filter(({ left }) => left > 0);
    for (const gate of met) gate.arrive();
    await Promise.all(met.map(({ opened }) => opened));
  }

  /** Everything that is held goes on. */
  openAll(): void {
    for (const release of this.#openers) release();
  }
}
