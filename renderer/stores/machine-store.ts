import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import { createConsoleSlice } from './console-slice';
import { createPasswordSlice } from './password-slice';
import { createPowerSlice } from './power-slice';
import { createRecoverySlice } from './recovery-slice';
import type { Get, MachineState, MachineStore, MachineTools } from './state';
import { createWizardSlice } from './wizard-slice';

/**
 * The state of one machine's page. When the page is left, its calls to the machine are cancelled. A later answer goes
 * to its own store, which is no longer shown, and not to that of the next machine.
 */
export function createMachineStore(client: Client, app: Get, id: string): MachineStore {
  const page = new AbortController();
  return createStore<MachineState>()((set, get) => {
    const tools: MachineTools = {
      client: {
        ...client,
        call: (name, input, signal) =>
          client.call(name, input, signal ? AbortSignal.any([page.signal, signal]) : page.signal),
      },
      app,
      set,
      get,
      async startJob(request) {
        const started = await tools.client.call('job.start', { request });
        if (started.ok) return started.value.jobId;
        set({ wizardFailure: started.error });
        return undefined;
      },
      async follow(jobId, kind) {
        if (page.signal.aborted) return undefined;
        app().trackJob(jobId, kind);
        return app().jobEnded(jobId);
      },
    };
    return {
      ...createWizardSlice(tools, id),
      ...createRecoverySlice(tools),
      ...createPowerSlice(tools),
      ...createConsoleSlice(tools),
      ...createPasswordSlice(tools),
      leave() {
        const { configureJob, actionJob, watchJob: jobId } = get();
        // Nobody sees it any more. The call of the page itself would be taken back with it.
        if (jobId !== undefined) void client.call('job.cancel', { jobId, how: 'now' });
        page.abort();
        app().forgetJob(jobId);
        app().forgetJob(configureJob);
        app().forgetJob(actionJob);
      },
    };
  });
}
