import { isCountConfirmed, needsConfirmation, type ReviewedFingerprints } from '#shared/model/fleet';
import type { Plan } from '#shared/model/plan';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';

interface ReviewedPlan {
  fingerprint: string;
  needsConfirmation: boolean;
}

/**
 * The plans of several machines as they were last shown. A window says which of them it has reviewed, and what they would
 * do is known from here: it is not the window that decides whether a confirmation is needed.
 */
export class ReviewedPlans {
  readonly #plans = new Map<string, ReviewedPlan>();

  shown(machineId: string, plan: Pick<Plan, 'fingerprint' | 'steps' | 'blockers'>): void {
    const { fingerprint } = plan;
    this.#plans.set(machineId, { fingerprint, needsConfirmation: needsConfirmation(plan) });
  }

  /** Why this plan of a machine is not carried out; undefined: it was shown like that. */
  refusal(machineId: string, fingerprint: string | undefined): Failure | undefined {
    if (fingerprint !== undefined && this.#plans.get(machineId)?.fingerprint === fingerprint) {
      return undefined;
    }
    return failure(
      'plan-changed',
      message('configure.notReviewed.text'),
      message('configure.notReviewed.next'),
    );
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
        const shown = this.#plans.get(id);
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
