import { isDeepStrictEqual } from 'node:util';
import { cut } from '#shared/cut';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { type ConfigureReport, isFulfilled, type Plan, type StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { DRIFT_SETTINGS } from '#shared/model/status';
import { isHeldElsewhere } from '#main/journal/lock';
import type { LastRun, MachineBook } from '#main/journal/machine-book';

interface RunContext {
  /** Folder of the state. */
  home: string;
  book: MachineBook;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A configuration, as what is remembered of it begins. */
export interface RunBegun {
  runId: string;
  plan: Plan;
  /** What the profile is called; absent: as it calls itself. */
  profileName?: string | undefined;
}

/** What is remembered of the last configuration of each machine, and what was found different afterwards. */
export class MachineRuns {
  readonly #context: RunContext;
  readonly #changed: (id: string) => void;
  /** Runs that go on in this program. */
  readonly #underWay = new Set<string>();

  /** @param changed tells of a row whose machine has another status now */
  constructor(context: RunContext, changed: (id: string) => void) {
    this.#context = context;
    this.#changed = changed;
  }

  /**
   * Whether the last run of a machine goes on, in this program or in another one: whoever configures a machine holds its
   * lock.
   * @param machine AMT Bench's own id
   */
  isUnderWay(machine: string, run: LastRun | undefined): boolean {
    if (run === undefined) return false;
    return (
      this.#underWay.has(run.runId) ||
      (run.outcome === 'begun' && isHeldElsewhere(this.#context.home, machine))
    );
  }

  /** @throws StateFileError: what cannot be written down must not be done */
  began(run: RunBegun): void {
    this.#underWay.add(run.runId);
    try {
      this.#note(run, { outcome: 'begun', verified: false });
    } catch (error) {
      this.#underWay.delete(run.runId);
      throw error;
    }
  }

  /** @throws StateFileError */
  ended(run: RunBegun, report: ConfigureReport): void {
    this.#underWay.delete(run.runId);
    const failed = failedOf(report);
    const { outcome, verified, device } = report;
    this.#note({ ...run, plan: { ...run.plan, device } }, { outcome, verified, ...(failed && { failed }) });
  }

  /** A plan was read: a machine that was configured with the same profile is as it was left, or it is not. */
  planRead(plan: Plan): void {
    const { machine } = plan.device;
    if (machine === undefined) return;
    const { lastRun, drift } = this.#context.book.recordOf(machine);
    if (!lastRun || this.isUnderWay(machine, lastRun) || !isSameProfile(lastRun.profile, plan.profile)) {
      return;
    }
    const at = isoTime(this.#context.now());
    const settings = plan.steps.map(({ title }) => title).slice(0, DRIFT_SETTINGS);
    if (isFulfilled(plan)) {
      // The file grows with all that is written to it.
      if (isOver(lastRun) && lastRun.verified && !drift) return;
      const { failed: _over, ...run } = lastRun;
      this.#context.book.updateRecord(machine, {
        lastRun: { ...run, outcome: isOver(lastRun) ? lastRun.outcome : 'done', verified: true },
        drift: null,
      });
    } else if (settings.length > 0 && isOver(lastRun)) {
      this.#context.book.updateRecord(machine, { drift: { at, settings } });
    } else if (!drift) {
      return;
    }
    this.#changed(plan.device.id);
  }

  /** AMT of the machine at a row was wiped: what was set is gone. */
  reset(id: string): void {
    this.#context.book.update(id, { lastRun: null, drift: null });
    this.#changed(id);
  }

  #note({ runId, plan, profileName }: RunBegun, end: Pick<LastRun, 'outcome' | 'verified' | 'failed'>): void {
    const { device, profile } = plan;
    if (device.machine === undefined) return;
    const name = profileName ?? profile.name;
    const lastRun: LastRun = {
      runId,
      at: isoTime(this.#context.now()),
      profile,
      ...(name !== undefined && { profileName: name }),
      ...(device.realm !== undefined && { realm: device.realm }),
      ...end,
    };
    this.#context.book.updateRecord(device.machine, { lastRun, drift: null });
    this.#changed(device.id);
  }
}

/** The machine was left as the profile wanted it. */
function isOver({ outcome }: LastRun): boolean {
  return outcome === 'done' || outcome === 'nothing-to-do';
}

/** The first step that did not go through, and why; undefined: the run went through. */
export function failedOf({
  steps,
  outcome,
  failure,
}: Pick<ConfigureReport, 'steps' | 'outcome' | 'failure'>): LastRun['failed'] {
  if (outcome === 'done' || outcome === 'nothing-to-do') return undefined;
  const bad = steps.find(isFailed) ?? steps.find((step) => step.outcome === 'skipped');
  const code = bad?.code ?? failure?.code;
  const message = bad?.message ?? failure?.message ?? '';
  return {
    ...(bad && { step: bad.title }),
    ...(code !== undefined && { code }),
    message: typeof message === 'string' ? cut(message, LIMITS.detailChars) : message,
  };
}

function isFailed({ outcome }: StepResult): boolean {
  return outcome === 'failed' || outcome === 'unknown';
}

/** What a profile is called makes no difference to a machine. */
function isSameProfile(one: Profile, other: Profile): boolean {
  return isDeepStrictEqual({ ...one, name: '' }, { ...other, name: '' });
}
