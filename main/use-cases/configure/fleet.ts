import pLimit from 'p-limit';
import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import type { FleetResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { VERDICTS } from '#shared/model/verdict';
import { type Failure, failure } from '#shared/result';
import type { CredentialSource } from '../login/index';
import type { MachineContext, Machines } from '../machines/index';
import { configure } from './configure';
import type { OpenRuns } from './open-runs';

export interface FleetRequest {
  machineIds: readonly string[];
  profile: Profile;
  source: CredentialSource;
}

/** Draining begins no further machine and no further change; aborting breaks off what is under way on all of them. */
export interface FleetHooks extends Partial<Omit<Cancellation, 'paused'>> {
  onResult: (result: FleetResult, done: number, total: number) => void;
}

/** Why this profile is not for several machines; undefined: it is. */
export function fleetProblem({
  machineIds,
  profile,
}: Pick<FleetRequest, 'machineIds' | 'profile'>): Failure | undefined {
  if (machineIds.length < 2 || profile.wired?.addressing !== 'static') return undefined;
  return failure(
    'plan-blocked',
    `The profile gives the address ${profile.wired.address}, and only one machine can have it.`,
    'Choose another profile, or configure the machines one by one.',
  );
}

/**
 * The same profile on several machines. Each is configured independently: one that does not answer delays no other, and
 * one that needs a human stops and says why.
 */
export async function configureFleet(
  context: MachineContext,
  runs: OpenRuns,
  { machineIds, profile, source }: FleetRequest,
  hooks: FleetHooks,
): Promise<FleetResult[]> {
  const limit = pLimit(LIMITS.machinesAtOnce);
  const total = machineIds.length;
  let finished = 0;
  return Promise.all(
    machineIds.map((id) =>
      limit(async () => {
        const result = await one(context, runs, { id, profile, source }, hooks);
        hooks.onResult(result, ++finished, total);
        return result;
      }),
    ),
  );
}

async function one(
  context: MachineContext,
  runs: OpenRuns,
  request: { id: string; profile: Profile; source: CredentialSource },
  { draining, signal }: FleetHooks,
): Promise<FleetResult> {
  const { id, profile } = request;
  if (draining?.()) {
    const stop = failure('cancelled', 'Stopped as you asked; nothing was begun.', 'Configure it again.');
    return { ...nothing(id, stop), outcome: 'stopped' };
  }
  const obstacle = obstacleTo(context.machines, id, profile);
  if (obstacle) return nothing(id, obstacle);
  const hooks = { onStep: () => undefined, ...(draining && { draining }), ...(signal && { signal }) };
  const report = await configure(context, runs, request, hooks);
  if (!report.ok) return nothing(id, report.error);
  const { outcome, verified, steps, failure: problem } = report.value;
  return {
    machineId: report.value.device.id,
    outcome,
    verified,
    steps,
    ...(problem && { failure: problem }),
  };
}

/** A machine whose verdict is not about its settings goes through the wizard, one at a time. */
function obstacleTo(machines: Machines, id: string, { remoteAccess }: Profile): Failure | undefined {
  const sighting = machines.sighting(id);
  if (!sighting.ok) return sighting.error;
  const { code, explanation, title } = sighting.value.verdict;
  const { configurable, blocks } = VERDICTS[code];
  if (configurable || (blocks?.unlessServerNamed && remoteAccess)) return undefined;
  return failure('plan-blocked', `${title}. ${explanation}`, 'Open the machine; the wizard leads the way.');
}

function nothing(machineId: string, failure: Failure): FleetResult {
  return { machineId, outcome: 'failed', verified: false, steps: [], failure };
}
