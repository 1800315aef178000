import {
  type FleetPlan,
  isCountConfirmed,
  type LeftOut,
  needsConfirmation,
  type ReviewedFingerprints,
} from '#shared/model/fleet';
import { isFulfilled } from '#shared/model/plan';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';

interface Reviewed {
  /** Of its plan; undefined: there is none. */
  fingerprint: string | undefined;
  needsConfirmation: boolean;
  /** Why a run does not begin with it; undefined: nothing keeps it from that. */
  leftOut: LeftOut | undefined;
}

/**
 * The plans of several machines as they were last shown. A window says which of them it has reviewed, and what they would
 * do is known from here: it is not the window that decides whether a confirmation is needed.
 */
export class ReviewedPlans {
  readonly #machines = new Map<string, Reviewed>();

  shown(planned: FleetPlan): void {
    const plan = planned.outcome === 'planned' ? planned.plan : undefined;
    this.#machines.set(planned.machineId, {
      fingerprint: plan?.fingerprint,
      needsConfirmation: plan !== undefined && needsConfirmation(plan),
      leftOut: leftOutOf(planned),
    });
  }

  /** Why this plan of a machine is not carried out; undefined: it was shown like that. */
  refusal(machineId: string, fingerprint: string | undefined): Failure | undefined {
    const shown = this.#machines.get(machineId);
    return fingerprint !== undefined && shown?.fingerprint === fingerprint ? undefined : notReviewed();
  }

  /** Why a machine that was chosen is left alone, as it was shown last. */
  leftOut(machineId: string): LeftOut {
    const shown = this.#machines.get(machineId)?.leftOut;
    return shown ?? { machineId, why: 'excluded', failures: [notReviewed()] };
  }

  /** Demands that the number of machines was typed whose changes need a confirmation. */
  confirmProblem({
    machineIds,
    plans,
    confirm,
  }: {
    machineIds: readonly string[];
    plans: ReviewedFingerprints;
    confirm?: string | undefined;
  }): Failure | undefined {
    const affected = new Set(
      machineIds.filter((id) => {
        const shown = this.#machines.get(id);
        return shown?.needsConfirmation && shown.fingerprint === plans[id];
      }),
    ).size;
    if (isCountConfirmed(affected, confirm)) return undefined;
    return failure(
      'not-confirmed',
      message('configure.notConfirmed', { count: affected }),
      message('configure.notConfirmedNext', { number: affected }),
    );
  }
}

function leftOutOf(planned: FleetPlan): LeftOut | undefined {
  const { machineId } = planned;
  if (planned.outcome !== 'planned') return { machineId, why: 'excluded', failures: [planned.failure] };
  const { plan } = planned;
  if (plan.blockers.length > 0) return { machineId, why: 'excluded', failures: plan.blockers };
  if (plan.steps.length > 0) return undefined;
  return { machineId, why: isFulfilled(plan) ? 'as-wanted' : 'not-all-read', failures: [] };
}

function notReviewed(): Failure {
  return failure(
    'plan-changed',
    message('configure.notReviewed.text'),
    message('configure.notReviewed.next'),
  );
}
