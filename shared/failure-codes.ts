/**
 * Every expected failure has one code. Codes are stable: help pages, task sequences and tests rely on them. The
 * number beside each is the exit code that the command line ends with (docs/reference/decisions.md, D4).
 */
export const EXIT_CODE_OF_FAILURE = {
  // a mistake of ours, as a window is told of it
  bug: 1,
  // what was asked for makes no sense
  'input-invalid': 2,
  'target-invalid': 2,
  'target-too-large': 2,
  'target-empty': 2,
  'unknown-device': 2,
  'unknown-job': 2,
  busy: 2,
  cancelled: 3,
  // the network
  unreachable: 10,
  timeout: 10,
  'connection-lost': 10,
  // logging in
  'password-refused': 11,
  'password-unknown': 11,
  'factory-password': 11,
  'login-paused': 12,
  'attempt-too-soon': 12,
  'attempts-used-up': 12,
  'limited-rights': 13,
  'not-set-up': 14,
  // who is at the other end
  'certificate-unknown': 15,
  'certificate-changed': 15,
  'tls-failed': 15,
  'client-certificate-required': 15,
  'identity-changed': 15,
  'realm-unusable': 15,
  'not-amt': 16,
  'answer-not-wsman': 16,
  'answer-too-large': 16,
  'answer-malformed': 16,
  'owned-elsewhere': 17,
  // configuring
  'plan-blocked': 20,
  'plan-changed': 20,
  'firmware-refused': 20,
  'feature-absent': 20,
  'encryption-needed': 20,
  'not-confirmed': 20,
  'consent-needed': 20,
  // a server of a fleet says no
  'server-refused': 20,
  'partly-applied': 21,
  'verify-failed': 22,
  'no-keychain': 30,
  'keychain-refused': 30,
  'profile-invalid': 31,
  'file-unreadable': 31,
  'state-unusable': 31,
} as const;

export type FailureCode = keyof typeof EXIT_CODE_OF_FAILURE;

export const FAILURE_CODES = Object.keys(EXIT_CODE_OF_FAILURE) as [FailureCode, ...FailureCode[]];

/** Exit codes that are not failures with a code of their own. */
export const EXIT_DONE = 0;
export const EXIT_BUG = 1;
