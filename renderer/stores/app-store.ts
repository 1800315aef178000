import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import type { CallOutput, MachineView } from '../../shared/contract/contract';
import { isScanKind } from '../../shared/model/job';
import type { Result } from '../../shared/result';
import type { KeyValueStore } from './list-preferences';
import { createListSlice } from './list-slice';
import { isRunning } from './jobs';
import { createJobsSlice } from './jobs-slice';
import { createFleetSlice } from './fleet-slice';
import { createProfileSlice } from './profile-slice';
import { createScanSlice } from './scan-slice';
import { createPowerSlice } from './power-slice';
import { createRecoverySlice } from './recovery-slice';
import type { AppState } from './state';
import { configurationOf, createWizardSlice } from './wizard-slice';

export type AppStore = StoreApi<AppState>;

export interface WindowMemory {
  /** Where the look of the list is kept; nowhere when absent. */
  preferences?: KeyValueStore | undefined;
  sessionStart?: string | undefined;
}

/** The window's whole state: a mirror of main plus what the technician is looking at. Holds no password. */
export function createAppStore(client: Client, memory: WindowMemory = {}): AppStore {
  const store = createStore<AppState>()((set, get) => ({
    ...createJobsSlice(client, set, get),
    ...createScanSlice(client, set, get),
    ...createListSlice(client, set, get, memory.preferences),
    ...createWizardSlice(client, set, get),
    ...createRecoverySlice(client, set, get),
    ...createPowerSlice(client, set, get),
    ...createProfileSlice(client, set, get),
    ...createFleetSlice(client, set, get),
    info: undefined,
    connected: true,
    needsLink: false,
    machines: {},
    demoMachines: [],
    openDevice: undefined,
    failure: undefined,
    sessionStart: memory.sessionStart ?? new Date().toISOString(),

    async start() {
      const info = await client.call('app.info', {});
      if (info.ok) set({ info: info.value });
      else set({ failure: info.error });
      await Promise.all([
        loadMachines(),
        loadDemo(),
        get().loadSubnets(),
        get().loadProfiles(),
        get().loadScanRest(),
      ]);
      await rejoinJobs();
    },
    showList: () =>
      set({ openDevice: undefined, profilesOpen: false, rowFocusWanted: get().activeRow !== undefined }),
    dismissFailure: () => set({ failure: undefined }),
    async startDemo() {
      const machines = await client.call('demo.start', {});
      if (!machines.ok) {
        set({ failure: machines.error });
        return;
      }
      set({ demoMachines: machines.value });
      get().setTargets('demo-bench');
      await get().startScan();
    },
    takeMachines(views) {
      const { machines: before, openDevice } = get();
      const fresh = Object.fromEntries(views.map((view) => [view.id, view]));
      set({ machines: { ...before, ...fresh } });
      const open = openDevice === undefined ? undefined : fresh[openDevice];
      if (open) get().machineChanged(before[open.id], open);
    },
    takeForgotten(ids) {
      const gone = new Set(ids);
      const { openDevice } = get();
      // A machine that takes another address in the middle of its configuration stays on the screen until that is over.
      if (isRunning(configurationOf(get())) && openDevice !== undefined) gone.delete(openDevice);
      const kept = Object.entries(get().machines).filter(([id]) => !gone.has(id));
      set({ machines: Object.fromEntries(kept) });
      get().selectRows(ids, false);
    },
  }));

  client.onEvent((event) => {
    switch (event.type) {
      case 'info':
        store.setState({ info: event.info });
        break;
      case 'devices':
        store.getState().takeMachines(event.views);
        break;
      case 'forgotten':
        store.getState().takeForgotten(event.machineIds);
        break;
      case 'job':
        store.getState().takeJobEvents([event.event]);
        break;
    }
  });

  async function loadMachines(): Promise<void> {
    const devices: Record<string, MachineView> = {};
    let from: number | undefined = 0;
    while (from !== undefined) {
      const piece: Result<CallOutput<'machines.list'>> = await client.call('machines.list', { from });
      if (!piece.ok) return;
      for (const view of piece.value.views) devices[view.id] = view;
      from = piece.value.next;
    }
    store.setState({ machines: devices });
  }

  async function loadDemo(): Promise<void> {
    const machines = await client.call('demo.machines', {});
    if (machines.ok) store.setState({ demoMachines: machines.value });
  }

  /** A window that was reloaded, or whose line was down, catches up with the work that goes on in main. */
  async function rejoinJobs(): Promise<void> {
    const running = await client.call('jobs.running', {});
    if (!running.ok) return;
    for (const { jobId, kind, machineId } of running.value) {
      const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
      if (!snapshot.ok) continue;
      if (isScanKind(kind)) store.getState().joinScan(jobId, kind);
      if (kind === 'configure' && machineId !== undefined) store.getState().joinConfigure(machineId, jobId);
      if (kind === 'configure-many') store.getState().joinFleet(jobId);
      if (kind === 'unprovision' && machineId !== undefined) store.getState().joinAction(machineId, jobId);
      store.getState().takeJobEvents(snapshot.value.events);
    }
    await settleJobs(running.value.map(({ jobId }) => jobId));
  }

  /** Jobs that ended while nobody could say so. */
  async function settleJobs(running: readonly string[]): Promise<void> {
    const { jobs, catchUpJob } = store.getState();
    const open = Object.values(jobs).filter((job) => isRunning(job) && !running.includes(job.id));
    await Promise.all(open.map(({ id }) => catchUpJob(id)));
  }

  return store;
}
