import { LIMITS } from '#shared/limits';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';

export interface Attempt {
  id: string;
  secret: string;
  /** Whose password; and which key the hash was made with, as without a keychain every program has a key of its own. */
  user?: string | undefined;
  key?: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
  /** `open`: sent, and its outcome is not known yet, or never will be. */
  outcome: 'open' | 'accepted' | 'refused' | 'lost' | 'not-sent';
}

/** A claim this young is a login under way; an older one without an outcome was lost in a crash. */
const LOGIN_UNDER_WAY_MS = 2 * LIMITS.requestMs;

/**
 * Whether this secret may be sent to this machine now. The firmware locks everybody out after ten failures in a row, and
 * the rest of the ten belongs to other programs, so:
 * - a password that worked last time may be sent at once, as often as it works;
 * - one that was refused is not sent again, except once when it is certain, after 90 s of silence;
 * - one login at a time;
 * - at most three logins per hour that fail or may have failed, at least 10 s apart; after the third nothing is sent,
 *   whatever it is.
 * @param before attempts at this machine, in the order of the ledger
 * @returns why not, with the time when it may be, or undefined for yes
 */
export function refusalToSend(
  before: readonly Attempt[],
  secret: string,
  certain: boolean,
  now: number,
): Failure | undefined {
  const sent = sentUntil(before, now);
  const answered = sent.findLast(
    (a) => a.secret === secret && (a.outcome === 'accepted' || a.outcome === 'refused'),
  );
  const failures = failuresWithin(sent, now);
  const oldest = failures.at(-LIMITS.attemptsPerHour);
  if (answered?.outcome === 'accepted') {
    // It may have been changed since: the third failure is the last, even of a password that worked.
    return oldest && usedUpFailure(oldest.at + LIMITS.attemptWindowMs);
  }
  const underWay = sent.findLast(({ outcome, at }) => outcome === 'open' && now - at < LOGIN_UNDER_WAY_MS);
  if (underWay) return loginUnderWay(underWay.at + LOGIN_UNDER_WAY_MS);
  const last = failures.at(-1);
  if (!last) return undefined;
  // A login that was cut off says nothing about its password: it counts, and it may be sent again.
  const refused = failures.filter((attempt) => attempt.secret === secret && attempt.outcome === 'refused');
  if (refused.length > 0 && (!certain || refused.length > 1)) return refusedBefore(refused);
  if (oldest) return usedUpFailure(oldest.at + LIMITS.attemptWindowMs);
  if (refused.length > 0 && now - last.at < LIMITS.certainRetryMs) {
    return tooSoonFailure(last.at + LIMITS.certainRetryMs, true);
  }
  if (now - last.at < LIMITS.attemptGapMs) return tooSoonFailure(last.at + LIMITS.attemptGapMs, false);
  return undefined;
}

/**
 * Whether a session may send another request, after one whose answer was lost or to which the firmware handed out a new
 * challenge instead of taking it. That one is among the attempts already.
 * @returns why not, or undefined for yes
 */
export function refusalToRepeat(before: readonly Attempt[], now: number): Failure | undefined {
  const oldest = failuresWithin(sentUntil(before, now), now).at(-LIMITS.attemptsPerHour);
  return oldest && usedUpFailure(oldest.at + LIMITS.attemptWindowMs);
}

/** A clock that was set back must not date old failures in the future, where they would not count. */
function sentUntil(attempts: readonly Attempt[], now: number): Attempt[] {
  return attempts
    .filter(({ outcome }) => outcome !== 'not-sent')
    .map((attempt) => ({ ...attempt, at: Math.min(attempt.at, now) }));
}

/**
 * What counts against the budget: refusals, and logins whose outcome is not known. The firmware may have counted those,
 * too, even of a password that worked until then, because somebody may have changed it. So they count until the very
 * same password is accepted again, or, where hashes of two programs cannot be compared, one of the same user.
 */
export function failuresWithin(attempts: readonly Attempt[], now: number): Attempt[] {
  const isTakenBack = (lost: Attempt, index: number): boolean =>
    attempts
      .slice(index + 1)
      .some(({ outcome, secret, user, key }) =>
        outcome !== 'accepted' ? false : key === lost.key ? secret === lost.secret : user === lost.user,
      );
  return attempts.filter((attempt, index) => {
    const { outcome, at } = attempt;
    if (outcome === 'accepted' || outcome === 'not-sent' || now - at >= LIMITS.attemptWindowMs) return false;
    return outcome === 'refused' || !isTakenBack(attempt, index);
  });
}

function loginUnderWay(at: number): Failure {
  return failure('attempt-too-soon', message('vault.ledger.underWay'), message('vault.ledger.underWayNext'), {
    nextAt: new Date(at).toISOString(),
  });
}

function refusedBefore(same: readonly Attempt[]): Failure {
  const often = same.length > 1 ? 'refusedTwice' : 'refusedOnce';
  return failure('password-refused', message(`vault.ledger.${often}`), message(`vault.ledger.${often}Next`));
}

function usedUpFailure(at: number): Failure {
  return failure(
    'attempts-used-up',
    message('vault.ledger.usedUp', { most: LIMITS.attemptsPerHour }),
    message('vault.ledger.usedUpNext'),
    { nextAt: new Date(at).toISOString() },
  );
}

function tooSoonFailure(at: number, retry: boolean): Failure {
  const nextAt = new Date(at).toISOString();
  return retry
    ? failure('login-paused', message('vault.ledger.silence'), message('vault.ledger.silenceNext'), {
        nextAt,
      })
    : failure('attempt-too-soon', message('vault.ledger.tooSoon'), message('vault.ledger.tooSoonNext'), {
        nextAt,
      });
}
