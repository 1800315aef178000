import { isDeepStrictEqual } from 'node:util';
import { isoTime } from '#shared/iso-time';
import { isFulfilled, type MachineName, type OpenRun, type Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import type { JournalEntry, RunJournal } from '#main/journal/run-journal';

/** Where runs are written down. */
interface RunState {
  journal: RunJournal;
  /** Milliseconds since 1970. */
  now: () => number;
}

type Started = Extract<JournalEntry, { event: 'started' }>;

/** Runs that are open in the journal: those that were cut short, and those that go on in this program. */
export class OpenRuns {
  readonly #context: RunState;
  /** Runs that go on in this program: open in the journal, and yet not cut short. */
  readonly running = new Set<string>();

  constructor(context: RunState) {
    this.#context = context;
  }

  /** While the work lasts, this run counts as going on. */
  async during<T>(runId: string, work: () => Promise<T>): Promise<T> {
    this.running.add(runId);
    try {
      return await work();
    } finally {
      this.running.delete(runId);
    }
  }

  /** The newest run on this machine that was cut short. */
  of(machine: MachineName): OpenRun | undefined {
    if (machine.realm === undefined) return undefined;
    const [newest] = this.#cutShort(machine);
    if (!newest) return undefined;
    const { runId, entries, started } = newest;
    const steps = started.steps.map(({ id: step, title }) => ({ title, state: stateOf(step, entries) }));
    return { runId, startedAt: started.at, profile: started.profile, steps };
  }

  /**
   * Closes runs with this profile that were cut short and of which, by this plan, nothing is left to do: the program may
   * have been ended after the last change and before it could write so.
   */
  closeFulfilled(plan: Plan): void {
    if (!isFulfilled(plan)) return;
    this.#close(plan, 'plan', (profile) => isDeepStrictEqual(profile, plan.profile));
  }

  /** An earlier run on this machine that was cut short is closed: this one goes on from the real state. */
  closeEarlier(plan: Plan, by: string): void {
    this.#close(plan, by, () => true);
  }

  #close({ device }: Plan, by: string, concerns: (profile: Profile) => boolean): void {
    const { journal } = this.#context;
    for (const { runId, started } of this.#cutShort(device)) {
      if (!concerns(started.profile)) continue;
      journal.log(runId).append({ event: 'taken-up', at: isoTime(this.#context.now()), by });
    }
  }

  /** Newest first. */
  #cutShort(machine: MachineName): { runId: string; started: Started; entries: readonly JournalEntry[] }[] {
    return this.#context.journal.openRuns().flatMap(({ runId, entries }) => {
      const started = entries.find((entry) => entry.event === 'started');
      if (!started || this.running.has(runId) || !isSameMachine(started.device, machine)) return [];
      return [{ runId, started, entries }];
    });
  }
}

/** Journals of version 0.1.0 name a machine by its address and realm alone. */
function isSameMachine(one: MachineName, other: MachineName): boolean {
  if (one.machine !== undefined && other.machine !== undefined) return one.machine === other.machine;
  return one.id === other.id && one.realm === other.realm;
}

/** How far a step of a run came, by its journal. */
function stateOf(step: string, entries: readonly JournalEntry[]): OpenRun['steps'][number]['state'] {
  const after = entries.findLast((entry) => entry.event === 'step-after' && entry.result.id === step);
  if (after?.event === 'step-after') {
    const { outcome } = after.result;
    return outcome === 'failed' || outcome === 'unknown' ? outcome : 'ok';
  }
  const begun = entries.some((entry) => entry.event === 'step-before' && entry.step.id === step);
  return begun ? 'under-way' : 'not-begun';
}
