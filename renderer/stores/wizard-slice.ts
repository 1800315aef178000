import type { Client } from '../../shared/contract/client';
import type { DeviceView } from '../../shared/contract/contract';
import type { Statement } from '../../shared/model/evidence';
import { DEFAULT_PROFILE } from '../../shared/model/profile';
import type { PathId } from '../../shared/model/verdict';
import type { Result } from '../../shared/result';
import type { Busy, Get, Set, WizardSlice } from './state';
import { naturalStep, reasonForMove } from './wizard-steps';

const FRESH = {
  moved: undefined,
  wizardFailure: undefined,
  chosenPath: undefined,
  ticks: [],
  bitlockerSafe: false,
  plan: undefined,
  configureJob: undefined,
  configureProgress: undefined,
  stepResults: [],
  report: undefined,
  lastAct: undefined,
} as const;

/** One machine's way from “who are you” to “configured”. */
export function createWizardSlice(client: Client, set: Set, get: Get): WizardSlice {
  /** Runs a call about the open machine; its failure is shown, its success hands on the view. */
  async function onDevice(
    busy: Busy,
    work: (deviceId: string) => Promise<Result<DeviceView>>,
  ): Promise<boolean> {
    const deviceId = get().openDevice;
    if (deviceId === undefined || get().busy !== undefined) return false;
    set({ busy, wizardFailure: undefined });
    const result = await work(deviceId);
    // A plan may have begun to load by then.
    if (get().busy === busy) set({ busy: undefined });
    if (result.ok) {
      get().takeDevices([result.value]);
      return true;
    }
    set({ wizardFailure: result.error });
    // A refused login changes the verdict, too.
    const view = await client.call('device.get', { deviceId });
    if (view.ok) get().takeDevices([view.value]);
    return false;
  }

  async function recheckJob(deviceId: string): Promise<Result<DeviceView>> {
    const started = await client.call('job.start', { request: { kind: 'recheck', deviceId } });
    if (!started.ok) return started;
    await jobEnd(client, started.value.jobId);
    return client.call('device.get', { deviceId });
  }

  return {
    step: 'identify',
    busy: undefined,
    profile: DEFAULT_PROFILE,
    ...FRESH,

    async loadProfile() {
      const profile = await client.call('profile.get', {});
      if (profile.ok) set({ profile: profile.value });
    },

    openMachine(id) {
      const view = get().devices[id];
      if (!view) return;
      set({ ...FRESH, openDevice: id, activeRow: id, busy: undefined, step: naturalStep(view) });
      if (naturalStep(view) === 'review') void get().loadPlan();
    },

    goTo(step) {
      set({ step, moved: undefined, wizardFailure: undefined });
      if (step === 'review') void get().loadPlan();
    },

    async trust(fingerprint256) {
      await onDevice('trust', (deviceId) => client.call('device.trust', { deviceId, fingerprint256 }));
    },
    async acceptIdentity() {
      await onDevice('trust', (deviceId) => client.call('device.accept-identity', { deviceId }));
    },
    async tell(statement) {
      await onDevice('act', (deviceId) => client.call('device.tell', { deviceId, statement }));
    },
    async setMaker(maker) {
      await onDevice('act', (deviceId) => client.call('device.set-maker', { deviceId, maker }));
    },
    login: (credential) =>
      onDevice('login', (deviceId) => client.call('device.login', { deviceId, credential })),
    async recheck() {
      await onDevice('recheck', recheckJob);
    },

    async pathDone() {
      const { chosenPath } = get();
      const statement = chosenPath && DONE_STATEMENT[chosenPath];
      await onDevice('recheck', async (deviceId) => {
        if (statement) await client.call('device.tell', { deviceId, statement });
        return recheckJob(deviceId);
      });
    },
    choosePath: (chosenPath) => set({ chosenPath, ticks: [] }),
    tick(index) {
      const { ticks } = get();
      set({ ticks: ticks.includes(index) ? ticks.filter((i) => i !== index) : [...ticks, index] });
    },
    setBitlockerSafe: (bitlockerSafe) => set({ bitlockerSafe }),

    async changeProfile(profile) {
      set({ profile });
      const saved = await client.call('profile.save', { profile });
      if (saved.ok) await get().loadPlan();
      else set({ wizardFailure: saved.error });
    },

    async loadPlan() {
      const deviceId = get().openDevice;
      if (deviceId === undefined) return;
      set({ busy: 'plan', wizardFailure: undefined });
      const { profile } = get();
      const plan = await client.call('device.plan', { deviceId, profile });
      // Meanwhile the technician may have changed the profile or left.
      if (get().openDevice !== deviceId || get().profile !== profile) return;
      set({
        busy: undefined,
        ...(plan.ok ? { plan: plan.value } : { plan: undefined, wizardFailure: plan.error }),
      });
    },

    async apply() {
      const { openDevice: deviceId, plan, profile, configureJob } = get();
      if (deviceId === undefined || !plan || configureJob !== undefined) return;
      const request = { kind: 'configure', deviceId, profile, planFingerprint: plan.fingerprint } as const;
      const started = await client.call('job.start', { request });
      if (started.ok) get().joinConfigure(deviceId, started.value.jobId);
      else set({ wizardFailure: started.error });
    },

    async stopApplying() {
      const { configureJob } = get();
      if (configureJob !== undefined) await client.call('job.cancel', { jobId: configureJob, how: 'drain' });
    },

    async reveal() {
      const { openDevice: deviceId } = get();
      return deviceId === undefined ? undefined : client.call('vault.reveal', { deviceId });
    },

    async act(machine, act) {
      set({ busy: 'act', lastAct: undefined });
      const result = await client.call('demo.act', { machine, act });
      set({ busy: undefined, ...(result.ok ? { lastAct: result.value } : { wizardFailure: result.error }) });
    },

    joinConfigure(deviceId, jobId) {
      set({ ...FRESH, openDevice: deviceId, plan: get().plan, configureJob: jobId, step: 'apply' });
    },

    deviceChanged(before, view) {
      const { step, openDevice } = get();
      if (view.id !== openDevice || !before || step === 'apply' || step === 'done') return;
      const [from, to] = [before.sighting.verdict.code, view.sighting.verdict.code];
      const reason = reasonForMove(from, to);
      if (reason !== undefined) set({ moved: reason });
      const wanted = naturalStep(view);
      // A way back in stays open while there is still a way to go.
      const wayEnded = step === 'recover' && from !== to && view.sighting.verdict.paths.length === 0;
      const next = wanted !== naturalStep(before) ? wanted : wayEnded ? 'diagnose' : step;
      if (next === step) return;
      set({ step: next });
      if (next === 'review') void get().loadPlan();
    },

    wizardEvent(event) {
      if (event.jobId !== get().configureJob) return;
      if (event.kind === 'progress') set({ configureProgress: event.progress });
      if (event.kind === 'item') set({ stepResults: [...get().stepResults, event.step] });
      if (event.kind !== 'done') return;
      set({ configureJob: undefined, report: event.configure, wizardFailure: event.failure });
      set({ step: event.configure ? 'done' : 'review' });
      if (!event.configure) void get().loadPlan();
    },
  };
}

/** What “I have done it” says about the machine. */
const DONE_STATEMENT: Partial<Record<PathId, Statement>> = {
  'rtc-clear': 'rtc-cleared',
  'service-jumper': 'rtc-cleared',
  'bios-unconfigure': 'bios-unconfigured',
};

/** Resolves when a job has ended, whether or not its last event was missed. */
async function jobEnd(client: Client, jobId: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const off = client.onEvent((event) => {
      if (event.type === 'job' && event.event.jobId === jobId && event.event.kind === 'done') finish();
    });
    const finish = (): void => {
      off();
      resolve();
    };
    void client.call('job.snapshot', { jobId, afterSeq: 0 }).then((snapshot) => {
      if (!snapshot.ok || !snapshot.value.running) finish();
    });
  });
}
