import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import type { JobEvent } from '../../shared/model/job';
import { createScanSlice } from './scan-slice';
import type { BenchState } from './state';
import { createWizardSlice } from './wizard-slice';

export type BenchStore = StoreApi<BenchState>;

/** The window's whole state: a mirror of main plus what the technician is looking at. Holds no password. */
export function createBenchStore(client: Client): BenchStore {
  const store = createStore<BenchState>()((set, get) => ({
    ...createScanSlice(client, set, get),
    ...createWizardSlice(client, set, get),
    info: undefined,
    connected: true,
    devices: {},
    demoMachines: [],
    openDevice: undefined,
    failure: undefined,

    async start() {
      const info = await client.call('app.info', {});
      if (info.ok) set({ info: info.value });
      else set({ failure: info.error });
      await Promise.all([loadDevices(), loadDemo(), get().loadSubnets(), get().loadProfile()]);
      await rejoinJobs();
    },
    showList: () => set({ openDevice: undefined }),
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
    takeDevice(view) {
      const before = get().devices[view.id];
      set({ devices: { ...get().devices, [view.id]: view } });
      get().deviceChanged(before, view);
    },
  }));

  client.onEvent((event) => {
    switch (event.type) {
      case 'info':
        store.setState({ info: event.info });
        break;
      case 'device':
        store.getState().takeDevice(event.view);
        break;
      case 'job':
        takeJobEvent(event.event);
        break;
    }
  });

  function takeJobEvent(event: JobEvent): void {
    store.getState().scanEvent(event);
    store.getState().wizardEvent(event);
  }

  async function loadDevices(): Promise<void> {
    const views = await client.call('devices.list', {});
    if (views.ok) store.setState({ devices: Object.fromEntries(views.value.map((view) => [view.id, view])) });
  }

  async function loadDemo(): Promise<void> {
    const machines = await client.call('demo.machines', {});
    if (machines.ok) store.setState({ demoMachines: machines.value });
  }

  /** A window that was reloaded catches up with the work that goes on in main. */
  async function rejoinJobs(): Promise<void> {
    const running = await client.call('jobs.running', {});
    if (!running.ok) return;
    for (const { jobId, kind, deviceId } of running.value) {
      const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
      if (!snapshot.ok) continue;
      if (kind === 'scan') store.getState().joinScan(jobId);
      if (kind === 'configure' && deviceId !== undefined) store.getState().joinConfigure(deviceId, jobId);
      snapshot.value.events.forEach(takeJobEvent);
    }
  }

  return store;
}
