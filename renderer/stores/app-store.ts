import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import type { CallOutput, MachineView } from '../../shared/contract/contract';
import { isScanKind, type JobEvent } from '../../shared/model/job';
import type { Sighting } from '../../shared/model/sighting';
import type { Result } from '../../shared/result';
import type { KeyValueStore } from './list-preferences';
import { createListSlice } from './list-slice';
import { createFleetSlice } from './fleet-slice';
import { jobEnd } from './job-end';
import { pageClient } from './page-client';
import { createProfileSlice } from './profile-slice';
import { createScanSlice } from './scan-slice';
import { createPowerSlice } from './power-slice';
import { createRecoverySlice } from './recovery-slice';
import type { AppState } from './state';
import { createWizardSlice } from './wizard-slice';

export type AppStore = StoreApi<AppState>;

export interface WindowMemory {
  /** Where the look of the list is kept; nowhere when absent. */
  preferences?: KeyValueStore | undefined;
  sessionStart?: string | undefined;
}

/** The window's whole state: a mirror of main plus what the technician is looking at. Holds no password. */
export function createAppStore(carrier: Client, memory: WindowMemory = {}): AppStore {
  const { client, leave } = pageClient(carrier);
  /** The list is there: only then is it known which machines are in it. */
  let started: Promise<void> = Promise.resolve();
  const store = createStore<AppState>()((set, get) => ({
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

    start() {
      started = readEverything();
      return started;
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
    async openTarget(target) {
      await started;
      const { configureJob, deedJob } = get();
      if (configureJob !== undefined || deedJob !== undefined) {
        set({
          failure: {
            code: 'busy',
            message: `“${target}” was not opened, because the machine on this page is being changed.`,
            nextStep: 'Open it when the change has ended.',
          },
        });
        return;
      }
      get().showList();
      const name = target.toLowerCase();
      const isIt = ({ id, address, hostname }: Sighting): boolean =>
        [id, address, hostname?.toLowerCase()].includes(name);
      if (openListed(isIt)) return;
      get().setTargets(target);
      await get().startScan();
      const { scanJob } = get();
      if (scanJob === undefined) return;
      await jobEnd(client, scanJob);
      const { openDevice, scanSince } = get();
      // The technician may have opened another one meanwhile. A machine that has no name of its own is the one found.
      if (openDevice !== undefined || openListed(isIt) || scanSince === undefined) return;
      openListed(({ lastSeen }) => lastSeen !== undefined && lastSeen >= scanSince);
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
      const { configureJob, openDevice } = get();
      // A machine that takes another address in the middle of its configuration stays on the screen until that is over.
      if (configureJob !== undefined && openDevice !== undefined) gone.delete(openDevice);
      const kept = Object.entries(get().machines).filter(([id]) => !gone.has(id));
      set({ machines: Object.fromEntries(kept) });
      get().selectRows(ids, false);
    },
  }));

  store.subscribe((now, before) => {
    if (now.openDevice !== before.openDevice) leave();
  });

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
        takeJobEvent(event.event);
        break;
      case 'open':
        void store.getState().openTarget(event.target);
        break;
    }
  });

  async function readEverything(): Promise<void> {
    const info = await client.call('app.info', {});
    if (info.ok) store.setState({ info: info.value });
    else store.setState({ failure: info.error });
    const { loadSubnets, loadProfiles, loadScanRest } = store.getState();
    await Promise.all([loadMachines(), loadDemo(), loadSubnets(), loadProfiles(), loadScanRest()]);
    await rejoinJobs();
  }

  /** @returns false when the list has no such machine */
  function openListed(which: (sighting: Sighting) => boolean): boolean {
    const { machines, openMachine } = store.getState();
    const machine = Object.values(machines).find(({ sighting }) => which(sighting));
    if (machine) openMachine(machine.id);
    return machine !== undefined;
  }

  function takeJobEvent(event: JobEvent): void {
    store.getState().scanEvent(event);
    store.getState().wizardEvent(event);
    store.getState().fleetEvent(event);
  }

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
      if (kind === 'unprovision' && machineId !== undefined) store.getState().joinDeed(machineId, jobId);
      snapshot.value.events.forEach(takeJobEvent);
    }
    await settleScan(running.value.map(({ jobId }) => jobId));
  }

  /** A scan that ended while nobody could say so. */
  async function settleScan(running: readonly string[]): Promise<void> {
    const { scanJob: jobId, leaveScan } = store.getState();
    if (jobId === undefined || running.includes(jobId)) return;
    const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
    if (snapshot.ok) snapshot.value.events.filter(({ kind }) => kind === 'done').forEach(takeJobEvent);
    else leaveScan();
  }

  return store;
}
