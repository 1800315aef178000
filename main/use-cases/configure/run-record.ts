import type { StartedBy, UndoRecord } from '#shared/model/journal';
import type { ConfigureReport, Plan, PlanStep, StepResult } from '#shared/model/plan';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { RunJournal } from '#main/journal/run-journal';
import { StateFileError } from '#main/journal/state-file';
import { expectedFailure } from '../core/index';

/** Where the machine itself is remembered. */
interface Remember {
  began: () => void;
  ended: (report: ConfigureReport) => void;
}

/** What goes with a run. */
interface Beside {
  /** Who started it. */
  by?: StartedBy;
  /** What would take it back. */
  undo?: UndoRecord | undefined;
  /** Keeps it as the last run of the machine. */
  remember?: Remember;
}

/**
 * The journal of one configuration, and what is known of its steps. It is closed on every way out, so that a run is
 * open in the journal only where the program itself was cut off.
 */
export class RunRecord {
  readonly #log: ReturnType<RunJournal['log']>;
  readonly #now: () => string;
  readonly #beside: Beside;
  readonly #results: StepResult[] = [];
  #underWay: PlanStep | undefined;
  /** Once the journal has the beginning of the run. */
  #remembered: Remember | undefined;

  /** @param now ISO 8601 */
  constructor(
    journal: RunJournal,
    readonly runId: string,
    readonly plan: Plan,
    now: () => string,
    beside: Beside = {},
  ) {
    this.#log = journal.log(runId);
    this.#now = now;
    this.#beside = beside;
  }

  /** @throws StateFileError, as all that write do: what cannot be written down must not be done */
  started(): void {
    const { device, profile, steps } = this.plan;
    const { by, undo, remember } = this.#beside;
    this.#log.append({
      event: 'started',
      at: this.#now(),
      device,
      profile,
      steps,
      ...(by && { by }),
      ...(undo && { undo }),
    });
    this.#remembered = remember;
    remember?.began();
  }

  before(step: PlanStep): void {
    this.#log.append({ event: 'step-before', at: this.#now(), step });
    this.#underWay = step;
  }

  after(result: StepResult): void {
    this.#underWay = undefined;
    this.#results.push(result);
    this.#log.append({ event: 'step-after', at: this.#now(), result });
  }

  /** @returns the report; where it could not be written down any more, it says so, beside what was done */
  ended(report: ConfigureReport): ConfigureReport {
    try {
      try {
        this.#log.append({ event: 'ended', at: this.#now(), report });
      } finally {
        // One of the two files may be writable still.
        this.#remembered?.ended(report);
      }
      return report;
    } catch (error) {
      const failure = error instanceof StateFileError ? expectedFailure(error) : undefined;
      if (!failure) throw error;
      return { failure, ...report };
    }
  }

  /**
   * Ends a run in which something was thrown, with what is known of it.
   * @returns the report, where the cause is an expected failure and something may have been changed
   */
  brokenOff(cause: unknown): ConfigureReport | undefined {
    const expected = expectedFailure(cause);
    const report = this.ended(this.#report(expected ? nothingFurther(expected) : mistake()));
    return expected && report.outcome !== 'failed' ? report : undefined;
  }

  #report(failure: Failure): ConfigureReport {
    const known = new Map(this.#results.map((result) => [result.id, result]));
    const steps = this.plan.steps.map((step) => known.get(step.id) ?? this.#unfinished(step, failure));
    const all = steps.every(({ outcome }) => outcome === 'ok');
    const some = steps.some(({ outcome }) => outcome === 'ok' || outcome === 'unknown');
    const outcome = all ? 'done' : some ? 'partial' : 'failed';
    return { runId: this.runId, device: this.plan.device, steps, outcome, verified: false, failure };
  }

  #unfinished(step: PlanStep, failure: Failure): StepResult {
    const begun = step.id === this.#underWay?.id;
    return {
      id: step.id,
      title: step.title,
      outcome: begun ? 'unknown' : 'skipped',
      code: failure.code,
      message: failure.message,
      nextStep: failure.nextStep,
      before: step.current,
      after: begun ? message('provisioning.run.notKnown') : step.current,
      ms: 0,
    };
  }
}

/** The failure of a keychain says so itself. */
function nothingFurther(cause: Failure): Failure {
  const { code, message: first, nextStep, ...more } = cause;
  if (code === 'keychain-refused') return cause;
  return failure(code, sentences(first, message('configure.nothingFurther')), nextStep, more);
}

function mistake(): Failure {
  return failure('bug', message('configure.mistake.text'), message('configure.mistake.next'));
}
