import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import { createPowerSlice } from './power-slice';
import { createRecoverySlice } from './recovery-slice';
import type { Get, MachineState, MachineStore, MachineTools } from './state';
import { createWizardSlice } from './wizard-slice';

/**
 * The state of one machine's page. An answer that comes after the page was left finds its own store, which nobody looks
 * at any more, and not that of the next machine.
 */
export function createMachineStore(client: Client, app: Get, id: string): MachineStore {
  let left = false;
  return createStore<MachineState>()((set, get) => {
    const tools: MachineTools = {
      client,
      app,
      set,
      get,
      async follow(jobId, kind) {
        if (left) return undefined;
        app().trackJob(jobId, kind);
        return app().jobEnded(jobId);
      },
    };
    return {
      ...createWizardSlice(tools, id),
      ...createRecoverySlice(tools),
      ...createPowerSlice(tools),
      leave() {
        left = true;
        const { configureJob, actionJob } = get();
        app().forgetJob(configureJob);
        app().forgetJob(actionJob);
      },
    };
  });
}
