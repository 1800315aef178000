import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  isFulfilled,
  type ConfigureReport,
  type MachineName,
  type Plan,
  type StepResult,
} from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { failure, ok, type Failure, type Result } from '#shared/result';
import { newRunId } from '#main/journal/run-journal';
import { applyPlan } from '#main/provisioning/apply';
import type { FullPlan } from '#main/provisioning/plan';
import { nowIso, type Context } from '../core/context';
import { MachineSession } from '../core/machine-session';
import { guardExpected } from '../core/expected';
import { findMoved } from '../scan/find-moved';
import type { Machines } from '../machines/machines';
import type { CredentialSource, Logins } from '../login/login';
import type { Planner } from './plan';
import { changeTools } from './change-tools';
import { mebxRotationOf, newPassword, rotationOf } from './rotation';
import { RunRecord } from './run-record';
import { probeOne } from '../scan/scan';
import type { Authenticator, Login, Session } from '../core/session';
import { notReadFailure, Verifier } from './verifier';

export interface ConfigureRequest {
  id: string;
  profile: Profile;
  source: CredentialSource;
  /** Of the reviewed plan; a plan that would do something else now is refused. */
  planFingerprint?: string | undefined;
  /** Asks a human before the first change. Absent: go. */
  confirm?: (plan: Plan) => Promise<boolean>;
}

export interface ConfigureHooks {
  onPlan?: (plan: Plan) => void;
  onStep: (result: StepResult, done: number, total: number) => void;
  /** True: make no further change. */
  stopped: () => boolean;
  /** Breaks off what is under way; how it ended is then not known. */
  signal?: AbortSignal;
}

/** Configures one machine: plan, apply, verify, journal (docs/reference/decisions.md, D7). */
export class Configurator {
  /** Runs that go on in this program: open in the journal, and yet not cut short. */
  readonly running = new Set<string>();

  constructor(
    readonly context: Context,
    readonly machines: Machines,
    readonly door: Authenticator,
    readonly logins: Logins,
    readonly planner: Planner,
  ) {}

  configure(request: ConfigureRequest, hooks: ConfigureHooks): Promise<Result<ConfigureReport>> {
    return guardExpected(() => this.machines.exclusively(request.id, () => this.#configure(request, hooks)));
  }

  async #configure(request: ConfigureRequest, hooks: ConfigureHooks): Promise<Result<ConfigureReport>> {
    const { id, profile, source } = request;
    const { signal } = hooks;
    const opened = await this.logins.open(id, source, signal);
    if (!opened.ok) return opened;
    const login = await this.#loginInUse(id, opened.value, source);
    const session = new MachineSession(this.door, id, opened.value, login, {
      probe: (where) => this.#look(where, signal),
      find: (where, to) => findMoved(this.context, this.machines, where, { to, signal }),
      signal,
    });
    try {
      const learnt = await this.logins.readInventory(id, session.session);
      if (learnt) return { ok: false, error: learnt };
      const full = await this.planner.planWith(id, session.session, profile, source);
      if (!full.ok) return full;
      hooks.onPlan?.(full.value.plan);
      const refusal = await this.#refusal(request, full.value.plan);
      if (refusal) return { ok: false, error: refusal };
      if (full.value.planned.length === 0) {
        this.closeFulfilled(full.value.plan);
        return ok(this.#nothingToDo(full.value.plan));
      }
      return ok(await this.#run(request, full.value, session, login, hooks));
    } finally {
      await session.close();
    }
  }

  async #refusal(request: ConfigureRequest, plan: Plan): Promise<Failure | undefined> {
    const blocker = plan.blockers[0];
    if (blocker) return blocker;
    if (request.planFingerprint !== undefined && request.planFingerprint !== plan.fingerprint) {
      return failure(
        'plan-changed',
        'The machine is not as it was when you looked at the plan. Nothing was changed.',
        'Look at the new plan, then apply it.',
      );
    }
    if (plan.steps.length > 0 && request.confirm && !(await request.confirm(plan))) {
      return failure('cancelled', 'Nothing was changed.', 'Run it again when you are ready.');
    }
    return undefined;
  }

  async #run(
    request: ConfigureRequest,
    full: FullPlan,
    session: MachineSession,
    login: Login,
    hooks: ConfigureHooks,
  ): Promise<ConfigureReport> {
    const { context } = this;
    const runId = newRunId(context.now(), randomBytes(4));
    const record = new RunRecord(context.journal, runId, full.plan, () => nowIso(context));
    this.running.add(runId);
    try {
      record.started();
      try {
        return record.ended(await this.#apply(request, full, record, session, login, hooks));
      } catch (error) {
        const report = record.brokenOff(error);
        if (report) return report;
        throw error;
      }
    } finally {
      this.running.delete(runId);
    }
  }

  async #apply(
    request: ConfigureRequest,
    { plan, planned }: FullPlan,
    record: RunRecord,
    session: MachineSession,
    login: Login,
    hooks: ConfigureHooks,
  ): Promise<ConfigureReport> {
    this.#takeUp(plan, record.runId);
    const verifier = new Verifier(this.planner, this.logins, session, request, planned);
    let done = 0;
    const steps = await applyPlan(planned, {
      link: session,
      tools: changeTools(this.context, this.machines, request.id, session.realm),
      rotation: (change) => rotationOf(this.logins, session, login, change),
      mebxRotation: (change) =>
        mebxRotationOf(this.context, this.machines, session.id, () => newPassword(this.context, change)),
      readBack: (but) => verifier.readBackBut(but),
      stopped: hooks.stopped,
      before: (step) => record.before(step),
      after: (result) => {
        record.after(result);
        hooks.onStep(result, ++done, planned.length);
      },
    });
    return verifier.report(record.runId, steps);
  }

  /** Looks at the machine again, where it was when it was last seen. */
  #look(id: string, signal = new AbortController().signal): Promise<Result<unknown>> {
    const seen = this.machines.observation(id);
    if (!seen.ok) return Promise.resolve(seen);
    return probeOne(seen.value.endpoint, signal, this.context, this.machines);
  }

