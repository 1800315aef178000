import type { LoginWatch } from '../digest';

/** For tests whose logins nobody counts. */
export const UNWATCHED: LoginWatch = {
  accepted: () => undefined,
  refused: () => undefined,
  lost: () => undefined,
  notSent: () => undefined,
  before: () => undefined,
};
