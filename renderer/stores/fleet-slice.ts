import type { Client } from '../../shared/contract/client';
import { catchUp } from './job-end';
import type { FleetSlice, Get, Set } from './state';

/** One profile on several machines, and what became of each. */
export function createFleetSlice(client: Client, set: Set, get: Get): FleetSlice {
  return {
    fleet: undefined,
    fleetFailure: undefined,

    async startFleet(machineIds) {
      const { fleet, profile } = get();
      if (fleet?.jobId !== undefined || machineIds.length === 0) return;
      set({ fleetFailure: undefined });
      const started = await client.call('job.start', {
        request: { kind: 'configure-many', machineIds: [...machineIds], profile },
      });
      if (!started.ok) {
        set({ fleetFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      get().joinFleet(jobId);
      await catchUp(client, jobId, get().fleetEvent);
    },

    async stopFleet() {
      const { fleet } = get();
      if (fleet?.jobId === undefined) return;
      set({ fleet: { ...fleet, stopping: true } });
      await client.call('job.cancel', { jobId: fleet.jobId, how: fleet.stopping ? 'now' : 'drain' });
    },

    dismissFleet: () => set({ fleet: undefined, fleetFailure: undefined }),

    joinFleet: (jobId) => set({ fleet: { jobId, total: 0, results: [], stopping: false } }),

    fleetEvent(event) {
      const { fleet } = get();
      if (fleet?.jobId !== event.jobId) return;
      if (event.kind === 'progress') set({ fleet: { ...fleet, total: event.progress.total } });
      if (event.kind === 'machine') {
        const others = fleet.results.filter(({ machineId }) => machineId !== event.machine.machineId);
        set({ fleet: { ...fleet, results: [...others, event.machine] } });
      }
      if (event.kind === 'done') set({ fleet: { ...fleet, jobId: undefined }, fleetFailure: event.failure });
    },
  };
}
