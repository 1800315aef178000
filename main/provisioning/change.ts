import { LIMITS } from '#shared/limits';
import { fail, ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { readGeneral, writeHostName } from '#main/amt/general';
import {
  readConsent,
  readKvm,
  readRedirection,
  setConsent,
  setKvm,
  setRedirection,
  setRedirectionListener,
} from '#main/amt/redirection';
import { readClock, setClock } from '#main/amt/time';
import { assertNever } from '#shared/assert-never';
import type { Change, PasswordChange } from './plan';

/** Every change except that of the password, which has its own protocol (password-change.ts). */
export type PlainChange = Exclude<Change, PasswordChange>;

/** Sends one change. Reads what it must write back, writes once, never repeats. */
export async function makeChange(
  change: PlainChange,
  wsman: WsmanConnection,
  now: () => number,
): Promise<Result<void>> {
  switch (change.id) {
    case 'clock':
      return setClock(wsman, now);
    case 'host-name': {
      const current = await readGeneral(wsman);
      return current.ok ? writeHostName(wsman, current.value, change) : current;
    }
    case 'redirection':
      return setRedirection(wsman, change);
    case 'kvm':
      return setKvm(wsman, change.enabled);
    case 'redirection-listener': {
      const current = await readRedirection(wsman);
      return current.ok ? setRedirectionListener(wsman, current.value, change.enabled) : current;
    }
    case 'consent': {
      const current = await readConsent(wsman);
      if (!current.ok) return current;
      return current.value ? setConsent(wsman, current.value, change.required) : absent();
    }
    default:
      return assertNever(change);
  }
}

/** Reads back whether a change holds on the machine. */
export async function changeHolds(
  change: PlainChange,
  wsman: WsmanConnection,
  now: () => number,
): Promise<Result<boolean>> {
  switch (change.id) {
    case 'clock': {
      const clock = await readClock(wsman, now);
      return map(clock, (c) => Math.abs(c.amtSeconds - c.hostSeconds) <= LIMITS.clockToleranceSeconds);
    }
    case 'host-name':
      return map(
        await readGeneral(wsman),
        ({ hostName, domainName }) => hostName === change.hostName && domainName === change.domainName,
      );
    case 'redirection':
      return map(await readRedirection(wsman), ({ sol, ider }) => sol === change.sol && ider === change.ider);
    case 'kvm':
      return map(await readKvm(wsman), (enabled) => enabled === change.enabled);
    case 'redirection-listener':
      return map(await readRedirection(wsman), ({ listener }) => listener === change.enabled);
    case 'consent':
      return map(await readConsent(wsman), (consent) => consent?.required === change.required);
    default:
      return assertNever(change);
  }
}

function map<T, U>(result: Result<T>, to: (value: T) => U): Result<U> {
  return result.ok ? ok(to(result.value)) : result;
}

function absent(): Result<never> {
  return fail(
    'feature-absent',
    'This firmware has no user consent setting.',
    'Leave it out for this machine.',
  );
}
