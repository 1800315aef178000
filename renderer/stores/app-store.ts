import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client';
import type { CallOutput, MachineView } from '../../shared/contract/contract';
import { DEMO_TARGET } from '../../shared/model/demo';
import { isScanKind } from '../../shared/model/job';
import type { Sighting } from '../../shared/model/sighting';
import type { Result } from '../../shared/result';
import { i18n } from '../i18n';
import { createFilesSlice } from './files-slice';
import { createFleetSlice } from './fleet-slice';
import { createImportSlice } from './import-slice';
import { isRunning, jobOf } from './jobs';
import { createJobsSlice } from './jobs-slice';
import { createJournalSlice } from './journal-slice';
import { createLeaveSlice, isSamePlace } from './leave-slice';
import type { KeyValueStore } from './list-preferences';
import { createListSlice } from './list-slice';
import { createListenSlice } from './listen-slice';
import { createMachineStore } from './machine-store';
import { createProfileSlice } from './profile-slice';
import type { Route } from './routes';
import { createScanSlice, ownSubnet } from './scan-slice';
import { createSettingsSlice, storageInMain } from './settings-slice';
import type { AppState, AppStore, MachineStore } from './state';
import { createVaultSlice } from './vault-slice';

export type { AppStore } from './state';

export interface WindowMemory {
  /** Where the look of the list is kept; nowhere when absent. */
  preferences?: KeyValueStore | undefined;
  sessionStart?: string | undefined;
  /** Absent: the window begins with the list, and nobody sees an address. */
  address?: WindowAddress;
}

/** The address of the window, from its “#” on. */
export interface WindowAddress {
  read: () => Route;
  /** @param how `replace`: Back does not come to what was shown before */
  write: (route: Route, how: 'push' | 'replace') => void;
  /** Back, Forward, or an address that was typed. */
  onChange: (listener: (route: Route) => void) => void;
}

