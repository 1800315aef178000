import type { MachineView } from '../../shared/contract/contract';
import { isFulfilled } from '../../shared/model/plan';
import type { Profile } from '../../shared/model/profile';
import { VERDICTS } from '../../shared/model/verdict';
import type { Result } from '../../shared/result';
import { isRunning, type JobEnd, jobOf } from './jobs';
import { NO_PASSWORD_REPORT } from './password-slice';
import { NO_POWER } from './power-slice';
import { NO_RECOVERY } from './recovery-slice';
import type { Busy, MachineTools, WizardSlice } from './state';
import { naturalStep, needsIdentifying, reasonForMove, toldOfReset } from './wizard-steps';

const FRESH = {
  moved: undefined,
  wizardFailure: undefined,
  plan: undefined,
  configureJob: undefined,
  lastAct: undefined,
  openRun: undefined,
  openRunComplete: false,
  undoing: undefined,
  ...NO_RECOVERY,
  ...NO_POWER,
  ...NO_PASSWORD_REPORT,
} as const;

/** One machine's way from “which machine is it” to “configured”. */
export function createWizardSlice(
  { client, app, set, get, startJob, follow }: MachineTools,
  id: string,
): Omit<WizardSlice, 'leave'> {
  /** Runs a call about the machine; a failure is shown, a success gives the new view. */
  async function onMachine(
    busy: Busy,
    work: (machineId: string) => Promise<Result<MachineView>>,
  ): Promise<boolean> {
    const machineId = get().id;
    if (get().busy !== undefined) return false;
    set({ busy, wizardFailure: undefined });
    const result = await work(machineId);
    // A plan may have begun to load by then.
    if (get().busy === busy) set({ busy: undefined });
    if (result.ok) {
      app().applyMachines([result.value]);
      return true;
    }
    set({ wizardFailure: result.error });
    // A refused login changes the verdict, too.
    const view = await client.call('machine.get', { machineId });
    if (view.ok) app().applyMachines([view.value]);
    return false;
  }

  /** What a plan is made with: what takes a run back, or the profile in use. */
  function profileNow(): Profile {
    return get().undoing?.profile ?? app().profile;
  }

  /** Main closes a run that was cut short when a plan with its profile finds nothing to do. */
  async function checkOpenRunComplete(machineId: string): Promise<void> {
    const { openRun } = get();
    if (!openRun) return;
    const found = await client.call('machine.open-run', { machineId });
    if (!found.ok || get().openRun !== openRun) return;
    if (found.value.run?.runId !== openRun.runId) set({ openRunComplete: true });
  }

  async function recheckJob(machineId: string, settle: boolean): Promise<Result<MachineView>> {
    const started = await client.call('job.start', { request: { kind: 'recheck', machineId, settle } });
    if (!started.ok) return started;
    const { jobId } = started.value;
    set({ recheckJob: jobId });
    app().trackJob(jobId, 'recheck');
    void app().catchUpJob(jobId);
    await app().jobEnded(jobId);
    app().forgetJob(jobId);
    set({ recheckJob: undefined });
    return client.call('machine.get', { machineId });
  }

  function configurationEnded(end: JobEnd | undefined): void {
    if (!end) return;
    const { id: before } = get();
    const now = end.configure?.device.id ?? before;
    if (now !== before && app().machines[now]) {
      // The page goes with the machine; a page that is opened at the new address would be another one.
      set({ id: now });
      app().machineMoved(before, now);
    }
    set({ wizardFailure: end.failure, step: end.configure ? 'done' : 'review' });
    // The technician has asked for the changes that it makes now; any other failure is left to them.
    if (end.failure?.code === 'plan-changed') void get().loadPlan();
  }

  return {
    id,
    step: 'identify',
    busy: undefined,
    loginAsked: false,
    ...FRESH,

    begin() {
      const view = app().machines[id];
      if (!view) return;
      const step = naturalStep(view);
      set({ step });
      // Before the plan, which may close it.
      void get().loadOpenRun();
      void get().loadRecovery(true);
    },

    askForPlan() {
      const view = app().machines[get().id];
      const { busy, configureJob } = get();
      if (!view || busy !== undefined || isRunning(jobOf(app(), configureJob))) return;
      if (naturalStep(view) === 'review') {
        set({ undoing: undefined, step: 'review', moved: undefined });
        void get().loadPlan();
      } else if (
        view.credential.stored &&
        VERDICTS[view.sighting.verdict.code].waitsForPassword &&
        !needsIdentifying(view)
      ) {
        // After a restart: the login leads on to the plan.
        void get().login({ from: 'vault' });
      }
    },

    goTo(step) {
      set({ step, moved: undefined, wizardFailure: undefined });
      if (step === 'review' && get().loginAsked) void get().loadPlan();
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
    async login(credential) {
      if (get().busy !== undefined) return false;
      set({ loginAsked: true });
      const loggedIn = await onMachine('login', (machineId) =>
        client.call('machine.login', { machineId, credential }),
      );
      if (!loggedIn) set({ loginAsked: false });
      return loggedIn;
    },
    recheck: (told, settle = false) =>
      onMachine('recheck', async (machineId) => {
        if (told) await client.call('machine.tell', { machineId, statement: told });
        return recheckJob(machineId, settle);
      }),

    async loadOpenRun() {
      const found = await client.call('machine.open-run', { machineId: get().id });
      if (found.ok) set({ openRun: found.value.run, openRunComplete: false });
    },

    async continueRun() {
      const { openRun } = get();
      if (!openRun) return;
      app().setProfile(openRun.profile);
      set({ undoing: undefined, openRun: undefined, openRunComplete: false });
      await get().loadPlan();
    },

    async loadPlan() {
      const machineId = get().id;
      // The one before may be of another profile, or of a machine that is different by now.
      set({ busy: 'plan', loginAsked: true, plan: undefined, wizardFailure: undefined });
      const profile = profileNow();
      const plan = await client.call('machine.plan', { machineId, profile });
      // Meanwhile the technician may have changed the profile.
      if (profileNow() !== profile) return;
      set({
        busy: undefined,
        ...(plan.ok ? { plan: plan.value } : { loginAsked: false, wizardFailure: plan.error }),
      });
      if (plan.ok && isFulfilled(plan.value)) await checkOpenRunComplete(machineId);
    },

    async apply() {
      const { id: machineId, plan, configureJob } = get();
      const profile = profileNow();
      if (!plan || isRunning(jobOf(app(), configureJob))) return;
      const request = { kind: 'configure', machineId, profile, planFingerprint: plan.fingerprint } as const;
      const jobId = await startJob(request);
      if (jobId === undefined) return;
      get().joinConfigure(jobId);
      await app().catchUpJob(jobId);
    },

    stopApplying: () => app().stopJob(get().configureJob),

    async act(machine, act) {
      set({ busy: 'act', lastAct: undefined });
      const result = await client.call('demo.act', { machine, act });
      set({ busy: undefined, ...(result.ok ? { lastAct: result.value } : { wizardFailure: result.error }) });
      await app().loadDemo();
    },

    joinConfigure(jobId) {
      app().forgetJob(get().configureJob);
      set({ ...FRESH, plan: get().plan, undoing: get().undoing, configureJob: jobId, step: 'apply' });
      void follow(jobId, 'configure').then(configurationEnded);
    },

    async undoRun(undoing) {
      set({ undoing, step: 'review', moved: undefined });
      await get().loadPlan();
    },
    async stopUndoing() {
      set({ undoing: undefined });
      await get().loadPlan();
    },

    profileChanged() {
      set({ undoing: undefined });
      if (get().step !== 'review') return;
      if (get().loginAsked) void get().loadPlan();
      else set({ plan: undefined });
    },

    machineChanged(before, view) {
      const { step } = get();
      if (!before || isKnownBetter(before, view)) void get().loadRecovery();
      if (!before || step === 'apply' || step === 'done') return;
      const [from, to] = [before.sighting.verdict.code, view.sighting.verdict.code];
      const reason = reasonForMove(from, to, toldOfReset(view));
      if (reason !== undefined) set({ moved: { why: reason } });
      const wanted = naturalStep(view);
      // What comes back later is asked for anew: meanwhile its password may be another one.
      if (wanted !== 'review' && get().busy !== 'login') set({ loginAsked: false });
      // A recovery path stays open until it is done.
      const over = view.sighting.verdict.paths.length === 0 || VERDICTS[to].waitsForPassword;
      const pathEnded = step === 'recover' && from !== to && over;
      const next = wanted !== naturalStep(before) ? wanted : pathEnded ? 'diagnose' : step;
      if (next === step) return;
      set({ step: next });
      if (next === 'review' && get().loginAsked) void get().loadPlan();
    },
  };
}

/** What the ways back in depend on: what was seen, and what a login has read of the hardware. */
function isKnownBetter(before: MachineView, now: MachineView): boolean {
  const known = ({ sighting, maker, model, serial }: MachineView): string =>
    JSON.stringify([sighting, maker, model, serial]);
  return known(before) !== known(now);
}
