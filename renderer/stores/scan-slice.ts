import type { Client } from '../../shared/contract/client';
import type { JobRequest, ScanKind } from '../../shared/model/job';
import type { Get, ScanSlice, Set } from './state';

type ScanRequest = Extract<JobRequest, { kind: ScanKind }>;

const FRESH = {
  scanPaused: false,
  scanStopping: false,
  scanSince: undefined,
  scanProgress: undefined,
  scanWarnings: [],
  scanReport: undefined,
  scanFailure: undefined,
  confirmLarge: false,
} as const;

/** Targets, and the scan that runs: of targets, of chosen rows, or of what a stopped one has left. */
export function createScanSlice(client: Client, set: Set, get: Get): ScanSlice {
  /** Only the answer to the latest question counts. */
  let question = 0;

  async function run(request: ScanRequest): Promise<void> {
    if (get().scanJob !== undefined) return;
    set(FRESH);
    const started = await client.call('job.start', { request });
    if (started.ok) get().joinScan(started.value.jobId, request.kind);
    else set({ scanFailure: started.error, confirmLarge: started.error.code === 'target-too-large' });
  }

  return {
    ...FRESH,
    subnets: [],
    targets: '',
    targetCheck: undefined,
    scanJob: undefined,
    scanKind: undefined,
    scanRest: undefined,

    async loadSubnets() {
      const subnets = await client.call('subnets.list', {});
      if (!subnets.ok) return;
      set({ subnets: subnets.value });
      const first = subnets.value.find(({ virtual }) => !virtual);
      if (first && get().targets === '') get().setTargets(first.cidr);
    },

    async loadScanRest() {
      const rest = await client.call('scan.rest', {});
      if (rest.ok) set({ scanRest: rest.value.rest });
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
      const { targets } = get();
      if (targets.trim() !== '') await run({ kind: 'scan', targets, allowLarge });
    },
    async rescan(machineIds) {
      if (machineIds.length > 0) await run({ kind: 'rescan', machineIds: [...machineIds] });
    },
    continueScan: () => run({ kind: 'continue-scan' }),
    dismissLarge: () => set({ confirmLarge: false, scanFailure: undefined }),

    async pauseScan() {
      const { scanJob, scanPaused } = get();
      if (scanJob === undefined) return;
      const paused = await client.call('job.pause', { jobId: scanJob, paused: !scanPaused });
      if (!paused.ok) set({ scanFailure: paused.error });
    },

    async stopScan() {
      const { scanJob, scanStopping } = get();
      if (scanJob === undefined) return;
      set({ scanStopping: true });
      await client.call('job.cancel', { jobId: scanJob, how: scanStopping ? 'now' : 'drain' });
    },

    joinScan: (jobId, kind) => set({ ...FRESH, scanJob: jobId, scanKind: kind }),
    leaveScan: () => set({ scanJob: undefined, scanPaused: false, scanStopping: false }),

    scanEvent(event) {
      if (event.jobId !== get().scanJob) return;
      if (get().scanSince === undefined) set({ scanSince: event.at });
      switch (event.kind) {
        case 'state': {
          const ending = event.state === 'draining' || event.state === 'stopping';
          set({ scanPaused: event.state === 'paused', scanStopping: get().scanStopping || ending });
          break;
        }
        case 'progress':
          set({ scanProgress: event.progress });
          break;
        case 'warning':
          set({ scanWarnings: [...get().scanWarnings, event.message] });
          break;
        case 'done':
          get().leaveScan();
          set({ scanReport: event.scan, scanFailure: event.failure });
          void get().loadScanRest();
          break;
        case 'item':
        case 'machine':
          break;
      }
    },
  };
}
