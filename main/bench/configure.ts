import { randomBytes } from 'node:crypto';
import { LIMITS } from '#shared/limits';
import type { ConfigureReport, Plan, Proof, StepId, StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { probeTcp } from '#main/discovery/tcp-probe';
import { newRunId } from '#main/journal/run-journal';
import { applyPlan } from '#main/provisioning/apply';
import type { FullPlan } from '#main/provisioning/plan';
import { nowIso, type BenchContext } from './context';
import { DeviceSession } from './device-session';
import type { Devices } from './devices';
import { guardKeychain } from './keychain-guard';
import { keychainFailure, KeychainRefused } from '#main/vault/secret-store';
import type { CredentialSource, Logins } from './login';
import type { Planner } from './plan';
import { changeTools } from './change-tools';
import { mebxRotationOf, newPassword, rotationOf } from './rotation';
import { probeOne } from './scan';
import type { Door, Login, Session } from './session';

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
    const opened = await this.logins.open(id, source);
    if (!opened.ok) return opened;
    const login = await this.#loginInUse(opened.value, source);
    const session = new DeviceSession(this.door, id, opened.value, login, () => this.#look(id));
    try {
      const learnt = await this.logins.learn(id, session.session);
      if (learnt) return { ok: false, error: learnt };
      const full = await this.planner.planWith(id, session.session, profile, source);
      if (!full.ok) return full;
      hooks.onPlan?.(full.value.plan);
      const refusal = await this.#refusal(request, full.value.plan);
      if (refusal) return { ok: false, error: refusal };
      if (full.value.planned.length === 0) return ok(this.#nothingToDo(full.value.plan));
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
    let done = 0;
    const steps = await applyPlan(planned, {
      link: session,
      tools: changeTools(this.context, this.devices, request.id, session.realm),
      rotation: (change) => rotationOf(this.logins, session, login, change),
      mebxRotation: (change) =>
        mebxRotationOf(this.context, this.devices, request.id, () => newPassword(this.context, change)),
      stopped: hooks.stopped,
      before: (step) => log.append({ event: 'step-before', at: at(), step }),
      after: (result) => {
        log.append({ event: 'step-after', at: at(), result });
        hooks.onStep(result, ++done, planned.length);
      },
    });
    const report = await this.#verifiedOrWhyNot(request, session, { runId, device: plan.device, steps });
    log.append({ event: 'ended', at: at(), report });
    this.running.delete(runId);
    return report;
  }

  /** A keychain that refuses now takes nothing away from what was done: the report says both. */
  async #verifiedOrWhyNot(
    request: ConfigureRequest,
    session: DeviceSession,
    run: Pick<ConfigureReport, 'runId' | 'device' | 'steps'>,
  ): Promise<ConfigureReport> {
    const unsure = run.steps.find(({ id, outcome }) => id === 'admin-password' && outcome === 'unknown');
    // Which password holds is not known: reading back would send one of them, and perhaps waste an attempt.
    if (unsure) {
      return {
        ...run,
        outcome: outcomeOf(run.steps),
        verified: false,
        failure: stepFailure(unsure, run.steps),
      };
    }
    try {
      return await this.#verified(request, session, run);
    } catch (error) {
      if (!(error instanceof KeychainRefused)) throw error;
      return { ...run, outcome: outcomeOf(run.steps), verified: false, failure: notReadBack(error) };
    }
  }

  /** The whole wish is read back once more, on a connection of its own, with the password that holds now. */
  async #verified(
    { id, profile, source }: ConfigureRequest,
    session: DeviceSession,
    run: Pick<ConfigureReport, 'runId' | 'device' | 'steps'>,
  ): Promise<ConfigureReport> {
    const bad = run.steps.find(({ outcome }) => outcome !== 'ok');
    const outcome = outcomeOf(run.steps);
    // A password that was just proven has brought its fresh connection along.
    const last = run.steps.at(-1);
    const fresh = last?.id === 'admin-password' && last.outcome === 'ok';
    const restarted = run.steps.some(({ id: step }) => RESTARTS.has(step));
    const again = fresh && !restarted ? ok(session.current()) : await session.reconnect(restarted);
    if (!again.ok) return { ...run, outcome, verified: false, failure: again.error };
    await this.logins.learn(id, session.session);
    const rotated = run.steps.some((step) => step.id === 'admin-password' && step.outcome === 'ok');
    const left = await this.planner.planWith(
      id,
      session.session,
      profile,
      rotated ? { from: 'vault' } : source,
    );
    if (!left.ok) return { ...run, outcome, verified: false, failure: left.error };
    const verified = left.value.planned.length === 0 && left.value.plan.blockers.length === 0;
    const failure = bad ? stepFailure(bad, run.steps) : verified ? undefined : notVerified(left.value.plan);
    return {
      ...run,
      outcome,
      verified: verified && !bad,
      ...(failure ? { failure } : { proof: await this.#proof(id, session) }),
    };
  }

  /** The fresh login is behind us; what is left to see is power and ports. */
  async #proof(id: string, session: DeviceSession): Promise<Proof> {
    // AMT serves one client at a time (amt-wire-facts.md 2.3).
    await session.close();
    const power = this.devices.inventory(id)?.power;
    const seen = this.devices.observation(id);
    if (!seen.ok) throw new Error('a machine that was just configured is in the list');
    const { address, endpoint } = seen.value;
    const signal = new AbortController().signal;
    const numbers = PROVEN_PORTS.map((service) => endpoint.ports[service]);
    const probes = await Promise.all(numbers.map((port) => probeTcp(address, port, LIMITS.proofMs, signal)));
    const openPorts = numbers.filter((_port, index) => probes[index]?.state === 'open');
    return { ...(power !== undefined && { power }), openPorts, configMgr: EXTERNALLY };
  }

  /** Looks at the machine again, where it was when it was last seen. */
  #look(id: string): Promise<Result<unknown>> {
    const seen = this.devices.observation(id);
    if (!seen.ok) return Promise.resolve(seen);
    return probeOne(seen.value.endpoint, new AbortController().signal, this.context, this.devices);
  }

  #nothingToDo(plan: Plan): ConfigureReport {
    return { runId: '', device: plan.device, steps: [], outcome: 'nothing-to-do', verified: true };
  }

  /** An earlier run on this machine that was cut short is closed: this one goes on from the real state. */
  #takeUp(plan: Plan, by: string): void {
    for (const { runId, entries } of this.context.journal.openRuns()) {
      const started = entries.find((entry) => entry.event === 'started');
      if (runId === by || started?.device.realm !== plan.device.realm) continue;
      this.context.journal.log(runId).append({ event: 'taken-up', at: nowIso(this.context), by });
    }
  }

  async #loginInUse({ realm, user }: Session, source: CredentialSource): Promise<Login> {
    if (source.from === 'typed') return { user: source.user, password: source.password, certain: true };
    const stored = await this.context.vault.credential(realm, user);
    if (!stored) throw new Error('a session from the vault has a stored password');
    return { user: stored.user, password: stored.password, certain: true };
  }
}