  #nothingToDo({ device, notRead }: Plan): ConfigureReport {
    const report = { runId: '', device, steps: [], outcome: 'nothing-to-do' as const };
    return notRead.length === 0
      ? { ...report, verified: true }
      : { ...report, verified: false, failure: notReadFailure(notRead) };
  }

  /**
   * Closes runs with this profile that were cut short and of which, by this plan, nothing is left to do: the program may
   * have been ended after the last change and before it could write so.
   */
  closeFulfilled(plan: Plan): void {
    if (!isFulfilled(plan)) return;
    for (const { runId, profile } of this.#cutShort(plan)) {
      if (!isDeepStrictEqual(profile, plan.profile)) continue;
      this.context.journal.log(runId).append({ event: 'taken-up', at: nowIso(this.context), by: 'plan' });
    }
  }

  /** An earlier run on this machine that was cut short is closed: this one goes on from the real state. */
  #takeUp(plan: Plan, by: string): void {
    for (const { runId } of this.#cutShort(plan))
      this.context.journal.log(runId).append({ event: 'taken-up', at: nowIso(this.context), by });
  }

  /** Runs on the machine of this plan that never ended, those that go on in this program left out. */
  #cutShort({ device }: Plan): { runId: string; profile: Profile }[] {
    return this.context.journal.openRuns().flatMap(({ runId, entries }) => {
      const started = entries.find((entry) => entry.event === 'started');
      if (!started || this.running.has(runId) || !isSameMachine(started.device, device)) return [];
      return [{ runId, profile: started.profile }];
    });
  }

  async #loginInUse(id: string, { user }: Session, source: CredentialSource): Promise<Login> {
    if (source.from === 'typed') return { user: source.user, password: source.password, certain: true };
    const stored = await this.machines.secrets(id).credential(user);
    if (!stored) throw new Error('a session from the vault has a stored password');
    return { user: stored.user, password: stored.password, certain: true };
  }
}

/** Journals of version 0.1.0 name a machine by its address and realm alone. */
export function isSameMachine(one: MachineName, other: MachineName): boolean {
  if (one.machine !== undefined && other.machine !== undefined) return one.machine === other.machine;
  return one.id === other.id && one.realm === other.realm;
}
