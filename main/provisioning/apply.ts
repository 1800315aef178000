import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import type { PlanStep, StepResult } from '#shared/model/plan';
import { fail, failure, type Failure, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost, mayHaveArrived } from '#main/wsman/transport';
import type { ChangeTools, PasswordChange, PlainChange, PlannedStep, StepId } from './area';
import { changeMebxPassword, type MebxRotation } from './mebx-change';
import { changePassword, type PasswordRotation } from './password-change';

/** A logged-in device whose connection may be lost and opened anew. */
export interface MachineLink {
  current: () => WsmanConnection;
  /** The present connection is encrypted. */
  secure: () => boolean;
  /** Passwords may travel over the present connection: it is encrypted, or the machine never was. */
  mayCarryPasswords: () => boolean;
  /**
   * Opens a fresh connection with the password that is known to hold.
   * @param look looks first which ports answer, and with which certificate
   */
  reconnect: (look: boolean) => Promise<Result<WsmanConnection>>;
  /**
   * Looks for the machine where it may have moved to, and opens a fresh connection there.
   * @param to the address that it should have now; undefined: not known beforehand, as with DHCP
   */
  find: (to: string | undefined) => Promise<Result<WsmanConnection>>;
}

export interface ApplyContext {
  link: MachineLink;
  tools: ChangeTools;
  rotation: (change: PasswordChange) => PasswordRotation;
  mebxRotation: (change: PasswordChange) => MebxRotation;
  /** Reads everything back that was wanted, but for these steps. Undefined: it is as wanted. */
  readBack: (but: readonly StepId[]) => Promise<Failure | undefined>;
  /** True: make no further change. A change under way is always finished. */
  stopped: () => boolean;
  /** Both run before the next thing happens, so that the journal is never behind. */
  before: (step: PlanStep) => void;
  after: (result: StepResult) => void;
}

/**
 * Makes the changes in order, each with its own proof. One that fails takes those with it that need it; the rest is
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
    const obstacle = context.stopped()
      ? stoppedFailure()
      : lost
        ? afterUnknown(lost)
        : lacking
          ? afterFailed(lacking.step)
          : await problemBefore(change, context);
    if (!obstacle) context.before(step);
    const ended: Ended = obstacle
      ? { outcome: 'skipped', failure: obstacle }
      : await carryOut(change, context);
    const result = toResult(step, ended, performance.now() - started);
    results.push(result);
    if (ended.outcome !== 'skipped') context.after(result);
    if (ended.outcome !== 'ok') missing.add(change.id);
    if (ended.outcome === 'unknown') lost = step;
  }
  return results;
}

type Ended = { outcome: 'ok' | 'failed' | 'unknown' | 'skipped'; failure?: Failure };

/** What makes the machine vanish is done only when everything else is known to be right. */
async function problemBefore(
  change: PlannedStep['change'],
  { readBack, link }: ApplyContext,
): Promise<Failure | undefined> {
  const carriesPassword = change.kind !== 'plain' || change.carriesPassword === true;
  if (carriesPassword && !link.mayCarryPasswords()) return unencrypted();
  return change.kind === 'plain' && change.closesPorts ? readBack([change.id]) : undefined;
}

