import { randomBytes } from 'node:crypto';
import type { Cancellation } from '#shared/cancellation';
import { isoTime } from '#shared/iso-time';
import type { ConfigureReport, Plan, StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { newRunId } from '#main/journal/run-journal';
import { applyPlan } from '#main/provisioning/apply';
import type { FullPlan } from '#main/provisioning/plan';
import { guardExpected, whoWorks } from '../core/index';
import {
  type CredentialSource,
  type Login,
  loginInUse,
  MachineSession,
  mebxRotationOf,
  newPassword,
  rotationOf,
  withSession,
} from '../login/index';
import type { MachineContext, RunBegun } from '../machines/index';
import { findMoved, probeOne } from '../scan/index';
import { changeTools } from './change-tools';
import type { OpenRuns } from './open-runs';
import { planWithSession } from './plan';
import { RunRecord } from './run-record';
import { notReadFailure, Verifier } from './verifier';

export interface ConfigureRequest {
  id: string;
  profile: Profile;
  /** What the profile is called; absent: as it calls itself. */
  profileName?: string | undefined;
  source: CredentialSource;
  /** Of the reviewed plan; a plan that would do something else now is refused. */
  planFingerprint?: string | undefined;
  /** Asks a human before the first change. Absent: go. */
  confirm?: (plan: Plan) => Promise<boolean>;
}

/** Draining makes no further change; aborting breaks off what is under way, and how that ended is then not known. */
export interface ConfigureHooks extends Partial<Omit<Cancellation, 'paused'>> {
  onPlan?: (plan: Plan) => void;
  onStep: (result: StepResult, done: number, total: number) => void;
}

/** Configures one machine: plan, apply, verify, journal (docs/reference/decisions.md, D7). */
export function configure(
  context: MachineContext,
  runs: OpenRuns,
  request: ConfigureRequest,
  hooks: ConfigureHooks,
): Promise<Result<ConfigureReport>> {
  const { id, source, profile } = request;
  const { signal } = hooks;
  const access = { id, source, signal, inventory: true };
  return guardExpected(() =>
    withSession(context, access, async (first) => {
      const login = await loginInUse(context, id, first, source);
      const session = new MachineSession(context, id, first, login, {
        probe: (where) => look(context, where, signal),
        find: (where, to) => findMoved(context, where, { to, signal }),
        signal,
      });
      try {
        const full = await planWithSession(context, id, session.session, profile, source);
        if (!full.ok) return full;
        hooks.onPlan?.(full.value.plan);
        const refusal = await refusalOf(request, full.value.plan);
        if (refusal) {
          context.machines.runs.planRead(full.value.plan);
          return { ok: false, error: refusal };
        }
        if (full.value.planned.length === 0) {
          runs.closeFulfilled(full.value.plan);
          const report = nothingToDo(full.value.plan);
          context.machines.runs.ended(begunBy(request, full.value.plan, report.runId), report);
          return ok(report);
        }
        return ok(await run(context, runs, request, full.value, session, login, hooks));
      } finally {
        // It may have been opened anew.
        await session.close();
      }
    }),
  );
}

async function refusalOf(request: ConfigureRequest, plan: Plan): Promise<Failure | undefined> {
  const blocker = plan.blockers[0];
  if (blocker) return blocker;
  if (request.planFingerprint !== undefined && request.planFingerprint !== plan.fingerprint) {
    return failure(
      'plan-changed',
      message('configure.planChanged.text'),
      message('configure.planChanged.next'),
    );
  }
  if (plan.steps.length > 0 && request.confirm && !(await request.confirm(plan))) {
    return failure('cancelled', message('configure.declined.text'), message('configure.declined.next'));
  }
  return undefined;
}

/** Makes the changes of a plan, with its journal, which is closed on every way out. */
async function run(
  context: MachineContext,
  runs: OpenRuns,
  request: ConfigureRequest,
  full: FullPlan,
  session: MachineSession,
  login: Login,
  hooks: ConfigureHooks,
): Promise<ConfigureReport> {
  const runId = newRunId(context.now(), randomBytes(4));
  const now = (): string => isoTime(context.now());
  const by = whoWorks(context.version);
  const begun = begunBy(request, full.plan, runId);
  const remember = {
    began: () => context.machines.runs.began(begun),
    ended: (report: ConfigureReport) => context.machines.runs.ended(begun, report),
  };
  const record = new RunRecord(context.journal, runId, full.plan, now, { by, undo: full.undo, remember });
  return runs.during(runId, async () => {
    try {
      record.started();
      runs.closeEarlier(full.plan, runId);
      return record.ended(await apply(context, request, full, record, session, login, hooks));
    } catch (error) {
      const report = record.brokenOff(error);
      if (report) return report;
      throw error;
    }
  });
}

async function apply(
  context: MachineContext,
  request: ConfigureRequest,
  { planned }: FullPlan,
  record: RunRecord,
  session: MachineSession,
  login: Login,
  hooks: ConfigureHooks,
): Promise<ConfigureReport> {
  const verifier = new Verifier(context, session, request, planned);
  let done = 0;
  const steps = await applyPlan(planned, {
    link: session,
    tools: changeTools(context, request.id, session.realm, hooks.signal),
    rotation: (change) => rotationOf(context, session, login, () => newPassword(context, change)),
    mebxRotation: (change) => mebxRotationOf(context, session.id, () => newPassword(context, change)),
    readBack: (but) => verifier.readBackBut(but),
    ...(hooks.draining && { draining: hooks.draining }),
    ...(hooks.signal && { signal: hooks.signal }),
    before: (step) => record.before(step),
    after: (result) => {
      record.after(result);
      hooks.onStep(result, ++done, planned.length);
    },
  });
  return verifier.report(record.runId, steps);
}

function begunBy({ profileName }: ConfigureRequest, plan: Plan, runId: string): RunBegun {
  return { runId, plan, ...(profileName !== undefined && { profileName }) };
}

/** Looks at the machine again, where it was when it was last seen. */
function look(
  context: MachineContext,
  id: string,
  signal = new AbortController().signal,
): Promise<Result<unknown>> {
  const seen = context.machines.observation(id);
  return seen.ok ? probeOne(seen.value.endpoint, signal, context) : Promise.resolve(seen);
}

function nothingToDo({ device, notRead }: Plan): ConfigureReport {
  const report = { runId: '', device, steps: [], outcome: 'nothing-to-do' as const };
  return notRead.length === 0
    ? { ...report, verified: true }
    : { ...report, verified: false, failure: notReadFailure(notRead) };
}
