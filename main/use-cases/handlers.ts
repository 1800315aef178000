import type { Handlers } from '#shared/contract/server';
import type { AppInfo, DeviceView } from '#shared/contract/contract';
import type { JobNews, JobRequest } from '#shared/model/job';
import type { PlanStep } from '#shared/model/plan';
import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import { ok, type Failure, type Result } from '#shared/result';
import { explainText } from '#main/interop/explain/explain-text';
import { ownSubnets } from '#main/discovery/subnets';
import { expectedSeconds, READ_BACK_SECONDS } from '#main/provisioning/expected-time';
import type { Bench } from './use-cases';
import { exportList } from './machines/export-list';
import type { JobDesk } from './core/jobs';
import { pause } from './core/pause';
import { checkTargets, probeOne } from './scan/scan';
import { ScanJobs } from './scan/scan-jobs';
import { Tickets } from './login/tickets';

type Done = Extract<JobNews, { kind: 'done' }>;

/** How much faster the machines of the demo bench live, so that a paused login is over in seconds. */
const DEMO_TIME_SCALE = 60;

/**
 * The contract, answered by the use cases.
 * @param onInfo called when what `app.info` says has changed
 */
export function benchHandlers(bench: Bench, onInfo: (info: AppInfo) => void): Handlers {
  const { devices, jobs, logins, planner, profiles, recovery, demo, context } = bench;
  const scans = new ScanJobs(bench);
  const tickets = new Tickets();
  return {
    'app.info': () => done(bench.info()),
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
          return started(jobs.start(request, (desk) => recheckJob(bench, request, desk)));
        case 'configure':
          return started(jobs.start(request, (desk) => configureJob(bench, request, desk)));
        case 'configure-many': {
          const problem = bench.fleet.problemOf(request);
          if (problem) return Promise.resolve({ ok: false, error: problem });
          return started(jobs.start(request, (desk) => fleetJob(bench, request, desk)));
        }
        case 'unprovision':
          return started(jobs.start(request, (desk) => unprovisionJob(bench, request, desk)));
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
    'devices.list': async ({ from }) => {
      await context.memory.load();
      const ids = devices.ids();
      const next = from + LIMITS.machinesPerAnswer;
      const views = await devices.views(ids.slice(from, next));
      return ok({ views, ...(next < ids.length && { next }) });
    },
    'devices.forget': async ({ deviceIds }) => {
      devices.forget(deviceIds);
      await context.memory.flush();
      return ok({});
    },
    'devices.export': ({ deviceIds, as }) => {
      const sightings = deviceIds.flatMap((id) => {
        const sighting = devices.sighting(id);
        return sighting.ok ? [sighting.value] : [];
      });
      return done(exportList(sightings, as, context.now()));
    },
    'device.get': ({ deviceId }) => devices.view(deviceId),
    'device.trust': ({ deviceId, fingerprint256 }) =>
      onKnown(bench, deviceId, () => devices.trust(deviceId, fingerprint256)),
    'device.accept-identity': ({ deviceId, who, asked }) => {
      const accepted = devices.acceptIdentity(deviceId, who, asked);
      return accepted.ok ? devices.view(deviceId) : Promise.resolve(accepted);
    },
    'device.accept-as': ({ deviceId, machine }) => {
      const accepted = devices.acceptAs(deviceId, machine);
      return accepted.ok ? devices.view(deviceId) : Promise.resolve(accepted);
    },
    'device.tell': ({ deviceId, statement, takenBack }) =>
      onKnown(bench, deviceId, () => devices.tell(deviceId, statement, takenBack)),
    'device.history': ({ deviceId }) => devices.history(deviceId),
    'recovery.get': ({ deviceId }) => Promise.resolve(recovery.plan(deviceId)),
    'recovery.answer': ({ deviceId, ...told }) => Promise.resolve(recovery.tell(deviceId, told)),
    'recovery.begin': ({ deviceId, begun }) => Promise.resolve(recovery.begin(deviceId, begun)),
    'device.login': ({ deviceId, credential }) =>
      logins.logIn(deviceId, credential.from === 'vault' ? credential : { ...credential, keep: true }),
    'device.set-mebx': ({ deviceId: id, password }) =>
      bench.mebxSetter.run({ id, password, source: { from: 'vault' } }),
    'device.logs': ({ deviceId }) => bench.machineLogs.read(deviceId, { from: 'vault' }),
    'device.power-plan': ({ deviceId: id, order }) =>
      bench.powerControl.plan({ id, order, source: { from: 'vault' } }, new AbortController().signal),
    'device.power': ({ deviceId: id, ...order }) =>
      bench.powerControl.run({ id, ...order, source: { from: 'vault' } }, new AbortController().signal),
    'device.plan': async ({ deviceId, profile }) => {
      const plan = await planner.plan(deviceId, profile, { from: 'vault' });
      if (plan.ok) bench.configurator.closeFulfilled(plan.value);
      return plan;
    },
    'device.open-run': ({ deviceId }) => {
      const run = bench.openRunOf(deviceId);
      return done({ ...(run && { run }) });
    },
    'vault.ticket': ({ deviceId, use }, caller) => done({ ticket: tickets.issue(caller, { deviceId, use }) }),
    'vault.reveal': async ({ deviceId, ticket }, caller) =>
      tickets.refusal(caller, ticket, { deviceId, use: 'reveal' }) ?? logins.reveal(deviceId),
    'vault.export': async ({ deviceId, confirm, ticket }, caller) =>
      tickets.refusal(caller, ticket, { deviceId, use: 'export' }) ?? logins.export(deviceId, confirm),
    'explain.text': ({ text }) => done(explainText(text)),
    'profiles.get': () => done(profiles.get()),
    'profiles.save': ({ profile, replaces }) => profiles.save(profile, replaces),
    'profiles.select': ({ name }) => profiles.select(name),
    'profiles.remove': ({ name }) => profiles.remove(name),
    'profiles.import': ({ text }) => profiles.import(text),
    'demo.start': async () => {
      const machines = await demo.start(DEMO_TIME_SCALE);
      onInfo(bench.info());
      return ok(machines);
    },
    'demo.stop': async () => {
      await demo.stop();
      onInfo(bench.info());
      return ok({});
    },
    'demo.machines': () => done(demo.machines()),
    'demo.act': ({ machine, act }) => demo.act(machine, act),
  };
}