function carryOut(change: PlannedStep['change'], context: ApplyContext): Promise<Ended> {
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

async function applyChange(change: PlainChange, context: ApplyContext): Promise<Ended> {
  const sent = await change.apply(context.link.current(), context.tools);
  if (!sent.ok && sent.error.code === 'cancelled') return { outcome: 'unknown', failure: brokenOff() };
  if (!sent.ok && !mayHaveArrived(sent.error)) return { outcome: 'failed', failure: sent.error };
  const holds = await proven(change, sent.ok, context);
  if (!holds.ok) {
    return { outcome: 'unknown', failure: holds.error.code === 'cancelled' ? brokenOff() : holds.error };
  }
  return holds.value ? { outcome: 'ok' } : { outcome: 'failed', failure: sent.ok ? notTaken() : sent.error };
}

function proven(change: PlainChange, taken: boolean, context: ApplyContext): Promise<Result<boolean>> {
  if (change.restart) return readAfterRestart(change, change.restart, context);
  if (change.moves) return readAfterMove(change, change.moves, context);
  if (change.closesPorts) return readAfterClosing(change, taken, context);
  return readBack(change, context);
}

/** AMT is looked for where it should be and where it was, until it answers or `LIMITS.moveMs` are over. */
async function readAfterMove(
  change: PlainChange,
  { to }: NonNullable<PlainChange['moves']>,
  { link, tools }: ApplyContext,
): Promise<Result<boolean>> {
  const deadline = awakeClock.now() + LIMITS.moveMs;
  let holds: Result<boolean>;
  do {
    await gap();
    const found = await link.find(to);
    holds = found.ok ? await change.verify(found.value, tools) : found;
    if (holds.ok || !isLost(holds.error)) return holds;
  } while (awakeClock.now() < deadline);
  return vanished(to);
}

/**
 * The firmware has answered that it took the home domains; if it falls silent then, that is the very thing that was
 * wanted. If it still answers, it takes itself to be at home.
 */
async function readAfterClosing(
  change: PlainChange,
  taken: boolean,
  { link, tools }: ApplyContext,
): Promise<Result<boolean>> {
  await gap();
  const again = await link.reconnect(false);
  const holds = again.ok ? await change.verify(again.value, tools) : again;
  return taken && !holds.ok && isLost(holds.error) ? { ok: true, value: true } : holds;
}

/** Reads back, over new connections for as long as `LIMITS.reconnectMs` when the present one is lost. */
async function readBack(change: PlainChange, { link, tools }: ApplyContext): Promise<Result<boolean>> {
  const deadline = awakeClock.now() + LIMITS.reconnectMs;
  let holds = await change.verify(link.current(), tools);
  while (!holds.ok && isLost(holds.error) && awakeClock.now() < deadline) {
    await gap();
    const again = await link.reconnect(false);
    holds = again.ok ? await change.verify(again.value, tools) : again;
  }
  return holds;
}

/**
 * The firmware restarts its web service, then with or without encryption. It is polled until it answers as it should,
 * or until `LIMITS.restartMs` are over (docs/reference/protocol.md, P38).
 */
async function readAfterRestart(
  change: PlainChange,
  { overTls }: { overTls: boolean },
  { link, tools }: ApplyContext,
): Promise<Result<boolean>> {
  const began = awakeClock.now();
  const deadline = began + LIMITS.restartMs;
  let holds: Result<boolean> = { ok: true, value: false };
  do {
    await gap();
    const again = await link.reconnect(true);
    if (again.ok && link.secure() === overTls) holds = await change.verify(again.value, tools);
    else if (!again.ok) holds = again;
    const final = holds.ok ? holds.value : !isLost(holds.error) && holds.error.code !== 'identity-changed';
    if (final) return holds;
    // It answers, and as before: it never restarted.
    if (again.ok && awakeClock.now() > began + LIMITS.reconnectMs) return holds;
  } while (awakeClock.now() < deadline);
  return holds;
}

function gap(): Promise<void> {
  return new Promise((done) => setTimeout(done, LIMITS.reconnectGapMs));
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
  return failure(
    'verify-failed',
    'The firmware took the change without complaint, and reading back shows that it did not happen.',
    'Try again; if it stays, leave this setting out for this machine.',
  );
}

function vanished(to: string | undefined): Result<never> {
  return fail(
    'unreachable',
    to === undefined
      ? 'The firmware took the change, and the machine answers no more where it was.'
      : `The firmware took the change, and the machine answers neither at ${to} nor where it was.`,
    to === undefined
      ? 'Scan the network: AMT Bench knows the machine again by its certificate, or asks you whether it is the one.'
      : `Plug this laptop into the network of ${to} and scan that address: AMT Bench knows the machine again.`,
  );
}

function unencrypted(): Failure {
  return failure(
    'encryption-needed',
    'Not tried, because the connection is not encrypted any more and a password would travel in the clear.',
    'Find out what became of TLS on this machine, then configure again.',
  );
}

function stoppedFailure(): Failure {
  return failure('cancelled', 'Stopped as you asked, before this step.', 'Configure again to finish.');
}

function brokenOff(): Failure {
  return failure(
    'cancelled',
    'You stopped while this was under way. Whether the machine did it is not known.',
    'Configure again: the machine is asked first, and only what is missing is done.',
  );
}

function afterUnknown({ title }: PlanStep): Failure {
  return failure(
    'partly-applied',
    `Not tried, because how “${title}” ended is not known.`,
    'Configure again to finish.',
  );
}

function afterFailed({ title }: PlanStep): Failure {
  return failure(
    'partly-applied',
    `Not tried, because it needs “${title}”, which did not succeed.`,
    'Configure again to finish.',
  );
}
