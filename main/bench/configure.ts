import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isFulfilled, type ConfigureReport, type Plan, type StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { newRunId } from '#main/journal/run-journal';
import { applyPlan } from '#main/provisioning/apply';
import type { FullPlan } from '#main/provisioning/plan';
import { nowIso, type BenchContext } from './context';
import { DeviceSession } from './device-session';
import { findMoved } from './find-moved';
import type { Devices } from './devices';
import { guardKeychain } from './keychain-guard';
import type { CredentialSource, Logins } from './login';
import type { Planner } from './plan';
import { changeTools } from './change-tools';
import { mebxRotationOf, newPassword, rotationOf } from './rotation';
import { probeOne } from './scan';
import type { Door, Login, Session } from './session';
import { Verifier } from './verifier';

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

/** Configures one machine: plan, apply, verify, journal (design section 7). */
export class Configurator {
  /** Runs that go on in this program: open in the journal, and yet not cut short. */
  readonly running = new Set<string>();

  constructor(
    readonly context: BenchContext,
    readonly devices: Devices,
    readonly door: Door,
    readonly logins: Logins,
    readonly planner: Planner,
  ) {}

  configure(request: ConfigureRequest, hooks: ConfigureHooks): Promise<Result<ConfigureReport>> {
    return this.devices.alone(request.id, () => guardKeychain(() => this.#configure(request, hooks)));
  }

  async #configure(request: ConfigureRequest, hooks: ConfigureHooks): Promise<Result<ConfigureReport>> {
    const { id, profile, source } = request;
    const { signal } = hooks;
    const opened = await this.logins.open(id, source, signal);
    if (!opened.ok) return opened;
    const login = await this.#loginInUse(opened.value, source);
    const session = new DeviceSession(this.door, id, opened.value, login, {
      look: (where) => this.#look(where, signal),
      find: (where, to) => findMoved(this.context, this.devices, where, { to, signal }),
      signal,
    });
    try {
      const learnt = await this.logins.learn(id, session.session);
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
      return fail(
        'plan-changed',
        'The machine is not as it was when you looked at the plan. Nothing was changed.',
        'Look at the new plan, then apply it.',
      ).error;
    }
    if (plan.steps.length > 0 && request.confirm && !(await request.confirm(plan))) {
      return fail('cancelled', 'Nothing was changed.', 'Run it again when you are ready.').error;
    }
    return undefined;
  }

  async #run(
    request: ConfigureRequest,
    { plan, planned }: FullPlan,
    session: DeviceSession,
    login: Login,
    hooks: ConfigureHooks,
  ): Promise<ConfigureReport> {
    const runId = newRunId(this.context.now(), randomBytes(4));
    const log = this.context.journal.log(runId);
    const at = (): string => nowIso(this.context);
    this.running.add(runId);
    log.append({ event: 'started', at: at(), device: plan.device, profile: plan.profile, steps: plan.steps });
    this.#takeUp(plan, runId);
    const verifier = new Verifier(this.planner, this.logins, session, request, planned);
    let done = 0;
    const steps = await applyPlan(planned, {
      link: session,
      tools: changeTools(this.context, this.devices, request.id, session.realm),
      rotation: (change) => rotationOf(this.logins, session, login, change),
      mebxRotation: (change) =>
        mebxRotationOf(this.context, this.devices, session.id, () => newPassword(this.context, change)),
      readBack: (but) => verifier.readBackBut(but),
      stopped: hooks.stopped,
      before: (step) => log.append({ event: 'step-before', at: at(), step }),
      after: (result) => {
        log.append({ event: 'step-after', at: at(), result });
        hooks.onStep(result, ++done, planned.length);
      },
    });
    const report = await verifier.report(runId, steps);
    log.append({ event: 'ended', at: at(), report });
    this.running.delete(runId);
    return report;
  }

  /** Looks at the machine again, where it was when it was last seen. */
  #look(id: string, signal = new AbortController().signal): Promise<Result<unknown>> {
    const seen = this.devices.observation(id);
    if (!seen.ok) return Promise.resolve(seen);
    return probeOne(seen.value.endpoint, signal, this.context, this.devices);
  }

  #nothingToDo(plan: Plan): ConfigureReport {
    return { runId: '', device: plan.device, steps: [], outcome: 'nothing-to-do', verified: true };
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
      if (!started || this.running.has(runId) || started.device.realm !== device.realm) return [];
      return [{ runId, profile: started.profile }];
    });
  }

  async #loginInUse({ realm, user }: Session, source: CredentialSource): Promise<Login> {
    if (source.from === 'typed') return { user: source.user, password: source.password, certain: true };
    const stored = await this.context.vault.credential(realm, user);
    if (!stored) throw new Error('a session from the vault has a stored password');
    return { user: stored.user, password: stored.password, certain: true };
  }
}
