import type { Client } from '../../shared/contract/client';
import type { FleetPlan, MachineStep } from '../../shared/model/fleet';
import type { FleetResult, Plan } from '../../shared/model/plan';
import { isRunning, type Job, jobOf } from './jobs';
import type { AppState, FleetSlice, Get, Set as SetState } from './state';

/** The run on several machines that goes on, or that the results are of. */
export function fleetOf(state: AppState): Job | undefined {
  return jobOf(state, state.fleetJob);
}

/** The work behind the review in the dialog. */
export function fleetReviewOf(state: AppState): Job | undefined {
  return jobOf(state, state.fleetDialog?.review?.jobId);
}

/** A plan that would change something and that nothing stands in the way of. */
export function isApplicable({ steps, blockers }: Pick<Plan, 'steps' | 'blockers'>): boolean {
  return steps.length > 0 && blockers.length === 0;
}

type Planned = Extract<FleetPlan, { outcome: 'planned' }>;

/** The plans that a run would carry out. */
function applicablePlans(review: Job | undefined): Planned[] {
  return (review?.plans ?? []).flatMap((each) =>
    each.outcome === 'planned' && isApplicable(each.plan) ? [each] : [],
  );
}

/** Where a machine is in the run: waiting, at a change, or done with. Undefined: it takes part in none. */
export type FleetRowState = 'waiting' | MachineStep | FleetResult;

/** The same object until something about this machine has changed, so that only its own row is drawn again. */
export function rowStateOf(state: AppState, machineId: string): FleetRowState | undefined {
  const fleet = fleetOf(state);
  if (!fleet) return undefined;
  const isIt = (each: { machineId: string }): boolean => each.machineId === machineId;
  const reached = fleet.machines.find(isIt) ?? fleet.progress?.working?.find(isIt);
  if (reached) return reached;
  return state.fleetMachines.has(machineId) && isRunning(fleet) ? 'waiting' : undefined;
}

/** Several machines with one profile: the questions, the review, the run, and what became of each. */
export function createFleetSlice(client: Client, set: SetState, get: Get): FleetSlice {
  /** The review that is shown is over, or was left while the machines were still being read. */
  function forgetReview(): void {
    const review = fleetReviewOf(get());
    if (!review) return;
    if (isRunning(review)) void client.call('job.cancel', { jobId: review.id, how: 'now' });
    get().forgetJob(review.id);
  }

  /** A result that is closed, or that another one takes the place of, has no machines chosen any more. */
  function unselectFleet(): void {
    const { fleetMachines, selectRows } = get();
    const leftOut = fleetOf(get())?.leftOut.map(({ machineId }) => machineId) ?? [];
    // Where another window has begun it, what is chosen here is something else.
    if (fleetMachines.size > 0) selectRows([...fleetMachines, ...leftOut], false);
  }

  return {
    fleetDialog: undefined,
    fleetFailure: undefined,
    fleetJob: undefined,
    fleetMachines: new Set(),
    fleetFocusWanted: false,

    openFleet(machineIds) {
      if (isRunning(fleetOf(get())) || machineIds.length === 0) return;
      set({ fleetDialog: { machineIds: [...machineIds], review: undefined }, fleetFailure: undefined });
    },

    closeFleet() {
      forgetReview();
      set({ fleetDialog: undefined, fleetFailure: undefined });
    },

    async trustCertificates(shown) {
      const trusted = await Promise.all(
        shown.map((certificate) => client.call('machine.trust', certificate)),
      );
      get().applyMachines(trusted.flatMap((each) => (each.ok ? [each.value] : [])));
      const failed = trusted.find(({ ok }) => !ok);
      set({ fleetFailure: failed && !failed.ok ? failed.error : undefined });
    },

    async planFleet(profile, password) {
      const dialog = get().fleetDialog;
      if (!dialog) return;
      const { machineIds } = dialog;
      set({ fleetFailure: undefined });
      const started = await client.call('job.start', {
        request: { kind: 'plan-many', machineIds: [...machineIds], profile, ...(password && { password }) },
      });
      if (!started.ok) {
        set({ fleetFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      if (get().fleetDialog !== dialog) {
        void client.call('job.cancel', { jobId, how: 'now' });
        return;
      }
      get().trackJob(jobId, 'plan-many');
      set({ fleetDialog: { machineIds, review: { jobId, profile } } });
      await get().catchUpJob(jobId);
    },

    editFleet() {
      const dialog = get().fleetDialog;
      if (!dialog) return;
      forgetReview();
      set({ fleetDialog: { ...dialog, review: undefined }, fleetFailure: undefined });
    },

    async configureFleet(confirm) {
      const dialog = get().fleetDialog;
      const plans = applicablePlans(fleetReviewOf(get()));
      if (!dialog?.review || plans.length === 0) return;
      const machineIds = plans.map(({ machineId }) => machineId);
      const { profile } = dialog.review;
      const begun = new Set(machineIds);
      const started = await client.call('job.start', {
        request: {
          kind: 'configure-many',
          machineIds,
          profile,
          profileName: profile.name,
          plans: Object.fromEntries(plans.map(({ machineId, plan }) => [machineId, plan.fingerprint])),
          leftOut: dialog.machineIds.filter((id) => !begun.has(id)),
          ...(confirm !== undefined && { confirm }),
        },
      });
      if (!started.ok) {
        set({ fleetFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      // The status of these machines changes: a filter by status would hide what becomes of them.
      get().setFilterGroup(undefined);
      get().closeFleet();
      get().joinFleet(jobId);
      set({ fleetMachines: begun, fleetFocusWanted: true });
      await get().catchUpJob(jobId);
    },

    stopFleet: () => get().stopJob(get().fleetJob),

    dismissFleet() {
      unselectFleet();
      get().forgetJob(get().fleetJob);
      set({ fleetJob: undefined, fleetMachines: new Set() });
    },

    joinFleet(jobId) {
      if (fleetOf(get())?.id === jobId) return;
      unselectFleet();
      get().forgetJob(get().fleetJob);
      get().trackJob(jobId, 'configure-many');
      set({ fleetJob: jobId, fleetMachines: new Set() });
    },
  };
}
