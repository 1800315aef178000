import type { Client } from '../../shared/contract/client';
import type { Get, ScanSlice, Set } from './state';

/** Targets, the running scan, and the filter above the list. */
export function createScanSlice(client: Client, set: Set, get: Get): ScanSlice {
  /** Only the answer to the latest question counts. */
  let question = 0;
  return {
    subnets: [],
    targets: '',
    targetCheck: undefined,
    scanJob: undefined,
    scanStopping: false,
    scanProgress: undefined,
    scanWarnings: [],
    scanReport: undefined,
    scanFailure: undefined,
    confirmLarge: false,
    filterText: '',
    filterGroup: undefined,

    async loadSubnets() {
      const subnets = await client.call('subnets.list', {});
      if (!subnets.ok) return;
      set({ subnets: subnets.value });
      const first = subnets.value.find(({ virtual }) => !virtual);
      if (first && get().targets === '') get().setTargets(first.cidr);
    },

    setTargets(targets) {
      set({ targets, scanFailure: undefined, targetCheck: undefined });
      const mine = ++question;
      if (targets.trim() === '') return;
      void client.call('targets.check', { targets }).then((check) => {
        if (check.ok && mine === question) set({ targetCheck: check.value });
      });
    },

    async startScan(allowLarge = false) {
      if (get().scanJob !== undefined) return;
      set({
        scanFailure: undefined,
        scanReport: undefined,
        scanWarnings: [],
        scanProgress: undefined,
        confirmLarge: false,
      });
      const { targets } = get();
      if (targets.trim() === '') return;
      const started = await client.call('job.start', { request: { kind: 'scan', targets, allowLarge } });
      if (started.ok) get().joinScan(started.value.jobId);
      else if (started.error.code === 'target-too-large')
        set({ confirmLarge: true, scanFailure: started.error });
      else set({ scanFailure: started.error });
    },

    dismissLarge: () => set({ confirmLarge: false, scanFailure: undefined }),

    async stopScan() {
      const { scanJob, scanStopping } = get();
      if (scanJob === undefined) return;
      set({ scanStopping: true });
      await client.call('job.cancel', { jobId: scanJob, how: scanStopping ? 'now' : 'drain' });
    },

    joinScan: (jobId) => set({ scanJob: jobId, scanStopping: false }),

    scanEvent(event) {
      if (event.jobId !== get().scanJob) return;
      if (event.kind === 'progress') set({ scanProgress: event.progress });
      if (event.kind === 'warning') set({ scanWarnings: [...get().scanWarnings, event.message] });
      if (event.kind !== 'done') return;
      set({ scanJob: undefined, scanStopping: false, scanReport: event.scan, scanFailure: event.failure });
    },

    setFilterText: (filterText) => set({ filterText }),
    setFilterGroup: (filterGroup) => set({ filterGroup }),
  };
}