/** The window's whole state: a mirror of main plus what the technician is looking at. Holds no password. */
export function createAppStore(client: Client, memory: WindowMemory = {}): AppStore {
  /** The list is there: only then is it known which machines are in it. */
  let started: Promise<void> = Promise.resolve();
  const store = createStore<AppState>()((set, get) => ({
    ...createLeaveSlice(set, get),
    ...createJobsSlice(client, set, get),
    ...createScanSlice(client, set, get),
    ...createListenSlice(client, set, get),
    ...createListSlice(client, set, get, storageInMain(client, memory.preferences)),
    ...createProfileSlice(client, set, get),
    ...createImportSlice(client),
    ...createFilesSlice(client, set, get),
    ...createFleetSlice(client, set, get),
    ...createVaultSlice(client, set),
    ...createJournalSlice(client, get),
    ...createSettingsSlice(client, set, get, memory.preferences),
    info: undefined,
    connected: true,
    needsLink: false,
    machines: {},
    loaded: false,
    demoMachines: [],
    demoFolded: false,
    machineStore: undefined,
    route: memory.address?.read() ?? { page: 'machines' },
    failure: undefined,
    sessionStart: memory.sessionStart ?? new Date().toISOString(),

    start() {
      started = readEverything();
      return started;
    },
    go(route, how = 'push') {
      get().leaving(route, () => {
        memory.address?.write(route, how);
        show(route);
      });
    },
    openMachine(id, ask) {
      if (!get().machines[id]) return;
      const route: Route = { page: 'machines', machine: id };
      get().leaving(route, () => {
        get().go(route);
        const page = get().machineStore?.getState();
        if (ask === 'plan') page?.askForPlan();
        if (ask === 'recovery' && get().machines[id]?.sighting.verdict.paths.length) page?.goTo('recover');
      });
    },
    showList: () => get().go({ page: 'machines' }),
    showMachines() {
      const machine = get().machineStore?.getState().id;
      get().go({ page: 'machines', ...(machine !== undefined && { machine }) });
    },
    machineMoved(from, to) {
      const rest = Object.entries(get().machines).filter(([id]) => id !== from);
      set({ machines: Object.fromEntries(rest), activeRow: to });
      const { route } = get();
      if (route.page === 'machines' && route.machine === from) get().go({ ...route, machine: to }, 'replace');
    },
    dismissFailure: () => set({ failure: undefined }),
    async startDemo() {
      const machines = await client.call('demo.start', {});
      if (!machines.ok) {
        set({ failure: machines.error });
        return;
      }
      set({ demoMachines: machines.value });
      get().setTargets(DEMO_TARGET);
      await get().startScan();
    },
    async loadDemo() {
      const machines = await client.call('demo.machines', {});
      if (machines.ok) set({ demoMachines: machines.value });
    },
    foldDemo: (demoFolded) => set({ demoFolded }),
    async stopDemo() {
      const machines = get().demoMachines;
      const stopped = await client.call('demo.stop', {});
      if (stopped.ok) set({ demoMachines: [] });
      else {
        set({ failure: stopped.error });
        // It may have ended although its passwords could not be deleted.
        await get().loadDemo();
      }
      if (get().demoMachines.length > 0) return;
      get().forgetScanOfDemo(machines);
      if (get().scanRest?.targets === DEMO_TARGET) void get().loadScanRest();
      // The page of a simulated machine is gone, also behind another page, which stays.
      if (get().route.page === 'machines') get().showList();
      const page = get().machineStore?.getState();
      if (page && !get().machines[page.id]) {
        page.leave();
        set({ machineStore: undefined });
      }
      if (get().vault) void get().loadVault();
      get().setTargets(ownSubnet(get().subnets));
    },
    async openTarget(target) {
      await started;
      const page = get().machineStore?.getState();
      if ([page?.configureJob, page?.actionJob].some((id) => isRunning(jobOf(get(), id)))) {
        set({
          failure: {
            code: 'busy',
            message: i18n.t('machine.notOpened', { target }),
            nextStep: i18n.t('machine.notOpenedNext'),
          },
        });
        return;
      }
      await new Promise<void>((left) => {
        get().leaving({ page: 'machines' }, left);
      });
      get().showList();
      const name = target.toLowerCase();
      const isIt = ({ id, address, hostname }: Sighting): boolean =>
        [id, address, hostname?.toLowerCase()].includes(name);
      if (openListed(isIt)) return;
      get().setTargets(target);
      await get().startScan();
      const { scanJob } = get();
      if (scanJob === undefined) return;
      await get().jobEnded(scanJob);
      const since = jobOf(get(), scanJob)?.since;
      // The technician may have opened another one meanwhile. A machine that has no name of its own is the one found.
      if (get().machineStore || openListed(isIt) || since === undefined) return;
      openListed(({ lastSeen }) => lastSeen !== undefined && lastSeen >= since);
    },
    applyMachines(views) {
      const { machines: before, machineStore } = get();
      const fresh = Object.fromEntries(views.map((view) => [view.id, view]));
      set({ machines: { ...before, ...fresh } });
      const page = machineStore?.getState();
      const open = page && fresh[page.id];
      if (open) page.machineChanged(before[open.id], open);
    },
    removeMachines(ids) {
      const forgotten = new Set(ids);
      const page = get().machineStore?.getState();
      // A machine that takes another address in the middle of its configuration stays on the screen until that is over.
      if (page && isRunning(jobOf(get(), page.configureJob))) forgotten.delete(page.id);
      const kept = Object.entries(get().machines).filter(([id]) => !forgotten.has(id));
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
        store.getState().applyMachines(event.views);
        break;
      case 'forgotten':
        store.getState().removeMachines(event.machineIds);
        break;
      case 'job':
        store.getState().applyJobEvents([event.event]);
        break;
      case 'open':
        void store.getState().openTarget(event.target);
        break;
    }
  });

  memory.address?.onChange((route) => {
    const { leaveGuard, route: here, go } = store.getState();
    if (!leaveGuard || isSamePlace(route, here)) {
      show(route);
      return;
    }
    // The address has changed already; what it was is shown until the question is answered.
    memory.address?.write(here, 'push');
    go(route);
  });

  /** Opens or closes the machine that a page is about. While another page is shown, an open machine waits as it is. */
  function show(route: Route): void {
    store.setState({ route });
    if (route.page !== 'machines') return;
    const { machineStore, machines, activeRow } = store.getState();
    if (route.machine === machineStore?.getState().id) return;
    if (route.machine !== undefined && machines[route.machine]) openPage(route.machine).getState().begin();
    else {
      machineStore?.getState().leave();
      store.setState({ machineStore: undefined, rowFocusWanted: activeRow !== undefined });
    }
  }

  async function readEverything(): Promise<void> {
    // How the window looks is wanted before anything is shown.
    const settings = store.getState().loadSettings();
    const info = await client.call('app.info', {});
    if (info.ok) store.setState({ info: info.value });
    else store.setState({ failure: info.error });
    const { loadDemo, loadSubnets, loadProfiles, loadScanRest } = store.getState();
    // Whether the demo runs decides which targets are suggested.
    const targets = loadDemo().then(loadScanRest);
    await Promise.all([loadMachines(), targets, loadSubnets(), loadProfiles(), settings]);
    // The machine in the address is known only now.
    store.setState({ loaded: true });
    show(store.getState().route);
    await rejoinJobs();
  }

  /** @returns false when the list has no such machine */
  function openListed(which: (sighting: Sighting) => boolean): boolean {
    const { machines, openMachine } = store.getState();
    const machine = Object.values(machines).find(({ sighting }) => which(sighting));
    if (machine) openMachine(machine.id);
    return machine !== undefined;
  }

  /** A new page of this machine. What was followed on the one before is not any more. */
  function openPage(id: string): MachineStore {
    store.getState().machineStore?.getState().leave();
    const machineStore = createMachineStore(client, store.getState, id);
    store.setState({ machineStore, activeRow: id });
    return machineStore;
  }

  /** Shows the work on one machine that goes on in main. */
  function joinMachineJob(id: string, jobId: string, kind: 'configure' | 'unprovision'): void {
    const { route, machines, go } = store.getState();
    if (jobOf(store.getState(), jobId) || !machines[id]) return;
    // This window shows something else: it stays there.
    if (route.page !== 'machines' || (route.machine ?? id) !== id) return;
    go({ ...route, machine: id }, 'replace');
    const page = store.getState().machineStore?.getState();
    if (kind === 'configure') page?.joinConfigure(jobId);
    else page?.joinAction(jobId);
  }

  async function loadMachines(): Promise<void> {
    const machines: Record<string, MachineView> = {};
    let from: number | undefined = 0;
    while (from !== undefined) {
      const piece: Result<CallOutput<'machines.list'>> = await client.call('machines.list', { from });
      if (!piece.ok) return;
      for (const view of piece.value.views) machines[view.id] = view;
      from = piece.value.next;
    }
    store.setState({ machines });
  }

  /** A window that was reloaded, or whose connection was lost, reads the state of the work that goes on in main. */
  async function rejoinJobs(): Promise<void> {
    const running = await client.call('jobs.running', {});
    if (!running.ok) return;
    for (const { jobId, kind, machineId } of running.value) {
      const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
      if (!snapshot.ok) continue;
      if (isScanKind(kind)) store.getState().joinScan(jobId, kind);
      if (kind === 'listen') store.getState().joinListen(jobId);
      if (kind === 'configure-many') store.getState().joinFleet(jobId);
      if ((kind === 'configure' || kind === 'unprovision') && machineId !== undefined) {
        joinMachineJob(machineId, jobId, kind);
      }
      store.getState().applyJobEvents(snapshot.value.events);
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
