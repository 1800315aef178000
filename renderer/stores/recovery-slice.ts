import type { Client } from '../../shared/contract/client';
import type { Statement } from '../../shared/model/evidence';
import type { PathId } from '../../shared/model/verdict';
import { isRunning, jobOf, type Job } from './jobs';
import type { AppState, Get, RecoverySlice, Set } from './state';

export const NO_RECOVERY = {
  recovery: undefined,
  chosenPath: undefined,
  ticks: [],
  skipped: [],
  actionJob: undefined,
  actionReport: undefined,
  history: undefined,
  recheckJob: undefined,
} as const;

/** The job that un-configures AMT of the open machine. */
export function actionOf(state: AppState): Job | undefined {
  return jobOf(state, state.actionJob);
}

/** The way back into the machine whose page is open. What is answered, begun and ticked is kept by main. */
export function createRecoverySlice(client: Client, set: Set, get: Get): RecoverySlice {
  /** Keeps the chosen path and its ticks, so that they outlive the window. */
  function keep(path: PathId | undefined, ticks: readonly number[]): void {
    const { openDevice: machineId } = get();
    set({ chosenPath: path, ticks });
    if (machineId === undefined) return;
    const begun = path === undefined ? {} : { begun: { path, ticks: [...ticks] } };
    void client.call('recovery.begin', { machineId, ...begun });
  }

  async function followAction(jobId: string): Promise<void> {
    const end = await get().jobEnded(jobId);
    get().forgetJob(jobId);
    if (!end || get().actionJob !== jobId) return;
    set({
      actionJob: undefined,
      actionReport: end.deed,
      ...(end.failure && { wizardFailure: end.failure }),
    });
  }

  return {
    ...NO_RECOVERY,

    async loadRecovery(resume = false) {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return;
      const plan = await client.call('recovery.get', { machineId });
      if (get().openDevice !== machineId) return;
      if (!plan.ok) {
        set({ recovery: undefined });
        return;
      }
      set({ recovery: plan.value });
      const { begun, paths } = plan.value;
      const gone = !paths.some(({ id }) => id === get().chosenPath);
      if (gone) set({ chosenPath: undefined, ticks: [] });
      const path = paths.find(({ id }) => id === begun?.path);
      if (!resume || !begun || !path || get().step !== 'diagnose') return;
      const moved = `You were in the middle of “${path.title}”. Go on where you left it.`;
      set({ chosenPath: begun.path, ticks: begun.ticks, step: 'recover', moved });
    },

    async answer(answers, maker) {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return;
      const plan = await client.call('recovery.answer', { machineId, answers, ...(maker && { maker }) });
      set(plan.ok ? { recovery: plan.value } : { wizardFailure: plan.error });
    },
    async takeAnswerBack(question) {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return;
      const plan = await client.call('recovery.answer', { machineId, answers: {}, forget: [question] });
      set(plan.ok ? { recovery: plan.value } : { wizardFailure: plan.error });
    },
    skip: (question) => set({ skipped: [...get().skipped, question] }),

    choosePath: (path) => keep(path, []),
    tick(index) {
      const { ticks, chosenPath } = get();
      keep(chosenPath, ticks.includes(index) ? ticks.filter((i) => i !== index) : [...ticks, index]);
    },

    async pathDone() {
      const { chosenPath, openDevice } = get();
      const before = openDevice === undefined ? undefined : get().machines[openDevice]?.sighting.verdict.code;
      const statement = chosenPath && DONE_STATEMENT[chosenPath];
      keep(undefined, []);
      const looked = await get().recheck(statement, true);
      const after = openDevice === undefined ? undefined : get().machines[openDevice]?.sighting.verdict.code;
      if (looked && before === after && get().openDevice === openDevice) {
        set({
          moved:
            'Looked again: on the network the machine is as before. Give it two minutes, then check again.',
        });
      }
    },

    async unprovision(extent, confirm) {
      const { openDevice: machineId } = get();
      if (machineId === undefined || isRunning(actionOf(get()))) return;
      set({ actionReport: undefined, wizardFailure: undefined });
      const request = { kind: 'unprovision', machineId, extent, confirm } as const;
      const started = await client.call('job.start', { request });
      if (!started.ok) {
        set({ wizardFailure: started.error });
        return;
      }
      const { jobId } = started.value;
      get().trackJob(jobId, 'unprovision');
      set({ actionJob: jobId });
      const followed = followAction(jobId);
      await get().catchUpJob(jobId);
      await followed;
    },
    async setMebx(password) {
      const { openDevice: machineId } = get();
      if (machineId === undefined || get().busy !== undefined) return;
      set({ busy: 'mebx', actionReport: undefined, wizardFailure: undefined });
      const report = await client.call('machine.set-mebx', { machineId, password });
      set({ busy: undefined });
      if (get().openDevice !== machineId) return;
      set(report.ok ? { actionReport: report.value } : { wizardFailure: report.error });
    },
    joinAction(machineId, jobId) {
      if (actionOf(get())?.id === jobId && get().openDevice === machineId) return;
      get().openMachine(machineId);
      get().trackJob(jobId, 'unprovision');
      set({ actionJob: jobId, step: 'recover' });
      void followAction(jobId);
    },

    async loadHistory() {
      const { openDevice: machineId } = get();
      if (machineId === undefined) return;
      const history = await client.call('machine.history', { machineId });
      if (history.ok && get().openDevice === machineId) set({ history: history.value });
    },
    async readLogs() {
      const { openDevice: machineId } = get();
      return machineId === undefined ? undefined : client.call('machine.logs', { machineId });
    },
    explain: (text) => client.call('explain.text', { text }),
  };
}

/** What “I have done it” says about the machine. */
const DONE_STATEMENT: Partial<Record<PathId, Statement>> = {
  'rtc-clear': 'rtc-cleared',
  'service-jumper': 'rtc-cleared',
  'bios-unconfigure': 'bios-unconfigured',
  'local-unconfigure': 'local-unconfigured',
};
