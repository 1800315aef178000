import pLimit from 'p-limit';
import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import type { MachineStep, ReviewedFingerprints } from '#shared/model/fleet';
import type { FleetResult, Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import type { CredentialSource } from '../login/index';
import type { MachineContext } from '../machines/index';
import { configure, type ConfigureRequest } from './configure';
import { obstacleTo } from './fleet-obstacle';
import type { OpenRuns } from './open-runs';
import type { ReviewedPlans } from './reviewed-plans';

export interface FleetRequest {
  machineIds: readonly string[];
  profile: Profile;
  profileName?: string | undefined;
  source: CredentialSource;
  /** The plans that were reviewed: a machine that would be changed in another way by now is left alone. */
  plans?: ReviewedFingerprints;
}

/** Draining begins no further machine and no further change; aborting breaks off what is under way on all of them. */
export interface FleetHooks extends Partial<Omit<Cancellation, 'paused'>> {
  onResult: (result: FleetResult, done: number, total: number) => void;
  /** One of the machines has come to this change. */
  onStep?: (step: MachineStep) => void;
}

/** Why this profile is not for several machines; undefined: it is. */
export function fleetProblem({
  machineIds,
  profile,
}: Pick<FleetRequest, 'machineIds' | 'profile'>): Failure | undefined {
  if (machineIds.length < 2 || profile.wired?.addressing !== 'static') return undefined;
  return failure(
    'plan-blocked',
    message('configure.oneAddress.text', { address: profile.wired.address }),
    message('configure.oneAddress.next'),
  );
}

/**
 * The same profile on several machines. Each is configured independently: one that does not answer delays no other, and
 * one that needs a human stops and says why.
 */
export async function configureFleet(
  context: MachineContext,
  runs: OpenRuns,
  reviewed: ReviewedPlans,
  { machineIds, plans, ...shared }: FleetRequest,
  hooks: FleetHooks,
): Promise<FleetResult[]> {
  const limit = pLimit(LIMITS.machinesAtOnce);
  const total = machineIds.length;
  let finished = 0;
  // Settled at once, as the confirmation was: what is shown again before its turn was not counted by it.
  const refusals = new Map(machineIds.map((id) => [id, plans && reviewed.refusal(id, plans[id])]));
  return Promise.all(
    machineIds.map((id) =>
      limit(async () => {
        const refusal = refusals.get(id);
        const request = { id, planFingerprint: plans?.[id], ...shared };
        const result = refusal ? nothing(id, refusal) : await one(context, runs, request, hooks);
        hooks.onResult(result, ++finished, total);
        return result;
      }),
    ),
  );
}

async function one(
  context: MachineContext,
  runs: OpenRuns,
  request: ConfigureRequest,
  { draining, signal, onStep }: FleetHooks,
): Promise<FleetResult> {
  const { id, profile } = request;
  if (draining?.()) {
    const stop = failure('cancelled', message('configure.stopped.text'), message('configure.stopped.next'));
    return { ...nothing(id, stop), outcome: 'stopped' };
  }
  const obstacle = obstacleTo(context.machines, id, profile);
  if (obstacle) return nothing(id, obstacle);
  let steps: Plan['steps'] = [];
  const tell = (finished: number): void => {
    const next = steps[finished];
    if (next) onStep?.({ machineId: id, title: next.title, step: finished + 1, of: steps.length });
  };
  const report = await configure(context, runs, request, {
    onPlan(plan) {
      steps = plan.blockers.length > 0 ? [] : plan.steps;
      tell(0);
    },
    onStep: (_result, finished) => tell(finished),
    ...(draining && { draining }),
    ...(signal && { signal }),
  });
  if (!report.ok) return nothing(id, report.error);
  const { outcome, verified, runId, steps: results, failure: problem } = report.value;
  return {
    machineId: report.value.device.id,
    outcome,
    verified,
    ...(runId !== '' && { runId }),
    steps: results,
    ...(problem && { failure: problem }),
  };
}

function nothing(machineId: string, failure: Failure): FleetResult {
  return { machineId, outcome: 'failed', verified: false, steps: [], failure };
}
