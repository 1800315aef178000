import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import type { MachineStep } from '#shared/model/fleet';
import type { JobEventBody, JobRequest } from '#shared/model/job';
import type { PlanStep } from '#shared/model/plan';
import { pause } from '#shared/pause';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { expectedSeconds, READ_BACK_SECONDS } from '#main/provisioning/expected-time';
import type { JobContext } from './core/index';
import type { UseCases } from './use-cases';

/** How a job ended, and what came of it. */
type Done = Extract<JobEventBody, { kind: 'done' }>;

/** Looks at a machine again; with `settle` until it answers, because AMT may be restarting. */
export async function recheckJob(
  useCases: UseCases,
  { machineId, settle = false }: Extract<JobRequest, { kind: 'recheck' }>,
  jobContext: JobContext,
): Promise<Done> {
  const known = useCases.machines.observation(machineId);
  if (!known.ok) return failed(known.error);
  const { address, endpoint } = known.value;
  const began = awakeClock.now();
  const total = LIMITS.settleMs / 1000;
  for (;;) {
    const done = settle ? Math.round((awakeClock.now() - began) / 1000) : 0;
    const phase = message('scan.phase.checkingAgain');
    jobContext.progress({ done, total: settle ? total : 1, phase, current: address });
    const probed = await useCases.machines.inTurn(machineId, () =>
      useCases.probe(endpoint, jobContext.signal),
    );
    if (!probed.ok) return failed(probed.error);
    const over = awakeClock.now() - began >= LIMITS.settleMs || jobContext.draining();
    if (!settle || over || !isSilent(useCases, machineId)) return { kind: 'done', end: 'completed' };
    await pause(LIMITS.settleGapMs, jobContext.signal);
  }
}

/** Nothing answers: it is off, or AMT is just restarting. */
function isSilent(useCases: UseCases, machineId: string): boolean {
  const facts = useCases.machines.facts(machineId);
  return facts.ok && facts.value.pong === 'none' && !Object.values(facts.value.ports).includes('open');
}

/**
 * Watches the ports of a machine that somebody is setting up from its own system or at its keyboard. It ends when AMT
 * is set up, or when the time is over; nobody is logged in to.
 */
export async function awaitSetupJob(
  useCases: UseCases,
  { machineId }: Extract<JobRequest, { kind: 'await-setup' }>,
  jobContext: JobContext,
): Promise<Done> {
  const began = awakeClock.now();
  const total = LIMITS.setupWatchMs / 1000;
  const phase = message('scan.phase.awaitingSetup');
  for (;;) {
    const known = useCases.machines.observation(machineId);
    if (!known.ok) return failed(known.error);
    const { address, endpoint } = known.value;
    const done = Math.min(total, Math.round((awakeClock.now() - began) / 1000));
    jobContext.progress({ done, total, phase, current: address });
    const probed = await useCases.machines.inTurn(machineId, () =>
      useCases.probe(endpoint, jobContext.signal),
    );
    if (!probed.ok) return failed(probed.error);
    if (isSetUp(useCases, probed.value)) return { kind: 'done', end: 'completed' };
    if (jobContext.draining()) return { kind: 'done', end: 'cancelled' };
    if (awakeClock.now() - began >= LIMITS.setupWatchMs) {
      const seconds = LIMITS.setupWatchMs / 1000;
      return failed(
        failure('not-set-up', message('scan.setupWatch.over', { seconds }), message('scan.setupWatch.next')),
      );
    }
    await pause(LIMITS.setupWatchGapMs, jobContext.signal);
    if (jobContext.draining()) return { kind: 'done', end: 'cancelled' };
  }
}

/** Listens for machines that ask to be set up. */
export async function listenJob(useCases: UseCases, jobContext: JobContext): Promise<Done> {
  const phase = message('scan.phase.listening');
  const report = await useCases.listen(
    {},
    {
      ...stopsOf(jobContext),
      onProgress: (done, total) => jobContext.progress({ done, total, phase, current: '' }),
      onSender: (sender) => jobContext.emit({ kind: 'hello', sender }),
    },
  );
  if (!report.ok) return failed(report.error);
  return endOfMany(jobContext);
}

/** It says so, or a port of its web service is open and no setup is under way. */
function isSetUp(useCases: UseCases, machineId: string): boolean {
  const facts = useCases.machines.facts(machineId);
  if (!facts.ok) return false;
  const { state, ports } = facts.value;
  return state === 'post' || (state !== 'in' && (ports.http === 'open' || ports.https === 'open'));
}

