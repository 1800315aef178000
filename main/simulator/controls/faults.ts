import { concernsOperation } from '../wsman/operation-name';
import { Gates } from './gates';

/** Where a connection is dropped. */
export interface DropRule {
  /**
   * before-work: the request is read and lost; before-answer: the firmware has acted and its answer is lost;
   * after-answer: the answer arrives, then the connection ends.
   */
  when: 'before-work' | 'before-answer' | 'after-answer';
  /**
   * Only requests for this: a method ("SetAdminAclEntryEx"), or class and verb ("AMT_GeneralSettings.Put"). Counts
   * requests that were let in; without it every HTTP request counts.
   */
  operation?: string;
  /** Which of them, counted from when the rule was set; 1 when absent. The rule applies once. */
  nth?: number;
}

interface PendingDrop {
  rule: DropRule;
  left: number;
}

/** Things that go wrong on purpose, settable while the machine runs. Nothing is wrong at first. */
export class Faults {
  /** Answers to WS-Management requests are a web page with status 200. */
  html = false;
  /** Answers grow to this many megabytes (white space behind the envelope). */
  bodyMegabytes = 0;
  /** Answers never end: a space this often, in real milliseconds. 0 = off. */
  dripEveryMs = 0;
  /** Real milliseconds before every answer, beyond the latency of the bench. */
  delayMs = 0;
  /** Realm of the challenge instead of the machine's own. */
  realm: string | undefined;
  /** Requests are read, and the connection is closed without an answer. */
  closeWithoutAnswer = false;
  /** ReturnValue by method name: the method is not run and answers this number. */
  readonly returnValues = new Map<string, number>();
  /** Requests that are held until a test lets them go on. */
  readonly gates = new Gates();
  #drops: PendingDrop[] = [];

  /** Drops a connection once. */
  drop(rule: DropRule): void {
    this.#drops.push({ rule, left: rule.nth ?? 1 });
  }

  /** Drops that have not happened yet. */
  get pendingDrops(): number {
    return this.#drops.length;
  }

  /** Everything works again. */
  clear(): void {
    this.html = false;
    this.bodyMegabytes = 0;
    this.dripEveryMs = 0;
    this.delayMs = 0;
    this.realm = undefined;
    this.closeWithoutAnswer = false;
    this.returnValues.clear();
    this.#drops = [];
    this.gates.openAll();
  }

  /**
   * Counts a request against the rules and says which drop it meets, if any.
   * @param operation "Class.Verb" of a request that was let in; undefined for the count of all HTTP requests
   */
  takeDrop(operation: string | undefined): DropRule['when'] | undefined {
    let met: DropRule['when'] | undefined;
    for (const pending of this.#drops) {
      if (!concerns(pending.rule, operation)) continue;
      pending.left -= 1;
      if (pending.left === 0) met ??= pending.rule.when;
    }
    this.#drops = this.#drops.filter(({ left }) => left > 0);
    return met;
  }
}

function concerns({ operation: wanted }: DropRule, operation: string | undefined): boolean {
  if (wanted === undefined || operation === undefined) return wanted === operation;
  return concernsOperation(wanted, operation);
}
