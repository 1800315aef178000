import { LIMITS } from '#shared/limits';
import type { ConfigureReport, Plan, Proof, StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { whenOff } from '#shared/model/when-off';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { portEvidence } from '#main/discovery/observation';
import { probeTcp } from '#main/discovery/probes/tcp-probe';
import type { PlannedStep } from '#main/provisioning/area';
import type { FullPlan } from '#main/provisioning/plan';
import { keychainFailure, KeychainRefused } from '#main/vault/secret-store';
import { isLost } from '#main/wsman/transport';
import { type CredentialSource, type MachineSession, takeInventory } from '../login/index';
import { type MachineContext, nameOfMachine } from '../machines/index';
import { planWithSession } from './plan';

/** Reads back what one configuration was to do, on connections of its own, and writes its report. */
export class Verifier {
  /** Everything but what may make the machine vanish was read back as wanted. */
  #readBackBefore = false;

  constructor(
    readonly context: MachineContext,
    readonly session: MachineSession,
    readonly wanted: { profile: Profile; source: CredentialSource },
    readonly planned: readonly PlannedStep[],
  ) {}

  /** What is not as wanted, these steps aside; undefined: nothing. */
  async readBackBut(but: readonly string[]): Promise<Failure | undefined> {
    const again = await this.session.reconnect(false);
    if (!again.ok) return again.error;
    const left = await this.#whatIsLeft(this.planned.some(({ step }) => step.id === 'admin-password'));
    if (!left.ok) return left.error;
    const { steps, blockers } = left.value.plan;
    const open = steps.filter(({ id }) => !but.includes(id));
    if (open.length > 0 || blockers.length > 0) return notVerified({ steps: open, blockers });
    this.#readBackBefore = true;
    return undefined;
  }

  /** What was done and whether it holds, in the report of the run. */
  async report(runId: string, steps: StepResult[]): Promise<ConfigureReport> {
    const machine = nameOfMachine(this.context.machines, this.session.id);
    const run = { runId, device: machine, steps, outcome: outcomeOf(steps) };
    const unsure = steps.find(({ id, outcome }) => id === 'admin-password' && outcome === 'unknown');
    // Which password is valid is not known: reading back would send one of them, and perhaps waste an attempt.
    if (unsure) return { ...run, verified: false, failure: stepFailure(unsure, steps) };
    try {
      return { ...run, ...(await this.#verified(steps)) };
    } catch (error) {
      if (!(error instanceof KeychainRefused)) throw error;
      // When the keychain refuses now, what was done stays done: the report says both.
      return { ...run, verified: false, failure: notReadBack(error) };
    }
  }

  async #verified(
    steps: readonly StepResult[],
  ): Promise<Pick<ConfigureReport, 'verified' | 'failure' | 'proof'>> {
    const bad = steps.find(({ outcome }) => outcome !== 'ok');
    const left = await this.#readBack(steps);
    if (!left.ok && this.#hasVanished(steps, left.error)) {
      return { verified: true, proof: { openPorts: [], configMgr: EXTERNALLY } };
    }
    if (!left.ok) return { verified: false, failure: bad ? stepFailure(bad, steps) : left.error };
    const { planned, plan } = left.value;
    const asWanted = planned.length === 0 && plan.blockers.length === 0;
    const verified = asWanted && plan.notRead.length === 0;
    const open = asWanted ? notReadFailure(plan.notRead) : notVerified(plan);
    const failure = bad ? stepFailure(bad, steps) : verified ? undefined : open;
    return { verified: verified && !bad, ...(failure ? { failure } : { proof: await this.#proof() }) };
  }

  /** Everything that was wanted, once more, on a connection of its own, with the password that is valid now. */
  async #readBack(steps: readonly StepResult[]): Promise<Result<FullPlan>> {
    const again = await this.#connectionToReadBack(steps);
    if (!again.ok) return again;
    await takeInventory(this.context, this.session.id, this.session.session);
    return this.#whatIsLeft(isDone(steps, 'admin-password'));
  }

  #connectionToReadBack(steps: readonly StepResult[]): Promise<Result<unknown>> {
    const restarted = this.planned.some(
      ({ change }) => change.kind === 'plain' && change.restart !== undefined,
    );
    // Proving a password, or finding a new address, has already opened a fresh connection.
    const last = steps.at(-1);
    const fresh = last?.outcome === 'ok' && (last.id === 'admin-password' || last.id === 'wired');
    return fresh && !restarted ? Promise.resolve(ok(undefined)) : this.session.reconnect(restarted);
  }

  /** AMT takes itself to be outside and has closed its ports, as was wanted; everything else was read back before. */
  #hasVanished(steps: readonly StepResult[], failure: Failure): boolean {
    return isLost(failure) && isDone(steps, 'home-domains') && this.#readBackBefore;
  }

  /** @param rotated the valid password is the one that was set just now */
  #whatIsLeft(rotated: boolean): Promise<Result<FullPlan>> {
    const source = rotated ? ({ from: 'vault' } as const) : this.wanted.source;
    return planWithSession(this.context, this.session.id, this.session.session, this.wanted.profile, source);
  }

  /** The fresh login has been made; power and ports remain to be read. */
  async #proof(): Promise<Proof> {
    const { id } = this.session;
    const { machines } = this.context;
    // AMT serves one client at a time (docs/reference/protocol.md, P11).
    await this.session.close();
    const inventory = machines.inventory(id);
    const power = inventory?.power;
    const seen = machines.observation(id);
    if (!seen.ok) throw new Error('a machine that was just configured is in the list');
    const { address, endpoint } = seen.value;
    const signal = new AbortController().signal;
    const numbers = PROVEN_PORTS.map((service) => endpoint.ports[service]);
    const probes = await Promise.all(numbers.map((port) => probeTcp(address, port, LIMITS.proofMs, signal)));
    machines.notePorts(
      id,
      PROVEN_PORTS.flatMap((service, index) => {
        const [number, probe] = [numbers[index], probes[index]];
        return number === undefined || probe === undefined
          ? []
          : [portEvidence(service, number, probe.state, this.context.now())];
      }),
    );
    const openPorts = numbers.filter((_port, index) => probes[index]?.state === 'open');
    return {
      ...(power !== undefined && { power }),
      ...(inventory && { whenOff: whenOff(inventory) }),
      openPorts,
      configMgr: EXTERNALLY,
    };
  }
}

