import type { Client } from '../../shared/contract/client';
import type { DeviceView } from '../../shared/contract/contract';
import { isFulfilled } from '../../shared/model/plan';
import { DEFAULT_PROFILE } from '../../shared/model/profile';
import type { Result } from '../../shared/result';
import { catchUp, jobEnd } from './job-end';
import { NO_POWER } from './power-slice';
import { NO_RECOVERY } from './recovery-slice';
import type { Busy, Get, Set, WizardSlice } from './state';
import { naturalStep, reasonForMove, toldOfReset, WAITS_FOR_PASSWORD } from './wizard-steps';

const FRESH = {
  moved: undefined,
  wizardFailure: undefined,
  plan: undefined,
  configureJob: undefined,
  configureStopping: false,
  configureProgress: undefined,
  stepResults: [],
  report: undefined,
  lastAct: undefined,
  openRun: undefined,
  openRunOver: false,
  ...NO_RECOVERY,
  ...NO_POWER,
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

  /** Main closes a run that was cut short when a plan with its profile finds nothing to do. */
  async function askWhetherOver(deviceId: string): Promise<void> {
    const { openRun } = get();
    if (!openRun) return;
    const found = await client.call('device.open-run', { deviceId });
    if (!found.ok || get().openRun !== openRun) return;
    if (found.value.run?.runId !== openRun.runId) set({ openRunOver: true });
  }

  /** A machine that was given another address is another row now. */
  function followMoved(id: string): void {
    const { openDevice: old, devices } = get();
    if (old === undefined || old === id || !devices[id]) return;
    const rest = Object.entries(devices).filter(([each]) => each !== old);
    set({ devices: Object.fromEntries(rest), openDevice: id, activeRow: id });
  }

  async function recheckJob(deviceId: string, settle: boolean): Promise<Result<DeviceView>> {
    const started = await client.call('job.start', { request: { kind: 'recheck', deviceId, settle } });
    if (!started.ok) return started;
    set({ recheckJob: started.value.jobId });
    await jobEnd(client, started.value.jobId);
    set({ recheckJob: undefined, recheckProgress: undefined });
    return client.call('device.get', { deviceId });
  }

  return {
    step: 'identify',
    busy: undefined,
    profile: DEFAULT_PROFILE,
    ...FRESH,

    openMachine(id) {
      const view = get().devices[id];
      if (!view) return;
      set({ ...FRESH, openDevice: id, activeRow: id, busy: undefined, step: naturalStep(view) });
      // Before the plan, which may close it.
      void get().loadOpenRun();
      if (naturalStep(view) === 'review') void get().loadPlan();
      void get().loadRecovery(true);
    },

    goTo(step) {
      set({ step, moved: undefined, wizardFailure: undefined });
      if (step === 'review') void get().loadPlan();
    },

    async trust(fingerprint256) {
      await onDevice('trust', (deviceId) => client.call('device.trust', { deviceId, fingerprint256 }));
    },
    async acceptIdentity(who, { what, seen }) {
      const asked = { what, seen };
      await onDevice('trust', (deviceId) => client.call('device.accept-identity', { deviceId, who, asked }));
    },
    async acceptAs(machine) {
      await onDevice('trust', (deviceId) => client.call('device.accept-as', { deviceId, machine }));
    },
    async tell(statement, takenBack = false) {
      await onDevice('act', (deviceId) => client.call('device.tell', { deviceId, statement, takenBack }));
    },
    login: (credential) =>
      onDevice('login', (deviceId) => client.call('device.login', { deviceId, credential })),
    recheck: (told, settle = false) =>
      onDevice('recheck', async (deviceId) => {
        if (told) await client.call('device.tell', { deviceId, statement: told });
        return recheckJob(deviceId, settle);
      }),

    async loadOpenRun() {
      const { openDevice: deviceId } = get();
      if (deviceId === undefined) return;
      const found = await client.call('device.open-run', { deviceId });
      if (found.ok && get().openDevice === deviceId) set({ openRun: found.value.run, openRunOver: false });
    },

    async continueRun() {
      const { openRun } = get();
      if (!openRun) return;
      set({ profile: openRun.profile, openRun: undefined, openRunOver: false });
      await get().loadPlan();
    },

    async loadPlan() {
      const deviceId = get().openDevice;
      if (deviceId === undefined) return;
      // The one before may be of another profile, or of a machine that is different by now.
      set({ busy: 'plan', plan: undefined, wizardFailure: undefined });
      const { profile } = get();
      const plan = await client.call('device.plan', { deviceId, profile });
      // Meanwhile the technician may have changed the profile or left.
      if (get().openDevice !== deviceId || get().profile !== profile) return;
      set({
        busy: undefined,
        ...(plan.ok ? { plan: plan.value } : { wizardFailure: plan.error }),
      });
      if (plan.ok && isFulfilled(plan.value)) await askWhetherOver(deviceId);
    },

    async apply() {
      const { openDevice: deviceId, plan, profile, configureJob } = get();
      if (deviceId === undefined || !plan || configureJob !== undefined) return;
      const request = { kind: 'configure', deviceId, profile, planFingerprint: plan.fingerprint } as const;
      const started = await client.call('job.start', { request });
      if (!started.ok) {
        set({ wizardFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      get().joinConfigure(deviceId, jobId);
      await catchUp(client, jobId, get().wizardEvent);
    },

    async stopApplying() {
      const { configureJob: jobId, configureStopping } = get();
      if (jobId === undefined) return;
      await client.call('job.cancel', { jobId, how: configureStopping ? 'now' : 'drain' });
    },

    async reveal() {
      const { openDevice: deviceId } = get();
      if (deviceId === undefined) return undefined;
      const asked = await client.call('vault.ticket', { deviceId, use: 'reveal' });
      return asked.ok ? client.call('vault.reveal', { deviceId, ...asked.value }) : asked;
    },

    async exportPasswords(confirm) {
      const { openDevice: deviceId } = get();
      if (deviceId === undefined) return undefined;
      const asked = await client.call('vault.ticket', { deviceId, use: 'export' });
      return asked.ok ? client.call('vault.export', { deviceId, confirm, ...asked.value }) : asked;
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
      if (view.id !== openDevice) return;
      if (JSON.stringify(before?.sighting) !== JSON.stringify(view.sighting)) void get().loadRecovery();
      if (!before || step === 'apply' || step === 'done') return;
      const [from, to] = [before.sighting.verdict.code, view.sighting.verdict.code];
      const reason = reasonForMove(from, to, toldOfReset(view));
      if (reason !== undefined) set({ moved: reason });
      const wanted = naturalStep(view);
      // A way back in stays open while there is still a way to go.
      const over = view.sighting.verdict.paths.length === 0 || WAITS_FOR_PASSWORD.has(to);
      const wayEnded = step === 'recover' && from !== to && over;
      const next = wanted !== naturalStep(before) ? wanted : wayEnded ? 'diagnose' : step;
      if (next === step) return;
      set({ step: next });
      if (next === 'review') void get().loadPlan();
    },

    wizardEvent(event) {
      get().recoveryEvent(event);
      if (event.jobId !== get().configureJob) return;
      if (event.kind === 'progress') set({ configureProgress: event.progress });
      if (event.kind === 'state') set({ configureStopping: event.state !== 'running' });
      if (event.kind === 'item') {
        const others = get().stepResults.filter(({ id }) => id !== event.step.id);
        set({ stepResults: [...others, event.step] });
      }
      if (event.kind !== 'done') return;
      set({ configureJob: undefined, report: event.configure, wizardFailure: event.failure });
      if (event.configure) followMoved(event.configure.device.id);
      set({ step: event.configure ? 'done' : 'review' });
      if (!event.configure) void get().loadPlan();
    },
  };
}
