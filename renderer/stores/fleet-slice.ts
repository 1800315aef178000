import type { Client } from '../../shared/contract/client';
import { isRunning, type Job, jobOf } from './jobs';
import type { AppState, FleetSlice, Get, Set } from './state';

/** The run on several machines that goes on, or that the results are of. */
export function fleetOf(state: AppState): Job | undefined {
  return jobOf(state, state.fleetJob);
}

/** One profile on several machines, and what became of each. */
export function createFleetSlice(client: Client, set: Set, get: Get): FleetSlice {
  async function follow(jobId: string): Promise<void> {
    const end = await get().jobEnded(jobId);
    if (end) set({ fleetFailure: end.failure });
  }

  return {
    fleetJob: undefined,
    fleetFailure: undefined,

    async startFleet(machineIds) {
      if (isRunning(fleetOf(get())) || machineIds.length === 0) return;
      set({ fleetFailure: undefined });
      const started = await client.call('job.start', {
        request: { kind: 'configure-many', machineIds: [...machineIds], profile: get().profile },
      });
      if (!started.ok) {
        set({ fleetFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      get().joinFleet(jobId);
      await get().catchUpJob(jobId);
    },

    stopFleet: () => get().stopJob(get().fleetJob),

    dismissFleet() {
      get().forgetJob(get().fleetJob);
      set({ fleetJob: undefined, fleetFailure: undefined });
    },

    joinFleet(jobId) {
      if (fleetOf(get())?.id === jobId) return;
      get().forgetJob(get().fleetJob);
      get().trackJob(jobId, 'configure-many');
      set({ fleetJob: jobId });
      void follow(jobId);
    },
  };
}