const PROVEN_PORTS = ['http', 'https', 'redirection', 'redirectionTls'] as const;

/** Set up, and not by that site: value 4 of AMT Status (docs/reference/recovery.md, R19). */
const EXTERNALLY = 'Externally Provisioned';

function isDone(steps: readonly StepResult[], wanted: string): boolean {
  return steps.some(({ id, outcome }) => id === wanted && outcome === 'ok');
}

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
  return failure(code, message('configure.notReadBack'), nextStep, {
    ...(detail !== undefined && { detail }),
  });
}

/** A machine that nothing was done to is not “partly applied”: its own code says why. */
function stepFailure(
  { code, title, message: why, nextStep }: StepResult,
  steps: readonly StepResult[],
): Failure {
  const own = code === 'verify-failed' || code === 'cancelled' || !steps.some(touched);
  return failure(
    own && code !== undefined ? code : 'partly-applied',
    why === undefined
      ? message('configure.stepSkipped', { title })
      : message('configure.stepFailed', { title, why }),
    nextStep ?? message('configure.finishNext'),
  );
}

/** Nothing contradicts it, and it could not be checked. */
export function notReadFailure(names: readonly Text[]): Failure {
  return failure('verify-failed', message('configure.notRead', { names }), message('configure.notReadNext'));
}

function notVerified({ steps, blockers }: Pick<Plan, 'steps' | 'blockers'>): Failure {
  const left = [...steps.map(({ title }) => title), ...blockers.map((blocker) => blocker.message)];
  return failure(
    'verify-failed',
    message('configure.notVerified', { left }),
    message('configure.notVerifiedNext'),
  );
}
