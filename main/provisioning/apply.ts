import { awakeClock } from '#shared/awake-clock';
import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import type { PlanStep, StepResult } from '#shared/model/plan';
import { pause } from '#shared/pause';
import { fail, type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost, mayHaveArrived } from '#main/wsman/transport';
import { changePassword, type PasswordRotation } from './admin-password-change';
import type { ChangeTools, PasswordChange, PlainChange, PlannedStep, StepId } from './area';
import { changeMebxPassword, type MebxRotation } from './mebx-password-change';
import { stoppedBefore, stoppedDuring } from './stopped';

/** A logged-in machine whose connection may be lost and opened anew. */
export interface MachineLink {
  current: () => WsmanConnection;
  /** The present connection is encrypted. */
  secure: () => boolean;
  /** Passwords may travel over the present connection: it is encrypted, or the machine never was. */
  mayCarryPasswords: () => boolean;
  /**
   * Opens a fresh connection with the password that is known to be valid.
   * @param look looks first which ports answer, and with which certificate
   */
  reconnect: (look: boolean) => Promise<Result<WsmanConnection>>;
  /**
   * Looks for the machine where it may have moved to, and opens a fresh connection there.
   * @param to the address that it should have now; undefined: not known beforehand, as with DHCP
   */
  find: (to: string | undefined) => Promise<Result<WsmanConnection>>;
}

/** Draining makes no further change; one that is under way is always finished. Aborting ends the wait for its proof. */
export interface ApplyContext extends Partial<Omit<Cancellation, 'paused'>> {
  link: MachineLink;
  tools: ChangeTools;
  rotation: (change: PasswordChange) => PasswordRotation;
  mebxRotation: (change: PasswordChange) => MebxRotation;
  /** Reads everything back that was wanted, but for these steps. Undefined: it is as wanted. */
  readBack: (but: readonly StepId[]) => Promise<Failure | undefined>;
  /** Both run before the next thing happens, so that the journal is never behind. */
  before: (step: PlanStep) => void;
  after: (result: StepResult) => void;
}

/**
 * Makes the changes in order, each with its own proof. When one fails, those that need it are skipped; the rest is
 * done. After a change whose outcome is unknown nothing more is sent, because the state of the machine is not known.
 */
export async function applyPlan(
  planned: readonly PlannedStep[],
  context: ApplyContext,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const missing = new Set<StepId>();
  let lost: PlanStep | undefined;
  for (const each of planned) {
    const { step, change, needs } = each;
    const started = performance.now();
    const lacking = planned.find((other) => needs.includes(other.change.id) && missing.has(other.change.id));
    const obstacle = context.draining?.()
      ? stoppedBefore()
      : lost
        ? afterUnknown(lost)
        : lacking
          ? afterFailed(lacking.step)
          : await problemBefore(change, context);
    if (!obstacle) context.before(step);
    const ended: ChangeEnd = obstacle
      ? { outcome: 'skipped', failure: obstacle }
      : await executeChange(change, context);
    const result = toResult(step, ended, performance.now() - started);
    results.push(result);
    if (ended.outcome !== 'skipped') context.after(result);
    if (ended.outcome !== 'ok') missing.add(change.id);
    if (ended.outcome === 'unknown') lost = step;
  }
  return results;
}

type ChangeEnd = { outcome: 'ok' | 'failed' | 'unknown' | 'skipped'; failure?: Failure };

/** What makes the machine vanish is done only when everything else is known to be right. */
async function problemBefore(
  change: PlannedStep['change'],
  { readBack, link }: ApplyContext,
): Promise<Failure | undefined> {
  const carriesPassword = change.kind !== 'plain' || change.carriesPassword === true;
  if (carriesPassword && !link.mayCarryPasswords()) return notEncrypted();
  return change.kind === 'plain' && change.closesPorts ? readBack([change.id]) : undefined;
}

function executeChange(change: PlannedStep['change'], context: ApplyContext): Promise<ChangeEnd> {
  const wsman = context.link.current();
  switch (change.kind) {
    case 'plain':
      return applyChange(change, context);
    case 'admin-password':
      return changePassword(wsman, context.rotation(change));
    case 'mebx-password':
      return changeMebxPassword(wsman, context.mebxRotation(change));
  }
}

async function applyChange(change: PlainChange, context: ApplyContext): Promise<ChangeEnd> {
  const sent = await change.apply(context.link.current(), context.tools);
  if (!sent.ok && sent.error.code === 'cancelled') {
    return { outcome: 'unknown', failure: stoppedDuring() };
  }
  if (!sent.ok && !mayHaveArrived(sent.error)) return { outcome: 'failed', failure: sent.error };
  const verified = await verifyChange(change, sent.ok, context);
  if (!verified.ok) {
    return {
      outcome: 'unknown',
      failure: verified.error.code === 'cancelled' ? stoppedDuring() : verified.error,
    };
  }
  return verified.value
    ? { outcome: 'ok' }
    : { outcome: 'failed', failure: sent.ok ? notTaken() : sent.error };
}