/** Configures one machine. */
export async function configureJob(
  useCases: UseCases,
  request: Extract<JobRequest, { kind: 'configure' }>,
  jobContext: JobContext,
): Promise<Done> {
  const { machineId: id, profile, profileName, planFingerprint } = request;
  jobContext.progress({ done: 0, total: 1, phase: message('scan.phase.readingOne'), current: '' });
  let steps: readonly PlanStep[] = [];
  // The bar goes by expected time, so that it does not race through small changes and then stand still.
  const seconds = (some: readonly PlanStep[]): number =>
    some.reduce((sum, { id: step }) => sum + expectedSeconds(step), 0);
  const reportProgress = (finished: number): void => {
    const next = steps[finished];
    jobContext.progress({
      done: seconds(steps.slice(0, finished)),
      total: seconds(steps) + READ_BACK_SECONDS,
      phase: message(next ? 'scan.phase.applying' : 'scan.phase.readingBack'),
      current: next?.title ?? '',
    });
  };
  const report = await useCases.configure(
    { id, profile, profileName, planFingerprint, source: { from: 'vault' } },
    {
      onPlan(plan) {
        steps = plan.steps;
        reportProgress(0);
      },
      onStep(step, finished) {
        jobContext.emit({ kind: 'item', step });
        reportProgress(finished);
      },
      draining: jobContext.draining,
      signal: jobContext.signal,
    },
  );
  return report.ok ? { kind: 'done', end: 'completed', configure: report.value } : failed(report.error);
}

/** Says what a profile would change on several machines. */
export async function planManyJob(
  useCases: UseCases,
  { machineIds, profile, password }: Extract<JobRequest, { kind: 'plan-many' }>,
  jobContext: JobContext,
): Promise<Done> {
  const phase = message('scan.phase.readingMany');
  jobContext.progress({ done: 0, total: machineIds.length, phase, current: '' });
  await useCases.planFleet(
    { machineIds, profile, password },
    {
      onPlan(planned, done, total) {
        jobContext.emit({ kind: 'machine-plan', planned });
        jobContext.progress({ done, total, phase, current: '' });
      },
      ...stopsOf(jobContext),
    },
  );
  return endOfMany(jobContext);
}

/** Configures several machines. */
export async function configureManyJob(
  useCases: UseCases,
  { machineIds, profile, profileName, plans, leftOut = [] }: Extract<JobRequest, { kind: 'configure-many' }>,
  jobContext: JobContext,
): Promise<Done> {
  for (const id of leftOut) {
    jobContext.emit({ kind: 'left-out', leftOut: useCases.reviewedPlans.leftOut(id) });
  }
  const working = new Map<string, MachineStep>();
  let finished = 0;
  const reportProgress = (): void =>
    jobContext.progress({
      done: finished,
      total: machineIds.length,
      phase: message('scan.phase.configuring'),
      current: '',
      working: [...working.values()],
    });
  reportProgress();
  await useCases.configureFleet(
    { machineIds, profile, profileName, plans, source: { from: 'vault' } },
    {
      onStep(step) {
        working.set(step.machineId, step);
        reportProgress();
      },
      onResult(machine, done) {
        finished = done;
        working.delete(machine.machineId);
        jobContext.emit({ kind: 'machine', machine });
        reportProgress();
      },
      ...stopsOf(jobContext),
    },
  );
  return endOfMany(jobContext);
}

function stopsOf({ draining, signal }: JobContext): Pick<JobContext, 'draining' | 'signal'> {
  return { draining, signal };
}

/** What became of each machine was told one by one. */
function endOfMany({ draining }: JobContext): Done {
  return { kind: 'done', end: draining() ? 'cancelled' : 'completed' };
}

/** Takes AMT of one machine back to the state before setup. */
export async function unprovisionJob(
  useCases: UseCases,
  { machineId: id, extent, confirm }: Extract<JobRequest, { kind: 'unprovision' }>,
  jobContext: JobContext,
): Promise<Done> {
  const total = LIMITS.settleMs / 1000;
  jobContext.progress({ done: 0, total, phase: message('scan.phase.loggingIn'), current: '' });
  const report = await useCases.unprovision({
    id,
    extent,
    confirm,
    source: { from: 'vault' },
    signal: jobContext.signal,
    onSettling: (done) =>
      jobContext.progress({ done, total, phase: message('scan.phase.restarting'), current: '' }),
  });
  return report.ok ? { kind: 'done', end: 'completed', action: report.value } : failed(report.error);
}

function failed(failure: Failure): Done {
  return { kind: 'done', end: failure.code === 'cancelled' ? 'cancelled' : 'failed', failure };
}
