import type { AppInfo, MachineView } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/server';
import { LIMITS } from '#shared/limits';
import { ok, type Result } from '#shared/result';
import { ownSubnets } from '#main/discovery/network/subnets';
import { explainText } from '#main/interop/explain/explain-text';
import { checkCertificateFile } from './activation/index';
import { fleetProblem } from './configure/index';
import {
  awaitSetupJob,
  configureJob,
  configureManyJob,
  listenJob,
  planManyJob,
  recheckJob,
  unprovisionJob,
} from './job-work';
import { machinesNotBegun } from './journal/index';
import { Tickets } from './login/index';
import { LogReadings, machinesNamed } from './logs/index';
import { checkTargets } from './scan/index';
import { readUsbKey } from './usb-key/index';
import type { UseCases } from './use-cases';

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
  const logs = new LogReadings();
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
        case 'await-setup':
          return started(jobs.start(request, (jobContext) => awaitSetupJob(useCases, request, jobContext)));
        case 'listen':
          return started(jobs.start(request, (jobContext) => listenJob(useCases, jobContext)));
        case 'configure':
          return started(jobs.start(request, (jobContext) => configureJob(useCases, request, jobContext)));
        case 'plan-many': {
          const problem = fleetProblem(request);
          if (problem) return Promise.resolve({ ok: false, error: problem });
          return started(jobs.start(request, (jobContext) => planManyJob(useCases, request, jobContext)));
        }
        case 'configure-many': {
          const problem = fleetProblem(request) ?? useCases.reviewedPlans.confirmProblem(request);
          if (problem) return Promise.resolve({ ok: false, error: problem });
          return started(
            jobs.start(request, (jobContext) => configureManyJob(useCases, request, jobContext)),
          );
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
    'machines.export': async ({ machineIds, as, language }) =>
      ok(await useCases.exportList(machineIds, as, language)),
    'machines.export-scs': async ({ machineIds }) => {
      const { name, bytes } = await useCases.exportScsArchive(machineIds);
      return ok({ name, mime: 'application/zip', base64: Buffer.from(bytes).toString('base64') });
    },
    'machines.hand-over': async (
      { machineIds: ids, group, trusted, ticket = '', ...request },
      caller,
      signal,
    ) => {
      const sendsPasswords = request.withPasswords && !request.dryRun;
      const refused = sendsPasswords ? tickets.refusal(caller, ticket, { use: 'hand-over' }) : undefined;
      return refused ?? useCases.handOver({ ...request, ids, group, trusted }, { signal });
    },
    'machines.add': ({ address }, _caller, signal) => useCases.addMachine(address, signal),
    'import.list': (request) => useCases.previewListImport(request),
    'import.take-list': (request, _caller, signal) => useCases.takeListImport(request, signal),
    'import.profile': (request) => useCases.previewProfileImport(request),
    'targets.recent': () => done({ targets: scans.recent.get() }),
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
    'machine.upgrade-to-acm': ({ machineId: id, base64, password: pfxPassword, suffix }, _caller, signal) =>
      useCases.upgradeToAcm({
        id,
        pfx: Buffer.from(base64, 'base64'),
        pfxPassword,
        suffix,
        source: { from: 'vault' },
        signal,
        ...LEFT,
      }),
    'machine.set-mebx': ({ machineId: id, password }, _caller, signal) =>
      useCases.setMebxPassword({ id, password, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.logs': ({ machineId }, _caller, signal) =>
      useCases.readLogs(machineId, { from: 'vault' }, { signal, ...LEFT }),
    'machine.clear-event-log': ({ machineId: id, seen }, _caller, signal) =>
      useCases.clearMachineEvents({ id, seen, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.hardware': ({ machineId }, _caller, signal) =>
      useCases.readHardware(machineId, { from: 'vault' }, { signal, ...LEFT }),
    'machine.hardware-file': ({ machineId, as, language }) => useCases.hardwareFile(machineId, as, language),
    'machine.power-plan': ({ machineId: id, order }, _caller, signal) =>
      useCases.planPower({ id, order, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.power': ({ machineId: id, ...order }, _caller, signal) =>
      useCases.controlPower({ id, ...order, source: { from: 'vault' }, signal, ...LEFT }),
    'console.open-serial': ({ machineId: id, charset }, caller, signal) =>
      useCases.consoles.open(caller, { id, charset, source: { from: 'vault' }, signal, ...LEFT }),
    'console.read': ({ consoleId }, caller) => useCases.consoles.read(caller, consoleId),
    'console.send': ({ consoleId, keys }, caller) =>
      Promise.resolve(useCases.consoles.send(caller, consoleId, keys)),
    'console.charset': ({ consoleId, charset }, caller) =>
      Promise.resolve(emptied(useCases.consoles.setCharset(caller, consoleId, charset))),
    'console.close': ({ consoleId }, caller) => {
      useCases.consoles.close(caller, consoleId);
      return done({});
    },
    'machine.consent': ({ machineId: id }, _caller, signal) =>
      useCases.readConsent({ id, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.ask-consent': ({ machineId: id }, _caller, signal) =>
      useCases.askConsent({ id, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.answer-consent': ({ machineId: id, code }, _caller, signal) =>
      useCases.answerConsent({ id, code, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.withdraw-consent': ({ machineId: id }, _caller, signal) =>
      useCases.withdrawConsent({ id, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.plan': async ({ machineId, profile }, _caller, signal) => {
      const plan = await useCases.plan(machineId, profile, { from: 'vault' }, { signal, ...LEFT });
      if (plan.ok) useCases.runs.closeFulfilled(plan.value);
      return plan;
    },
    'machine.check-settings': async ({ machineId }, _caller, signal) => {
      const plan = await useCases.checkSettings(machineId, { from: 'vault' }, { signal, ...LEFT });
      if (plan.ok) useCases.runs.closeFulfilled(plan.value);
      return plan;
    },
    'machine.annotate': ({ machineId, annotation }) =>
      onKnown(useCases, machineId, () => machines.annotate(machineId, annotation)),
    'machine.open-run': ({ machineId }) => {
      const run = useCases.openRunOf(machineId);
      return done({ ...(run && { run }) });
    },
    'machine.rotate-password': ({ machineId: id, password }, _caller, signal) =>
      useCases.rotatePassword({ id, password, source: { from: 'vault' }, signal, ...LEFT }),
    'machine.keep-password': async ({ machineId, user, password }) => {
      const kept = await useCases.keepPassword(machineId, { user, password });
      return kept.ok ? machines.view(machineId) : kept;
    },
    'vault.ticket': (purpose, caller) => done({ ticket: tickets.issue(caller, purpose) }),
    'vault.reveal': async ({ ticket, ...owner }, caller) =>
      tickets.refusal(caller, ticket, { ...owner, use: 'reveal' }) ?? useCases.revealOf(owner),
    'vault.export': async ({ confirm, ticket, language, ...owner }, caller) =>
      tickets.refusal(caller, ticket, { ...owner, use: 'export' }) ??
      useCases.exportPasswords(owner, confirm, language),
    'vault.reveal-secret': async ({ secret, ticket }, caller) =>
      tickets.refusal(caller, ticket, { secret, use: 'reveal' }) ?? useCases.revealSecret(secret),
    'vault.list': () => useCases.vaultContents(),
    'vault.forget': async ({ confirm, ...owner }) => emptied(await useCases.forgetPasswords(owner, confirm)),
    'vault.save-secret': ({ name, secret, ...how }) => useCases.namedSecrets.save(name, secret, how),
    'vault.rename-secret': ({ name, to }) => useCases.namedSecrets.rename(name, to),
    'vault.delete-secret': ({ name }) => useCases.namedSecrets.delete(name),
    'usb-key.write': async ({ request, ticket }, caller) => {
      const refused = tickets.refusal(caller, ticket, { use: 'usb-key' });
      if (refused) return refused;
      const written = await useCases.writeUsbKey(request);
      if (!written.ok) return written;
      const { bytes, secret, advice } = written.value;
      return ok({
        file: {
          name: 'setup.bin',
          mime: 'application/octet-stream',
          base64: Buffer.from(bytes).toString('base64'),
        },
        ...(secret !== undefined && { secret }),
        advice,
      });
    },
    'certificate.check': ({ base64, password, suffix }) =>
      checkCertificateFile(Buffer.from(base64, 'base64'), password, suffix),
    'usb-key.read': ({ base64 }) => Promise.resolve(readUsbKey(Buffer.from(base64, 'base64'))),
    'usb-key.reveal': ({ base64, ticket }, caller) =>
      Promise.resolve(
        tickets.refusal(caller, ticket, { use: 'usb-key-reveal' }) ??
          readUsbKey(Buffer.from(base64, 'base64'), true),
      ),
    'logs.begin': (_input, caller) => done({ reading: logs.begin(caller) }),
    'logs.open': ({ reading, name }, caller) => Promise.resolve(emptied(logs.open(caller, reading, name))),
    'logs.piece': ({ reading, base64 }, caller) =>
      Promise.resolve(emptied(logs.push(caller, reading, Buffer.from(base64, 'base64')))),
    'logs.report': async ({ reading }, caller) => {
      const read = logs.report(caller, reading);
      if (!read.ok) return read;
      await useCases.loadList();
      const { report, hosts } = read.value;
      const verdict =
        report.verdict && useCases.recoveryPlanFromWords(report.verdict, { answers: {} }).verdict;
      return ok({
        report,
        ...(verdict && { verdict: verdict.title }),
        machineIds: machinesNamed(machines, hosts),
      });
    },
    'logs.end': ({ reading }, caller) => {
      logs.end(caller, reading);
      return done({});
    },
    'explain.text': ({ text }) => done(explainText(text)),
    'profiles.get': () => done(profileStore.get()),
    'profiles.save': ({ profile, replaces }) => profileStore.save(profile, replaces),
    'profiles.select': ({ name }) => profileStore.select(name),
    'profiles.remove': ({ name }) => profileStore.remove(name),
    'profiles.import': ({ text }) => profileStore.import(text),
    'journal.list': async ({ filter, after }) => {
      await useCases.loadList();
      return ok(await useCases.journal.page(filter, after));
    },
    'journal.run': async ({ runId, language }) => {
      await useCases.loadList();
      return useCases.journal.run(runId, language);
    },
    'journal.report': async ({ as, language, jobId, ...which }) => {
      await useCases.loadList();
      const job = jobId === undefined ? undefined : jobs.snapshot(jobId, 0);
      if (job?.ok === false) return job;
      const notBegun = job ? machinesNotBegun(job.value.events, machines) : [];
      return useCases.journal.report({ ...which, notBegun }, as, language);
    },
    'journal.csv': async ({ filter }) => {
      await useCases.loadList();
      return ok(await useCases.journal.csv(filter));
    },
    'settings.get': () => done(useCases.settings()),
    'settings.set': async ({ patch }) => ok(await useCases.changeSettings(patch)),
    'support.check': async () => ok(await useCases.selfCheck()),
    'support.bundle': async () => {
      const { name, bytes } = await useCases.supportBundle();
      return ok({ name, mime: 'application/zip', base64: Buffer.from(bytes).toString('base64') });
    },
    'demo.start': async () => {
      const machines = await demo.start(DEMO_TIME_SCALE);
      onInfo(useCases.info());
      return ok(machines);
    },
    'demo.stop': async () => {
      await scans.endDemo();
      await demo.stop();
      onInfo(useCases.info());
      return emptied(await demo.forgetPasswords());
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

function started(job: Result<string>): Promise<Result<{ jobId: string }>> {
  return Promise.resolve(job.ok ? ok({ jobId: job.value }) : job);
}

function done<T>(value: T): Promise<Result<T>> {
  return Promise.resolve(ok(value));
}

function emptied(result: Result<void>): Result<Record<string, never>> {
  return result.ok ? ok({}) : result;
}