const PROVEN_PORTS = ['http', 'https', 'redirection', 'redirectionTls'] as const;

/** Set up, and not by that site: value 4 of AMT Status (scs-sccm-facts.md 4.1). */
const EXTERNALLY = 'Externally Provisioned';

/** Steps after which other ports or another certificate may answer. */
const RESTARTS: ReadonlySet<StepId> = new Set(['tls', 'tls-off', 'plain-http']);

function outcomeOf(steps: readonly StepResult[]): ConfigureReport['outcome'] {
  if (steps.every(({ outcome }) => outcome === 'ok')) return 'done';
  return steps.some(touched) ? 'partial' : 'failed';
}

/** It was done, or may have been. */
function touched({ outcome }: StepResult): boolean {
  return outcome === 'ok' || outcome === 'unknown';
}

function notReadBack(refused: KeychainRefused): Failure {
  const { code, nextStep, detail } = keychainFailure(refused);
  return fail(
    code,
    'The steps are done as listed, but the keychain stopped answering before they were read back.',
    nextStep,
    { ...(detail !== undefined && { detail }) },
  ).error;
}

/** A machine that nothing was done to is not “partly applied”: its own code says why. */
function stepFailure({ code, title, message, nextStep }: StepResult, steps: readonly StepResult[]): Failure {
  const own = code === 'verify-failed' || code === 'cancelled' || !steps.some(touched);
  return fail(
    own && code !== undefined ? code : 'partly-applied',
    `“${title}” did not succeed: ${message ?? 'it was skipped.'}`,
    nextStep ?? 'Configure again to finish.',
  ).error;
}

function notVerified(plan: Plan): Failure {
  const left = [...plan.steps.map(({ title }) => title), ...plan.blockers.map(({ message }) => message)].join(
    ', ',
  );
  return fail(
    'verify-failed',
    `Read back after the last step, the machine is not as wanted: ${left}.`,
    'Configure again; if it stays, leave this setting out for this machine.',
  ).error;
}