function verifyChange(change: PlainChange, taken: boolean, context: ApplyContext): Promise<Result<boolean>> {
  if (change.restart) return readAfterRestart(change, change.restart, context);
  if (change.moves) return readAfterMove(change, change.moves, context);
  if (change.closesPorts) return readAfterClosing(change, taken, context);
  return readBack(change, context);
}

/** AMT is looked for where it should be and where it was, until it answers or `LIMITS.moveMs` are over. */
async function readAfterMove(
  change: PlainChange,
  { to }: NonNullable<PlainChange['moves']>,
  { link, tools, signal }: ApplyContext,
): Promise<Result<boolean>> {
  const deadline = awakeClock.now() + LIMITS.moveMs;
  let verified: Result<boolean>;
  do {
    await waitBetweenTries(signal);
    const found = await link.find(to);
    verified = found.ok ? await change.verify(found.value, tools) : found;
    if (verified.ok || !isLost(verified.error)) return verified;
    if (signal?.aborted) return { ok: false, error: stoppedDuring() };
  } while (awakeClock.now() < deadline);
  return notFoundAfterMove(to);
}

/**
 * The firmware has answered that it took the home domains; if it no longer answers then, that is as wanted. If it still
 * answers, it takes itself to be at home.
 */
async function readAfterClosing(
  change: PlainChange,
  taken: boolean,
  { link, tools, signal }: ApplyContext,
): Promise<Result<boolean>> {
  await waitBetweenTries(signal);
  const again = await link.reconnect(false);
  const verified = again.ok ? await change.verify(again.value, tools) : again;
  return taken && !verified.ok && isLost(verified.error) ? { ok: true, value: true } : verified;
}

/** Reads back, over new connections for as long as `LIMITS.reconnectMs` when the present one is lost. */
async function readBack(
  change: PlainChange,
  { link, tools, signal }: ApplyContext,
): Promise<Result<boolean>> {
  const deadline = awakeClock.now() + LIMITS.reconnectMs;
  let verified = await change.verify(link.current(), tools);
  while (!verified.ok && isLost(verified.error) && awakeClock.now() < deadline && !signal?.aborted) {
    await waitBetweenTries(signal);
    const again = await link.reconnect(false);
    verified = again.ok ? await change.verify(again.value, tools) : again;
  }
  return verified;
}

/**
 * The firmware restarts its web service, then with or without encryption. It is polled until it answers as it should,
 * or until `LIMITS.restartMs` are over (docs/reference/protocol.md, P38).
 */
async function readAfterRestart(
  change: PlainChange,
  { overTls }: { overTls: boolean },
  { link, tools, signal }: ApplyContext,
): Promise<Result<boolean>> {
  const began = awakeClock.now();
  const deadline = began + LIMITS.restartMs;
  let verified: Result<boolean> = { ok: true, value: false };
  do {
    await waitBetweenTries(signal);
    const again = await link.reconnect(true);
    if (again.ok && link.secure() === overTls) verified = await change.verify(again.value, tools);
    else if (!again.ok) verified = again;
    const final = verified.ok
      ? verified.value
      : !isLost(verified.error) && verified.error.code !== 'identity-changed';
    if (final) return verified;
    if (signal?.aborted) return { ok: false, error: stoppedDuring() };
    // It answers, and as before: it never restarted.
    if (again.ok && awakeClock.now() > began + LIMITS.reconnectMs) return verified;
  } while (awakeClock.now() < deadline);
  return verified;
}

/** Ends early with the signal. */
async function waitBetweenTries(signal: AbortSignal | undefined): Promise<void> {
  await pause(LIMITS.reconnectGapMs, signal);
}

function toResult(step: PlanStep, { outcome, failure }: ChangeEnd, ms: number): StepResult {
  return {
    id: step.id,
    title: step.title,
    outcome,
    ...(failure && { code: failure.code, message: failure.message, nextStep: failure.nextStep }),
    before: step.current,
    after:
      outcome === 'ok'
        ? step.wanted
        : outcome === 'unknown'
          ? message('provisioning.run.notKnown')
          : step.current,
    ms: Math.round(ms),
  };
}

function notTaken(): Failure {
  return failure(
    'verify-failed',
    message('provisioning.run.notTaken.text'),
    message('provisioning.run.notTaken.next'),
  );
}

function notFoundAfterMove(to: string | undefined): Result<never> {
  return to === undefined
    ? fail('unreachable', message('provisioning.run.gone.text'), message('provisioning.run.gone.next'))
    : fail(
        'unreachable',
        message('provisioning.run.goneFrom.text', { address: to }),
        message('provisioning.run.goneFrom.next', { address: to }),
      );
}

function notEncrypted(): Failure {
  return failure(
    'encryption-needed',
    message('provisioning.run.notEncrypted.text'),
    message('provisioning.run.notEncrypted.next'),
  );
}

function afterUnknown({ title }: PlanStep): Failure {
  return failure(
    'partly-applied',
    message('provisioning.run.afterUnknown', { title }),
    message('provisioning.run.finishNext'),
  );
}

function afterFailed({ title }: PlanStep): Failure {
  return failure(
    'partly-applied',
    message('provisioning.run.afterFailed', { title }),
    message('provisioning.run.finishNext'),
  );
}
