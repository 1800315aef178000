import type { Client } from '../../shared/contract/client';
import { DEMO_TARGET } from '../../shared/model/demo';
import type { JobRequest, ScanKind } from '../../shared/model/job';
import { OWN_COMPUTER } from '../../shared/model/own-computer';
import { isRunning, type Job, jobOf } from './jobs';
import type { AppState, Get, ScanSlice, Set } from './state';

/** The first subnet that this computer is on with a real adapter; empty: none. */
export function ownSubnet(subnets: AppState['subnets']): string {
  return subnets.find(({ virtual }) => !virtual)?.cidr ?? '';
}

/** The scan that runs, or the last one; undefined before the first, and when main knows nothing of it. */
export function scanOf(state: AppState): Job | undefined {
  return jobOf(state, state.scanJob);
}

type ScanRequest = Extract<JobRequest, { kind: ScanKind }>;

const FRESH = {
  scanJob: undefined,
  scanFailure: undefined,
  confirmLarge: false,
} as const;

/** Targets, and the scan that runs: of targets, of chosen rows, or of the rest of a stopped one. */
export function createScanSlice(client: Client, set: Set, get: Get): ScanSlice {
  /** Only the answer to the latest question counts. */
  let question = 0;

  /** The subnet that was scanned last, where this computer is still on it; else the first one that it is on. */
  function suggestTargets(): void {
    const { subnets, recentTargets, demoMachines, targets, targetsSuggested, setTargets } = get();
    const [last = ''] = recentTargets;
    const again =
      subnets.some(({ cidr }) => cidr === last) || (last === DEMO_TARGET && demoMachines.length > 0);
    const better = again ? last : ownSubnet(subnets);
    if (!targetsSuggested || better === targets) return;
    setTargets(better);
    set({ targetsSuggested: true });
  }

  async function run(request: ScanRequest): Promise<void> {
    if (isRunning(scanOf(get()))) return;
    get().forgetJob(get().scanJob);
    set(FRESH);
    const started = await client.call('job.start', { request });
    if (started.ok) get().joinScan(started.value.jobId, request.kind);
    else set({ scanFailure: started.error, confirmLarge: started.error.code === 'target-too-large' });
  }

  /** Whether machines of the demo were looked at, while or after it runs: they are in the result, and are gone. */
  function looksAtDemo({ end }: Job, demo: AppState['demoMachines']): boolean {
    const simulated = new Set([DEMO_TARGET, ...demo.map(({ address }) => address)]);
    const targets = end?.scan?.targets ?? [];
    return targets.some((target) => simulated.has(target));
  }

  async function follow(jobId: string): Promise<void> {
    const end = await get().jobEnded(jobId);
    if (!end) return;
    set({ scanFailure: end.failure });
    await get().loadScanRest();
  }

  return {
    ...FRESH,
    lookingAtOwn: false,
    subnets: [],
    targets: '',
    targetsSuggested: true,
    targetCheck: undefined,
    scanRest: undefined,
    recentTargets: [],

    async loadSubnets() {
      const subnets = await client.call('subnets.list', {});
      if (!subnets.ok) return;
      set({ subnets: subnets.value });
      suggestTargets();
    },

    async loadScanRest() {
      const [rest, recent] = await Promise.all([
        client.call('scan.rest', {}),
        client.call('targets.recent', {}),
      ]);
      if (rest.ok) set({ scanRest: rest.value.rest });
      if (!recent.ok) return;
      set({ recentTargets: recent.value.targets });
      suggestTargets();
    },

    setTargets(targets) {
      set({ targets, targetsSuggested: false, scanFailure: undefined, targetCheck: undefined });
      const current = ++question;
      if (targets.trim() === '') return;
      void client.call('targets.check', { targets }).then((check) => {
        if (check.ok && current === question) set({ targetCheck: check.value });
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
    async lookAtOwnComputer() {
      if (get().lookingAtOwn) return;
      get().go({ page: 'machines' });
      set({ lookingAtOwn: true, scanFailure: undefined });
      const failure = await get().addMachine(OWN_COMPUTER, new AbortController().signal);
      set({ lookingAtOwn: false, scanFailure: failure });
    },
    dismissLarge: () => set({ confirmLarge: false, scanFailure: undefined }),

    async pauseScan() {
      const scan = scanOf(get());
      if (!scan || scan.end) return;
      const paused = await client.call('job.pause', { jobId: scan.id, paused: scan.state !== 'paused' });
      if (!paused.ok) set({ scanFailure: paused.error });
    },
    stopScan: () => get().stopJob(get().scanJob),

    forgetScanOfDemo(demo) {
      const scan = scanOf(get());
      if (!scan || !looksAtDemo(scan, demo)) return;
      get().forgetJob(scan.id);
      set(FRESH);
    },

    joinScan(jobId, kind) {
      if (scanOf(get())?.id === jobId) return;
      get().forgetJob(get().scanJob);
      get().trackJob(jobId, kind);
      set({ ...FRESH, scanJob: jobId });
      void follow(jobId);
    },
  };
}
