import pLimit from 'p-limit';
import type { Cancellation } from '#shared/cancellation';
import type { FailureCode } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import type { Account } from '#shared/model/account';
import type { FleetPlan } from '#shared/model/fleet';
import type { Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { guardKeychain } from '#main/vault/guard-keychain';
import type { CredentialSource } from '../login/index';
import type { MachineContext } from '../machines/index';
import { obstacleToPlan } from './fleet-obstacle';
import type { OpenRuns } from './open-runs';
import { planConfiguration } from './plan';
import type { ReviewedPlans } from './reviewed-plans';

export interface PlanFleetRequest {
  machineIds: readonly string[];
  profile: Profile;
  /** For machines whose own password is not stored, or is known to be refused. */
  password?: Account | undefined;
}

/** Draining begins no further machine; aborting ends those under way after the request that they wait for. */
export interface PlanFleetHooks extends Partial<Omit<Cancellation, 'paused'>> {
  onPlan: (planned: FleetPlan, done: number, total: number) => void;
}

/**
 * Says what a profile would change on several machines. With each of them there is one login at most: with the stored
 * password, or with the typed one where there is none or the stored one must not be sent.
 */
export async function planFleet(
  context: MachineContext,
  runs: OpenRuns,
  reviewed: ReviewedPlans,
  { machineIds, ...request }: PlanFleetRequest,
  hooks: PlanFleetHooks,
): Promise<FleetPlan[]> {
  const limit = pLimit(LIMITS.machinesAtOnce);
  let finished = 0;
  return Promise.all(
    machineIds.map((id) =>
      limit(async () => {
        const planned = await one(context, runs, id, request, hooks);
        reviewed.shown(planned);
        hooks.onPlan(planned, ++finished, machineIds.length);
        return planned;
      }),
    ),
  );
}

async function one(
  context: MachineContext,
  runs: OpenRuns,
  machineId: string,
  { profile, password }: Omit<PlanFleetRequest, 'machineIds'>,
  { draining, signal }: PlanFleetHooks,
): Promise<FleetPlan> {
  if (draining?.()) {
    const stop = failure(
      'cancelled',
      message('configure.stoppedReading.text'),
      message('configure.stoppedReading.next'),
    );
    return { machineId, outcome: 'stopped', failure: stop };
  }
  const obstacle = obstacleToPlan(context.machines, machineId, profile, password !== undefined);
  if (obstacle) return { machineId, outcome: 'skipped', failure: obstacle };
  const typed = password && ({ from: 'typed', ...password, certain: false, keep: true } as const);
  const chosen = await guardKeychain(() => sourceFor(context, machineId, typed));
  if (!chosen.ok) return unplanned(machineId, chosen.error);
  // A request that carries the password gets its answer: cut off, it would count as a login that failed.
  const end = { signal, betweenRequests: true };
  const look = (source: CredentialSource): Promise<Result<Plan>> =>
    planConfiguration(context, { id: machineId, profile, source, ...end });
  let source = chosen.value;
  let plan = await look(source);
  // What is stored is for the machine as it was before a reset: nothing was sent.
  if (!plan.ok && plan.error.code === 'password-unknown' && source.from === 'vault' && typed) {
    source = typed;
    plan = await look(source);
  }
  if (!plan.ok) return unplanned(machineId, plan.error);
  runs.closeFulfilled(plan.value);
  const { steps, blockers, remarks, notRead, fingerprint } = plan.value;
  return {
    machineId,
    outcome: 'planned',
    password: source.from === 'vault' ? 'stored' : 'typed',
    plan: { steps, blockers, remarks, notRead, fingerprint },
  };
}

/** The stored password, unless there is none or the record of logins keeps it back; then the typed one. */
async function sourceFor(
  { machines, ledger }: MachineContext,
  id: string,
  typed: Extract<CredentialSource, { from: 'typed' }> | undefined,
): Promise<Result<CredentialSource>> {
  if (!typed) return ok({ from: 'vault' });
  const secrets = machines.secrets(id);
  const stored = await secrets.credential();
  // A login settles which password holds, and only the stored ones can be meant.
  if (await secrets.openChange()) return ok({ from: 'vault' });
  if (!stored) return ok(typed);
  const facts = machines.facts(id);
  const realm = facts.ok ? facts.value.realm : undefined;
  if (realm === undefined) return ok({ from: 'vault' });
  const target = machines.attemptTarget(id, realm);
  const heldBack = ledger.obstacleTo(target, stored, stored.provenAt !== undefined);
  return ok(heldBack ? typed : { from: 'vault' });
}

/** Failures that come before any password is sent: such a machine waits for something else. */
const NOT_TRIED: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'certificate-unknown',
  'certificate-changed',
  'identity-changed',
  'client-certificate-required',
  'realm-unusable',
  'not-set-up',
  'password-unknown',
  'factory-password',
  'login-paused',
  'attempt-too-soon',
  'attempts-used-up',
]);

function unplanned(machineId: string, problem: Failure): FleetPlan {
  if (problem.code === 'cancelled') return { machineId, outcome: 'stopped', failure: problem };
  return { machineId, outcome: NOT_TRIED.has(problem.code) ? 'skipped' : 'failed', failure: problem };
}
