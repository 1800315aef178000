import type { AppService } from '#shared/contract/host';

/** Calls that change a machine and are no jobs. */
const WRITES: ReadonlySet<unknown> = new Set([
  'machine.set-mebx',
  'machine.upgrade-to-acm',
  'machine.power',
  'machine.rotate-password',
  'machine.clear-event-log',
  'machine.answer-consent',
]);

/**
 * Keeps track of the changes to machines that are under way outside of jobs, so that the program does not quit during
 * one.
 */
export class DirectWrites {
  readonly #underWay = new Set<Promise<unknown>>();

  /** @returns the same service, whose calls are watched */
  watch(service: AppService): AppService {
    return {
      ...service,
      call: (name, input, caller) => {
        const answer = service.call(name, input, caller);
        if (!WRITES.has(name)) return answer;
        this.#underWay.add(answer);
        return answer.finally(() => this.#underWay.delete(answer));
      },
    };
  }

  get running(): boolean {
    return this.#underWay.size > 0;
  }

  /** Resolves when those that are under way now have ended. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }
}
