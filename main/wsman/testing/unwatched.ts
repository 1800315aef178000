import type { LoginWatch } from '../digest';

/** For tests that do not count logins. */
export const UNWATCHED: LoginWatch = {
  accepted: () => undefined,
  refused: () => undefined,
  lost: () => undefined,
  notSent: () => undefined,
  before: () => undefined,
};
