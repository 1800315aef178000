import type { PathId, VerdictCode } from '#shared/model/verdict';

/** Ways out of an unknown MEBx password while AMT is not set up (rows 4 and 22). */
const PAST_MEBX: readonly PathId[] = [
  'host-ccm',
  'known-password',
  'bios-unconfigure',
  'service-jumper',
  'rtc-clear',
  'oem-service',
];

/** Ways into a machine that is set up and whose password is lost (rows 7, 9 and 10). */
const PAST_ADMIN: readonly PathId[] = [
  'known-password',
  'local-unconfigure',
  'mebx-menu',
  'bios-unconfigure',
  'service-jumper',
  'rtc-clear',
  'oem-service',
];

/**
 * Which ways a verdict has at all (docs/reference/recovery.md, R17 and R18). Which of them this machine has, and in
 * which order, is computed. There is none where somebody else, such as the owner, has to agree first.
 */
export const PATHS_OF: Readonly<Record<VerdictCode, readonly PathId[]>> = {
  'no-amt-seen': [],
  unreachable: [],
  'identity-changed': [],
  'owned-elsewhere': [],
  'vulnerable-firmware': [],
  'clock-lost': [],
  'not-set-up': ['host-ccm', 'mebx-menu', 'usb-key'],
  'setup-refused': PAST_MEBX,
  'mebx-layout-trap': ['host-ccm', 'mebx-menu'],
  'rtc-clear-ineffective': PAST_MEBX,
  'setup-interrupted': ['local-unconfigure', 'wait-and-retry', 'mebx-menu'],
  'client-certificate-required': ['known-password', 'local-unconfigure', 'mebx-menu'],
  'password-needed': PAST_ADMIN,
  hidden: PAST_ADMIN,
  'tls-only': PAST_ADMIN,
  'password-refused': PAST_ADMIN,
  'password-refused-client-mode': PAST_ADMIN,
  'password-refused-admin-mode': PAST_ADMIN,
  'login-paused': ['wait-and-retry', 'known-password'],
  'limited-rights': ['known-password', 'mebx-menu'],
  'audit-blocked': ['known-password', 'mebx-menu', 'rtc-clear'],
  ready: ['set-mebx-remotely', 'remote-unprovision'],
};

/** Verdicts of machines on which AMT is not set up: the aim is to activate it, not to get back in. */
const ACTIVATING: ReadonlySet<VerdictCode> = new Set([
  'not-set-up',
  'setup-refused',
  'mebx-layout-trap',
  'rtc-clear-ineffective',
]);

export function aimOf(verdict: VerdictCode): 'activate' | 'get-in' {
  return ACTIVATING.has(verdict) ? 'activate' : 'get-in';
}
