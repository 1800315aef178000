import { LIMITS } from '#shared/limits';
import { fail, type Failure } from '#shared/result';

export interface Attempt {
  id: string;
  device: string;
  secret: string;
  /** Milliseconds since 1970. */
  at: number;
  /** `open`: sent, and nobody knows yet, or ever will, what came of it. */
  outcome: 'open' | 'accepted' | 'refused' | 'lost' | 'not-sent';
}

/** A claim this young is a login under way; an older one without an outcome was lost in a crash. */
const UNDER_WAY_MS = 2 * LIMITS.requestMs;

/**
 * The law of mebx-recovery.md section 4 as a pure function: may this secret be sent to this device now?
 * - a password that worked last time may be sent at once, as often as it works;
 * - one that was refused is not sent again, except once when it is certain, after 90 s of silence;
 * - one login at a time;
 * - at most three logins that fail per hour, at least 10 s apart; after the third nothing is sent, whatever it is.
 * @param before attempts at this device, in the order of the ledger
 * @returns why not, with the time when it may be, or undefined for yes
 */
export function judge(
  before: readonly Attempt[],
  secret: string,
  certain: boolean,
  now: number,
): Failure | undefined {
  // A clock that was set back must not make old failures vanish into the future.
  const sent = before
    .filter(({ outcome }) => outcome !== 'not-sent')
    .map((a) => ({ ...a, at: Math.min(a.at, now) }));
  // A connection that was lost says nothing about a password that worked before.
  const answered = sent.findLast(
    (a) => a.secret === secret && (a.outcome === 'accepted' || a.outcome === 'refused'),
  );
  const failures = failuresWithin(sent, now);
  const oldest = failures[failures.length - LIMITS.attemptsPerHour];
  if (answered?.outcome === 'accepted') {
    // It may have been changed since: the third failure is the last, even of a password that worked.
    return oldest && usedUp(oldest.at + LIMITS.attemptWindowMs);
  }
  const underWay = sent.findLast(({ outcome, at }) => outcome === 'open' && now - at < UNDER_WAY_MS);
  if (underWay) return loginUnderWay(underWay.at + UNDER_WAY_MS);
  const last = failures.at(-1);
  if (!last) return undefined;
  const same = failures.filter((attempt) => attempt.secret === secret);
  if (same.length > 0 && (!certain || same.length > 1)) return refusedBefore(same);
  if (oldest) return usedUp(oldest.at + LIMITS.attemptWindowMs);
  if (same.length > 0 && now - last.at < LIMITS.certainRetryMs)
    return tooSoon(last.at + LIMITS.certainRetryMs, true);
  if (now - last.at < LIMITS.attemptGapMs) return tooSoon(last.at + LIMITS.attemptGapMs, false);
  return undefined;
}

/**
 * What counts against the budget: refusals, and logins whose end nobody knows; except of a password that worked until
 * then, because the firmware counts no right password as a failure.
 */
export function failuresWithin(attempts: readonly Attempt[], now: number): Attempt[] {
  return attempts.filter(({ outcome, at, secret }, index) => {
    if (outcome === 'accepted' || outcome === 'not-sent' || now - at >= LIMITS.attemptWindowMs) return false;
    if (outcome === 'refused') return true;
    const answered = attempts
      .slice(0, index)
      .findLast((a) => a.secret === secret && (a.outcome === 'accepted' || a.outcome === 'refused'));
    return answered?.outcome !== 'accepted';
  });
}

function loginUnderWay(at: number): Failure {
  return fail(
    'attempt-too-soon',
    'No login was sent: another one to this machine is under way.',
    'Wait until it has ended; it may run in another window or terminal.',
    { nextAt: new Date(at).toISOString() },
  ).error;
}

function refusedBefore(same: readonly Attempt[]): Failure {
  const times = same.length > 1 ? 'twice' : 'once';
  return fail(
    'password-refused',
    `This password was not sent again: the machine has refused it ${times} in the last hour.`,
    same.length > 1
      ? 'It is wrong for this machine. Follow the recovery paths.'
      : 'If you are certain of it, say so: after 90 seconds of silence it may be tried once more.',
  ).error;
}

function usedUp(at: number): Failure {
  return fail(
    'attempts-used-up',
    `No login was sent: ${String(LIMITS.attemptsPerHour)} have failed within the hour, and the firmware locks after ten.`,
    'Find the right password meanwhile, or follow the recovery paths.',
    { nextAt: new Date(at).toISOString() },
  ).error;
}

function tooSoon(at: number, retry: boolean): Failure {
  const nextAt = new Date(at).toISOString();
  return retry
    ? fail(
        'login-paused',
        'No login was sent yet: the machine needs 90 seconds of silence first.',
        'Wait, then try once.',
        {
          nextAt,
        },
      ).error
    : fail(
        'attempt-too-soon',
        'No login was sent yet: two tries are at least 10 seconds apart.',
        'Wait, then try again.',
        {
          nextAt,
        },
      ).error;
}
