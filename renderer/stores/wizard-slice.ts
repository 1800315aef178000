import type { Client } from '../../shared/contract/client';
import type { MachineView } from '../../shared/contract/contract';
import { isFulfilled } from '../../shared/model/plan';
import { DEFAULT_PROFILE } from '../../shared/model/profile';
import { VERDICTS } from '../../shared/model/verdict';
import type { Result } from '../../shared/result';
import { isRunning, jobOf, type Job } from './jobs';
import { NO_POWER } from './power-slice';
import { NO_RECOVERY } from './recovery-slice';
import type { AppState, Busy, Get, Set, WizardSlice } from './state';
import { naturalStep, reasonForMove, toldOfReset } from './wizard-steps';

const FRESH = {
  moved: undefined,
  wizardFailure: undefined,
  plan: undefined,
  configureJob: undefined,
  lastAct: undefined,
  openRun: undefined,
  openRunOver: false,
  ...NO_RECOVERY,
  ...NO_POWER,
} as const;

/** The configuration of the open machine that goes on, or the last one. */
export function configurationOf(state: AppState): Job | undefined {
  return jobOf(state, state.configureJob);
}

/** One machine's way from “who are you” to “configured”. */
export function createWizardSlice(client: Client, set: Set, get: Get): WizardSlice {
  /** Runs a call about the open machine; its failure is shown, its success hands on the view. */
  async function onMachine(
    busy: Busy,
    work: (machineId: string) => Promise<Result<MachineView>>,
  ): Promise<boolean> {
    const machineId = get().openDevice;
    if (machineId === undefined || get().busy !== undefined) return false;
    set({ busy, wizardFailure: undefined });
    const result = await work(machineId);
    // A plan may have begun to load by then.
    if (get().busy === busy) set({ busy: undefined });
    if (result.ok) {
      get().takeMachines([result.value]);
      return true;
    }
    set({ wizardFailure: result.error });
    // A refused login changes the verdict, too.
    const view = await client.call('machine.get', { machineId });
    if (view.ok) get().takeMachines([view.value]);
    return false;
  }

  /** Main closes a run that was cut short when a plan with its profile finds nothing to do. */
  async function askWhetherOver(machineId: string): Promise<void> {
    const { openRun } = get();
    if (!openRun) return;
    const found = await client.call('machine.open-run', { machineId });
    if (!found.ok || get().openRun !== openRun) return;
    if (found.value.run?.runId !== openRun.runId) set({ openRunOver: true });
  }

  /** A machine that was given another address is another row now. */
  function followMoved(id: string): void {
    const { openDevice: old, machines: devices } = get();
    if (old === undefined || old === id || !devices[id]) return;
    const rest = Object.entries(devices).filter(([each]) => each !== old);
    set({ machines: Object.fromEntries(rest), openDevice: id, activeRow: id });
  }

  async function recheckJob(machineId: string, settle: boolean): Promise<Result<MachineView>> {
    const started = await client.call('job.start', { request: { kind: 'recheck', machineId, settle } });
    if (!started.ok) return started;
    const { jobId } = started.value;
    get().trackJob(jobId, 'recheck');
    set({ recheckJob: jobId });
    void get().catchUpJob(jobId);
    await get().jobEnded(jobId);
    get().forgetJob(jobId);
    set({ recheckJob: undefined });
    return client.call('machine.get', { machineId });
  }

  async function followConfiguration(jobId: string): Promise<void> {
    const end = await get().jobEnded(jobId);
    if (!end || get().configureJob !== jobId) return;
    set({ wizardFailure: end.failure });
    if (end.configure) followMoved(end.configure.device.id);
    set({ step: end.configure ? 'done' : 'review' });
    if (!end.configure) void get().loadPlan();
  }

  return {
    step: 'identify',
    busy: undefined,
    profile: DEFAULT_PROFILE,
    ...FRESH,

    openMachine(id) {
      const view = get().machines[id];
      if (!view) return;
      get().forgetJob(get().configureJob);
      get().forgetJob(get().actionJob);
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
      await onMachine('trust', (machineId) => client.call('machine.trust', { machineId, fingerprint256 }));
    },
    async acceptIdentity(who, { what, seen }) {
      const asked = { what, seen };
      await onMachine('trust', (machineId) =>
        client.call('machine.accept-identity', { machineId, who, asked }),
      );
    },
    async acceptAs(machine) {
      await onMachine('trust', (machineId) => client.call('machine.accept-as', { machineId, machine }));
    },
    async tell(statement, takenBack = false) {
      await onMachine('act', (machineId) => client.call('machine.tell', { machineId, statement, takenBack }));
    },
    login: (credential) =>
      onMachine('login', (machineId) => client.call('machine.login', { machineId, credential })),
    recheck: (told, settle = false) =>
      onMachine('recheck', async (machineId) => {
        if (told) await client.call('machine.tell', { machineId, statement: told });
        return recheckJob(machineId, settle);
      }),

    async loadOpenRun() {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return;
      const found = await client.call('machine.open-run', { machineId });
      if (found.ok && get().openDevice === machineId) set({ openRun: found.value.run, openRunOver: false });
    },

    async continueRun() {
      const { openRun } = get();
      if (!openRun) return;
      set({ profile: openRun.profile, openRun: undefined, openRunOver: false });
      await get().loadPlan();
    },

    async loadPlan() {
      const machineId = get().openDevice;
      if (machineId === undefined) return;
      // The one before may be of another profile, or of a machine that is different by now.
      set({ busy: 'plan', plan: undefined, wizardFailure: undefined });
      const { profile } = get();
      const plan = await client.call('machine.plan', { machineId, profile });
      // Meanwhile the technician may have changed the profile or left.
      if (get().openDevice !== machineId || get().profile !== profile) return;
      set({
        busy: undefined,
        ...(plan.ok ? { plan: plan.value } : { wizardFailure: plan.error }),
      });
      if (plan.ok && isFulfilled(plan.value)) await askWhetherOver(machineId);
    },

    async apply() {
      const { openDevice: machineId, plan, profile } = get();
      if (machineId === undefined || !plan || isRunning(configurationOf(get()))) return;
      const request = { kind: 'configure', machineId, profile, planFingerprint: plan.fingerprint } as const;
      const started = await client.call('job.start', { request });
      if (!started.ok) {
        set({ wizardFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      get().joinConfigure(machineId, jobId);
      await get().catchUpJob(jobId);
    },

    stopApplying: () => get().stopJob(get().configureJob),

    async reveal() {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return undefined;
      const asked = await client.call('vault.ticket', { machineId, use: 'reveal' });
      return asked.ok ? client.call('vault.reveal', { machineId, ...asked.value }) : asked;
    },

    async exportPasswords(confirm) {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return undefined;
      const asked = await client.call('vault.ticket', { machineId, use: 'export' });
      return asked.ok ? client.call('vault.export', { machineId, confirm, ...asked.value }) : asked;
    },

    async act(machine, act) {
      set({ busy: 'act', lastAct: undefined });
      const result = await client.call('demo.act', { machine, act });
      set({ busy: undefined, ...(result.ok ? { lastAct: result.value } : { wizardFailure: result.error }) });
    },

    joinConfigure(machineId, jobId) {
      if (configurationOf(get())?.id === jobId && get().openDevice === machineId) return;
      get().forgetJob(get().configureJob);
      get().trackJob(jobId, 'configure');
      set({ ...FRESH, openDevice: machineId, plan: get().plan, configureJob: jobId, step: 'apply' });
      void followConfiguration(jobId);
    },

    machineChanged(before, view) {
      const { step, openDevice } = get();
      if (view.id !== openDevice) return;
      if (JSON.stringify(before?.sighting) !== JSON.stringify(view.sighting)) void get().loadRecovery();
      if (!before || step === 'apply' || step === 'done') return;
      const [from, to] = [before.sighting.verdict.code, view.sighting.verdict.code];
      const reason = reasonForMove(from, to, toldOfReset(view));
      if (reason !== undefined) set({ moved: reason });
      const wanted = naturalStep(view);
      // A way back in stays open while there is still a way to go.
      const over = view.sighting.verdict.paths.length === 0 || VERDICTS[to].waitsForPassword;
      const wayEnded = step === 'recover' && from !== to && over;
      const next = wanted !== naturalStep(before) ? wanted : wayEnded ? 'diagnose' : step;
      if (next === step) return;
      set({ step: next });
      if (next === 'review') void get().loadPlan();
    },
  };
}