/** Nothing is noted of a machine that is not in the list. */
async function onKnown(bench: Bench, deviceId: string, act: () => void): Promise<Result<DeviceView>> {
  const known = bench.devices.observation(deviceId);
  if (!known.ok) return known;
  act();
  return bench.devices.view(deviceId);
}

async function recheckJob(
  bench: Bench,
  { deviceId, settle = false }: Extract<JobRequest, { kind: 'recheck' }>,
  desk: JobDesk,
): Promise<Done> {
  const known = bench.devices.observation(deviceId);
  if (!known.ok) return failed(known.error);
  const { address, endpoint } = known.value;
  const began = awakeClock.now();
  const total = LIMITS.settleMs / 1000;
  for (;;) {
    const done = settle ? Math.round((awakeClock.now() - began) / 1000) : 0;
    desk.progress({ done, total: settle ? total : 1, phase: 'Looking again', current: address });
    const probed = await bench.devices.undisturbed(deviceId, () =>
      probeOne(endpoint, desk.signal, bench.context, bench.devices),
    );
    if (!probed.ok) return failed(probed.error);
    const over = awakeClock.now() - began >= LIMITS.settleMs || desk.draining();
    if (!settle || over || !isSilent(bench, deviceId)) return { kind: 'done', end: 'completed' };
    await pause(LIMITS.settleGapMs, desk.signal);
  }
}

/** Nothing answers: it is off, or AMT is just restarting. */
function isSilent(bench: Bench, deviceId: string): boolean {
  const facts = bench.devices.facts(deviceId);
  return facts.ok && facts.value.pong === 'none' && !Object.values(facts.value.ports).includes('open');
}

async function configureJob(
  bench: Bench,
  request: { deviceId: string; profile: Parameters<typeof bench.planner.plan>[1]; planFingerprint: string },
  desk: JobDesk,
): Promise<Done> {
  const { deviceId: id, profile, planFingerprint } = request;
  desk.progress({ done: 0, total: 1, phase: 'Reading the machine', current: '' });
  let steps: readonly PlanStep[] = [];
  // The bar goes by expected time, so that it does not race through small changes and then stand still.
  const seconds = (some: readonly PlanStep[]): number =>
    some.reduce((sum, { id: step }) => sum + expectedSeconds(step), 0);
  const tell = (finished: number): void => {
    const next = steps[finished];
    desk.progress({
      done: seconds(steps.slice(0, finished)),
      total: seconds(steps) + READ_BACK_SECONDS,
      phase: next ? 'Applying' : 'Reading back',
      current: next?.title ?? '',
    });
  };
  const report = await bench.configurator.configure(
    { id, profile, planFingerprint, source: { from: 'vault' } },
    {
      onPlan(plan) {
        steps = plan.steps;
        tell(0);
      },
      onStep(step, finished) {
        desk.say({ kind: 'item', step });
        tell(finished);
      },
      stopped: desk.draining,
      signal: desk.signal,
    },
  );
  return report.ok ? { kind: 'done', end: 'completed', configure: report.value } : failed(report.error);
}

async function fleetJob(
  bench: Bench,
  { deviceIds, profile }: Extract<JobRequest, { kind: 'configure-many' }>,
  desk: JobDesk,
): Promise<Done> {
  desk.progress({ done: 0, total: deviceIds.length, phase: 'Configuring', current: '' });
  await bench.fleet.run(
    { deviceIds, profile, source: { from: 'vault' } },
    {
      onResult(machine, done, total) {
        desk.say({ kind: 'machine', machine });
        desk.progress({ done, total, phase: 'Configuring', current: '' });
      },
      stopped: desk.draining,
      signal: desk.signal,
    },
  );
  return { kind: 'done', end: desk.draining() ? 'cancelled' : 'completed' };
}

async function unprovisionJob(
  bench: Bench,
  { deviceId: id, extent, confirm }: Extract<JobRequest, { kind: 'unprovision' }>,
  desk: JobDesk,
): Promise<Done> {
  const total = LIMITS.settleMs / 1000;
  desk.progress({ done: 0, total, phase: 'Logging in', current: '' });
  const report = await bench.unprovisioner.run(
    { id, extent, confirm, source: { from: 'vault' } },
    {
      signal: desk.signal,
      onSettling: (done) => desk.progress({ done, total, phase: 'AMT restarts', current: '' }),
    },
  );
  return report.ok ? { kind: 'done', end: 'completed', deed: report.value } : failed(report.error);
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
