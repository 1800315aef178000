import type { Maker } from '#shared/model/maker';
import type { PathId, PathRef, VerdictCode } from '#shared/model/verdict';
import type { Facts } from './facts';
import type { PathContext } from './path-context';
import { PATH_LIBRARY } from './path-library';

/** Which paths a verdict has, least destructive first (mebx-recovery.md sections 5 and 7). */
const PATHS_OF: Readonly<Record<VerdictCode, readonly PathId[]>> = {
  'no-amt-seen': [],
  hidden: [],
  'not-set-up': ['host-ccm', 'mebx-menu'],
  'setup-refused': [
    'host-ccm',
    'known-password',
    'bios-unconfigure',
    'service-jumper',
    'rtc-clear',
    'oem-service',
  ],
  'setup-interrupted': ['local-unconfigure', 'wait-and-retry', 'mebx-menu'],
  'password-needed': [],
  ready: [],
  'password-refused': [
    'known-password',
    'local-unconfigure',
    'mebx-menu',
    'bios-unconfigure',
    'service-jumper',
    'rtc-clear',
    'oem-service',
  ],
  'login-paused': ['wait-and-retry', 'known-password'],
  'password-refused-client-mode': ['local-unconfigure', 'known-password', 'mebx-menu', 'bios-unconfigure'],
  'password-refused-admin-mode': [
    'known-password',
    'mebx-menu',
    'bios-unconfigure',
    'service-jumper',
    'rtc-clear',
    'oem-service',
  ],
  'limited-rights': ['known-password', 'mebx-menu'],
  'audit-blocked': ['known-password', 'mebx-menu'],
  'tls-only': [],
  'client-certificate-required': ['local-unconfigure', 'mebx-menu'],
  'clock-lost': [],
  'identity-changed': [],
  'vulnerable-firmware': [],
  'owned-elsewhere': [],
  unreachable: [],
  'mebx-layout-trap': [],
  'rtc-clear-ineffective': ['bios-unconfigure', 'oem-service'],
};

/** The ordered ways back in for this machine. Paths that this maker or generation does not have are left out. */
export function recoveryPaths(code: VerdictCode, facts: Facts, maker: Maker | undefined): PathRef[] {
  const major = Number((facts.version ?? '').split('.')[0]);
  const context: PathContext = {
    code,
    maker,
    generation: Number.isInteger(major) && major > 0 ? major : undefined,
    activating: facts.state !== 'post',
  };
  return PATHS_OF[code].flatMap((id) => PATH_LIBRARY[id](context) ?? []);
}
