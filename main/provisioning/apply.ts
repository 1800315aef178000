import { LIMITS } from '#shared/limits';
import type { PlanStep, StepResult } from '#shared/model/plan';
import { fail, type Failure, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { changeHolds, makeChange, type PlainChange } from './change';
import { changePassword, type PasswordRotation } from './password-change';
import type { PasswordChange, PlannedStep } from './plan';

/** A logged-in device whose connection may be lost and opened anew. */
export interface DeviceLink {
  current: () => WsmanConnection;
  /** Opens a fresh connection with the password that is known to hold. */
  reconnect: () => Promise<Result<WsmanConnection>>;
}

export interface ApplyContext {
  link: DeviceLink;
  rotation: (change: PasswordChange) => PasswordRotation;
  now: () => number;
  /** True: make no further change. A change under way is always finished. */
  stopped: () => boolean;
  /** Both run before the next thing happens, so that the journal is never behind. */
  before: (step: PlanStep) => void;
  after: (result: StepResult) => void;
}

/**
 * Makes the changes in order, each with its own proof. After the first that does not succeed the rest is skipped:
 * a later change could hide what went wrong.
 */
export async function applyPlan(
  planned: readonly PlannedStep[],
  context: ApplyContext,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  let broken = false;
  for (const { step, change } of planned) {
    const started = performance.now();
    let ended: Ended;
    if (broken || context.stopped()) {
      ended = { outcome: 'skipped', ...(broken ? {} : { failure: stoppedFailure() }) };
    } else {
      context.before(step);
      ended =
        change.id === 'admin-password'
          ? await changePassword(context.link.current(), context.rotation(change))
          : await applyChange(change, context);
    }
    const result = toResult(step, ended, performance.now() - started);
    results.push(result);
    if (ended.outcome !== 'skipped') context.after(result);
    broken ||= ended.outcome !== 'ok' && ended.outcome !== 'skipped';
  }
  return results;
}

type Ended = { outcome: 'ok' | 'failed' | 'unknown' | 'skipped'; failure?: Failure };

async function applyChange(change: PlainChange, context: ApplyContext): Promise<Ended> {
  const sent = await makeChange(change, context.link.current(), context.now);
  if (!sent.ok && !isLost(sent.error)) return { outcome: 'failed', failure: sent.error };
  const holds = await readBack(change, context);
  if (!holds.ok) return { outcome: 'unknown', failure: holds.error };
  return holds.value ? { outcome: 'ok' } : { outcome: 'failed', failure: sent.ok ? notTaken() : sent.error };
}

/** Reads back, over new connections for as long as `LIMITS.reconnectMs` when the present one is lost. */
async function readBack(change: PlainChange, context: ApplyContext): Promise<Result<boolean>> {
  const deadline = performance.now() + LIMITS.reconnectMs;
  let holds = await changeHolds(change, context.link.current(), context.now);
  while (!holds.ok && isLost(holds.error) && performance.now() < deadline) {
    await new Promise((done) => setTimeout(done, LIMITS.reconnectGapMs));
    const again = await context.link.reconnect();
    holds = again.ok ? await changeHolds(change, again.value, context.now) : again;
  }
  return holds;
}

function isLost({ code }: Failure): boolean {
  return code === 'connection-lost' || code === 'timeout' || code === 'unreachable';
}

function toResult(step: PlanStep, { outcome, failure }: Ended, ms: number): StepResult {
  return {
    id: step.id,
    title: step.title,
    outcome,
    ...(failure && { code: failure.code, message: failure.message, nextStep: failure.nextStep }),
    before: step.current,
    after: outcome === 'ok' ? step.wanted : outcome === 'unknown' ? 'not known' : step.current,
    ms: Math.round(ms),
  };
}

function notTaken(): Failure {
  return fail(
    'verify-failed',
    'The firmware took the change without complaint, and reading back shows that it did not happen.',
    'Try again; if it stays, leave this setting out for this machine.',
  ).error;
}

function stoppedFailure(): Failure {
  return fail('cancelled', 'Stopped as you asked, before this step.', 'Configure again to finish.').error;
}
