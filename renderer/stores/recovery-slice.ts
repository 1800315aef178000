import type { Statement } from '../../shared/model/evidence';
import type { PathId, VerdictCode } from '../../shared/model/verdict';
import { shownLanguage } from '../i18n';
import { loadExplanations } from './explanations';
import { isRunning, type JobEnd, jobOf } from './jobs';
import type { MachineTools, RecoverySlice } from './state';

export const NO_RECOVERY = {
  recovery: undefined,
  chosenPath: undefined,
  ticks: [],
  skipped: [],
  actionJob: undefined,
  actionReport: undefined,
  history: undefined,
  recheckJob: undefined,
  watchJob: undefined,
} as const;

/** The way back into one machine. What is answered, begun and ticked is kept by main. */
export function createRecoverySlice({
  client,
  app,
  set,
  get,
  startJob,
  follow,
}: MachineTools): RecoverySlice {
  /** Keeps the chosen path and its ticks, so that they are kept when the window is closed. */
  function keep(path: PathId | undefined, ticks: readonly number[]): void {
    const { id: machineId } = get();
    set({ chosenPath: path, ticks });
    const begun = path === undefined ? {} : { begun: { path, ticks: [...ticks] } };
    void client.call('recovery.begin', { machineId, ...begun });
  }

  function actionEnded(end: JobEnd | undefined): void {
    app().forgetJob(end?.jobId);
    if (!end) return;
    set({
      actionJob: undefined,
      actionReport: end.action,
      ...(end.failure && { wizardFailure: end.failure }),
    });
  }

  return {
    ...NO_RECOVERY,

    async loadRecovery(resume = false) {
      const { id: machineId } = get();
      const plan = await client.call('recovery.get', { machineId });
      if (!plan.ok) {
        set({ recovery: undefined });
        return;
      }
      set({ recovery: plan.value });
      const { begun, paths } = plan.value;
      const removed = !paths.some(({ id }) => id === get().chosenPath);
      if (removed) set({ chosenPath: undefined, ticks: [] });
      const path = paths.find(({ id }) => id === begun?.path);
      if (!resume || !begun || !path || get().step !== 'diagnose') return;
      const moved = { why: 'resumed', path: path.title } as const;
      set({ chosenPath: begun.path, ticks: begun.ticks, step: 'recover', moved });
    },

    async answer(answers, maker) {
      const { id: machineId } = get();
      const plan = await client.call('recovery.answer', { machineId, answers, ...(maker && { maker }) });
      set(plan.ok ? { recovery: plan.value } : { wizardFailure: plan.error });
    },
    async takeAnswerBack(question) {
      const { id: machineId } = get();
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
      const { chosenPath, id } = get();
      const codeNow = (): VerdictCode | undefined => app().machines[id]?.sighting.verdict.code;
      const before = codeNow();
      const statement = chosenPath && DONE_STATEMENT[chosenPath];
      keep(undefined, []);
      const looked = await get().recheck(statement, true);
      if (looked && before === codeNow()) {
        set({ moved: { why: 'unchanged' } });
      }
    },

    async watch() {
      const { id: machineId, watchJob } = get();
      if (isRunning(jobOf(app(), watchJob))) return;
      set({ wizardFailure: undefined });
      const jobId = await startJob({ kind: 'await-setup', machineId });
      if (jobId === undefined) return;
      set({ watchJob: jobId });
      const ended = follow(jobId, 'await-setup');
      await app().catchUpJob(jobId);
      const end = await ended;
      app().forgetJob(jobId);
      set({
        watchJob: undefined,
        ...(end?.failure && end.end === 'failed' && { wizardFailure: end.failure }),
      });
    },
    // A look under way is not worth waiting for.
    async stopWatching() {
      const { watchJob: jobId } = get();
      if (jobId !== undefined) await client.call('job.cancel', { jobId, how: 'now' });
    },

    async unprovision(extent, confirm) {
      const { id: machineId, actionJob } = get();
      if (isRunning(jobOf(app(), actionJob))) return;
      set({ actionReport: undefined, wizardFailure: undefined });
      const request = { kind: 'unprovision', machineId, extent, confirm } as const;
      const jobId = await startJob(request);
      if (jobId === undefined) return;
      set({ actionJob: jobId });
      const ended = follow(jobId, 'unprovision');
      await app().catchUpJob(jobId);
      actionEnded(await ended);
    },
    async setMebx(password) {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return;
      set({ busy: 'mebx', actionReport: undefined, wizardFailure: undefined });
      const report = await client.call('machine.set-mebx', { machineId, password });
      set({ busy: undefined });
      set(report.ok ? { actionReport: report.value } : { wizardFailure: report.error });
    },
    async upgradeToAcm(file) {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return undefined;
      set({ busy: 'upgrade', actionReport: undefined, wizardFailure: undefined });
      const report = await client.call('machine.upgrade-to-acm', { machineId, ...file });
      // What a method of the firmware refuses is told in the words of the log reader. The result counts more than they.
      if (!report.ok) await loadExplanations().catch(() => undefined);
      set({ busy: undefined, ...(report.ok && { actionReport: report.value }) });
      // The path is closed now.
      if (report.ok) await get().loadRecovery();
      return report;
    },
    joinAction(jobId) {
      set({ actionJob: jobId, step: 'recover' });
      void follow(jobId, 'unprovision').then(actionEnded);
    },

    async loadHistory() {
      const { id: machineId } = get();
      const history = await client.call('machine.history', { machineId });
      if (history.ok) set({ history: history.value });
    },
    readLogs: () => client.call('machine.logs', { machineId: get().id }),

    clearEventLog: (seen) => client.call('machine.clear-event-log', { machineId: get().id, seen }),
    async readHardware() {
      const { id: machineId, busy } = get();
      if (busy !== undefined) return undefined;
      set({ busy: 'hardware' });
      const read = await client.call('machine.hardware', { machineId });
      set({ busy: undefined });
      if (!read.ok) return read.error;
      app().applyMachines([read.value]);
      return undefined;
    },
    hardwareFile: (as) =>
      client.call('machine.hardware-file', { machineId: get().id, as, language: shownLanguage() }),
    async explain(text) {
      const [explained] = await Promise.all([client.call('explain.text', { text }), loadExplanations()]);
      return explained;
    },
  };
}

/** What “I have done it” says about the machine. */
const DONE_STATEMENT: Partial<Record<PathId, Statement>> = {
  'rtc-clear': 'rtc-cleared',
  'service-jumper': 'rtc-cleared',
  'bios-unconfigure': 'bios-unconfigured',
  'local-unconfigure': 'local-unconfigured',
};
