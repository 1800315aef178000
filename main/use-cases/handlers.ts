import { setTimeout } from 'node:timers/promises';
import { awakeClock } from '#shared/awake-clock';
import type { AppInfo, MachineView } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/server';
import { LIMITS } from '#shared/limits';
import type { JobEventBody, JobRequest } from '#shared/model/job';
import type { PlanStep } from '#shared/model/plan';
import { type Failure, ok, type Result } from '#shared/result';
import { ownSubnets } from '#main/discovery/subnets';
import { explainText } from '#main/interop/explain/explain-text';
import { expectedSeconds, READ_BACK_SECONDS } from '#main/provisioning/expected-time';
import { fleetProblem } from './configure/index';
import type { JobContext } from './core/index';
import { Tickets } from './login/index';
import { checkTargets } from './scan/index';
import type { UseCases } from './use-cases';

type Done = Extract<JobEventBody, { kind: 'done' }>;

/** Time scale of the demo bench, so that a pause of logins is over in seconds. */
const DEMO_TIME_SCALE = 60;

/** Leaving a page must not use up a login: a request that carries the password gets its answer. */
const LEFT = { betweenRequests: true };

/**
 * The contract, answered by the use cases.
 * @param onInfo called when what `app.info` says has changed
 */
export function contractHandlers(useCases: UseCases, onInfo: (info: AppInfo) => void): Handlers {
  const { machines, jobs, scans, profileStore, demo } = useCases;
  const tickets = new Tickets();
  return {
    'app.info': () => done(useCases.info()),
    'subnets.list': () => done(ownSubnets()),
    'targets.check': ({ targets }) => {
      const checked = checkTargets(scans.request(targets));
      if (checked.ok) return done({ addresses: checked.value.addresses, needsConfirmation: false });
      if (checked.error.code !== 'target-too-large') {
        return done({ addresses: 0, needsConfirmation: false, problem: checked.error });
      }
      const large = checkTargets(scans.request(targets, true));
      const addresses = large.ok ? large.value.addresses : 0;
      return done({ addresses, needsConfirmation: true, problem: checked.error });
    },
    'job.start': ({ request }) => {
      switch (request.kind) {
        case 'scan':
        case 'rescan':
        case 'continue-scan':
          return started(scans.start(request));
        case 'recheck':
          return started(jobs.start(request, (jobContext) => recheckJob(useCases, request, jobContext)));
        case 'configure':
          return started(jobs.start(request, (jobContext) => configureJob(useCases, request, jobContext)));
        case 'configure-many': {
          const problem = fleetProblem(request);
          if (problem) return Promise.resolve({ ok: false, error: problem });
          return started(jobs.start(request, (jobContext) => fleetJob(useCases, request, jobContext)));
        }
        case 'unprovision':
          return started(jobs.start(request, (jobContext) => unprovisionJob(useCases, request, jobContext)));
      }
    },
    'job.cancel': ({ jobId, how }) => Promise.resolve(emptied(jobs.cancel(jobId, how))),
    'job.pause': ({ jobId, paused }) => Promise.resolve(emptied(jobs.pause(jobId, paused))),
    'job.snapshot': ({ jobId, afterSeq }) => Promise.resolve(jobs.snapshot(jobId, afterSeq)),
    'jobs.running': () => done(jobs.running()),
    'scan.rest': () => {
      const rest = scans.rest();
      return done({ ...(rest && { rest }) });
    },
    'machines.list': async ({ from }) => {
      await useCases.loadList();
      const ids = machines.ids();
      const next = from + LIMITS.machinesPerAnswer;
      const views = await machines.views(ids.slice(from, next));
      return ok({ views, ...(next < ids.length && { next }) });
    },
    'machines.forget': async ({ machineIds }) => {
      await useCases.forget(machineIds);
      return ok({});
    },
    'machines.export': ({ machineIds, as }) => done(useCases.exportList(machineIds, as)),
    'machine.get': ({ machineId }) => machines.view(machineId),
    'machine.trust': ({ machineId, fingerprint256 }) =>
      onKnown(useCases, machineId, () => machines.identities.trustCertificate(machineId, fingerprint256)),
    'machine.accept-identity': ({ machineId, who, asked }) => {
      const accepted = machines.identities.acceptIdentity(machineId, who, asked);
      return accepted.ok ? machines.view(machineId) : Promise.resolve(accepted);
    },
    'machine.accept-as': ({ machineId, machine }) => {
      const accepted = machines.identities.acceptAs(machineId, machine);
      return accepted.ok ? machines.view(machineId) : Promise.resolve(accepted);
    },
    'machine.tell': ({ machineId, statement, takenBack }) =>
      onKnown(useCases, machineId, () => machines.evidence.addStatement(machineId, statement, takenBack)),
    'machine.history': ({ machineId }) => machines.history(machineId),
    'recovery.get': ({ machineId }) => Promise.resolve(useCases.recoveryPlan(machineId)),
    'recovery.answer': ({ machineId, ...told }) => Promise.resolve(useCases.answerRecovery(machineId, told)),
    'recovery.begin': ({ machineId, begun }) => Promise.resolve(useCases.beginRecovery(machineId, begun)),
    'machine.login': ({ machineId, credential }, _caller, signal) => {
      const source = credential.from === 'vault' ? credential : { ...credential, keep: true };
      return useCases.logIn(machineId, source, { signal, ...LEFT });
    },
    'machine.set-mebx': ({ machineId: id, password }, _caller, signal) =>
      useCases.setMebxPassword({ id, password, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.logs': ({ machineId }, _caller, signal) =>
      useCases.readLogs(machineId, { from: 'vault' }, { signal, ...LEFT }),
    'machine.power-plan': ({ machineId: id, order }, _caller, signal) =>
      useCases.planPower({ id, order, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.power': ({ machineId: id, ...order }, _caller, signal) =>
      useCases.controlPower({ id, ...order, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.plan': async ({ machineId, profile }, _caller, signal) => {
      const plan = await useCases.plan(machineId, profile, { from: 'vault' }, { signal, ...LEFT });
      if (plan.ok) useCases.runs.closeFulfilled(plan.value);
      return plan;
    },
    'machine.open-run': ({ machineId }) => {
      const run = useCases.openRunOf(machineId);
      return done({ ...(run && { run }) });
    },
    'vault.ticket': ({ machineId, use }, caller) =>
      done({ ticket: tickets.issue(caller, { machineId, use }) }),
    'vault.reveal': async ({ machineId, ticket }, caller) =>
      tickets.refusal(caller, ticket, { machineId, use: 'reveal' }) ?? useCases.reveal(machineId),
    'vault.export': async ({ machineId, confirm, ticket }, caller) =>
      tickets.refusal(caller, ticket, { machineId, use: 'export' }) ??
      useCases.exportPasswords(machineId, confirm),
    'explain.text': ({ text }) => done(explainText(text)),
    'profiles.get': () => done(profileStore.get()),
    'profiles.save': ({ profile, replaces }) => profileStore.save(profile, replaces),
    'profiles.select': ({ name }) => profileStore.select(name),
    'profiles.remove': ({ name }) => profileStore.remove(name),
    'profiles.import': ({ text }) => profileStore.import(text),
    'demo.start': async () => {
      const machines = await demo.start(DEMO_TIME_SCALE);
      onInfo(useCases.info());
      return ok(machines);
    },
    'demo.stop': async () => {
      await demo.stop();
      onInfo(useCases.info());
      return ok({});
    },
    'demo.machines': () => done(demo.machines()),
    'demo.act': ({ machine, act }) => demo.act(machine, act),
  };
}

/** Nothing is noted of a machine that is not in the list. */
async function onKnown(useCases: UseCases, machineId: string, act: () => void): Promise<Result<MachineView>> {
  const known = useCases.machines.observation(machineId);
  if (!known.ok) return known;
  act();
  return useCases.machines.view(machineId);
}

async function recheckJob(
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
    jobContext.progress({ done, total: settle ? total : 1, phase: 'Looking again', current: address });
    const probed = await useCases.machines.inTurn(machineId, () =>
      useCases.probe(endpoint, jobContext.signal),
    );
    if (!probed.ok) return failed(probed.error);
    const over = awakeClock.now() - began >= LIMITS.settleMs || jobContext.draining();
    if (!settle || over || !isSilent(useCases, machineId)) return { kind: 'done', end: 'completed' };
    await setTimeout(LIMITS.settleGapMs, undefined, { signal: jobContext.signal }).catch(() => undefined);
  }
}

/** Nothing answers: it is off, or AMT is just restarting. */
function isSilent(useCases: UseCases, machineId: string): boolean {
  const facts = useCases.machines.facts(machineId);
  return facts.ok && facts.value.pong === 'none' && !Object.values(facts.value.ports).includes('open');
}

async function configureJob(
  useCases: UseCases,
  request: Extract<JobRequest, { kind: 'configure' }>,
  jobContext: JobContext,
): Promise<Done> {
  const { machineId: id, profile, planFingerprint } = request;
  jobContext.progress({ done: 0, total: 1, phase: 'Reading the machine', current: '' });
  let steps: readonly PlanStep[] = [];
  // The bar goes by expected time, so that it does not race through small changes and then stand still.
  const seconds = (some: readonly PlanStep[]): number =>
    some.reduce((sum, { id: step }) => sum + expectedSeconds(step), 0);
  const reportProgress = (finished: number): void => {
    const next = steps[finished];
    jobContext.progress({
      done: seconds(steps.slice(0, finished)),
      total: seconds(steps) + READ_BACK_SECONDS,
      phase: next ? 'Applying' : 'Reading back',
      current: next?.title ?? '',
    });
  };
  const report = await useCases.configure(
    { id, profile, planFingerprint, source: { from: 'vault' } },
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

async function fleetJob(
  useCases: UseCases,
  { machineIds, profile }: Extract<JobRequest, { kind: 'configure-many' }>,
  jobContext: JobContext,
): Promise<Done> {
  jobContext.progress({ done: 0, total: machineIds.length, phase: 'Configuring', current: '' });
  await useCases.configureFleet(
    { machineIds, profile, source: { from: 'vault' } },
    {
      onResult(machine, done, total) {
        jobContext.emit({ kind: 'machine', machine });
        jobContext.progress({ done, total, phase: 'Configuring', current: '' });
      },
      draining: jobContext.draining,
      signal: jobContext.signal,
    },
  );
  return { kind: 'done', end: jobContext.draining() ? 'cancelled' : 'completed' };
}

async function unprovisionJob(
  useCases: UseCases,
  { machineId: id, extent, confirm }: Extract<JobRequest, { kind: 'unprovision' }>,
  jobContext: JobContext,
): Promise<Done> {
  const total = LIMITS.settleMs / 1000;
  jobContext.progress({ done: 0, total, phase: 'Logging in', current: '' });
  const report = await useCases.unprovision({
    id,
    extent,
    confirm,
    source: { from: 'vault' },
    signal: jobContext.signal,
    onSettling: (done) => jobContext.progress({ done, total, phase: 'AMT restarts', current: '' }),
  });
  return report.ok ? { kind: 'done', end: 'completed', action: report.value } : failed(report.error);
}

function failed(failure: Failure): Done {
  return { kind: 'done', end: failure.code === 'cancelled' ? 'cancelled' : 'failed', failure };
}

function started(job: Result<string>): Promise<Result<{ jobId: string }>> {
  return Promise.resolve(job.ok ? ok({ jobId: job.value }) : job);
}

function done<T>(value: T): Promise<Result<T>> {
  return Promise.resolve(ok(value));
}

function emptied(result: Result<void>): Result<Record<string, never>> {
  return result.ok ? ok({}) : result;
}
