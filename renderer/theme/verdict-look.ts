import {
  IconAlertTriangle,
  IconBuilding,
  IconCertificate,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconEyeOff,
  IconFingerprint,
  IconHelpCircle,
  IconKey,
  IconLock,
  IconLockQuestion,
  IconPlugX,
  IconShieldExclamation,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import type { VerdictCode } from '../../shared/model/verdict';

/** Groups of the filter above the list. */
export const GROUPS = ['open', 'stuck', 'new', 'other'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  open: 'Can be configured',
  stuck: 'Needs a way in',
  new: 'Not set up',
  other: 'Not for us',
};

interface Look {
  icon: Icon;
  color: string;
  /** One or two words for the list; the whole title is beside it. */
  group: Group;
}

/** A verdict is shown by icon, word and colour, never by colour alone. */
export const VERDICT_LOOK: Readonly<Record<VerdictCode, Look>> = {
  ready: { icon: IconCircleCheck, color: 'teal', group: 'open' },
  'password-needed': { icon: IconKey, color: 'blue', group: 'open' },
  hidden: { icon: IconEyeOff, color: 'blue', group: 'open' },
  'tls-only': { icon: IconCertificate, color: 'blue', group: 'open' },
  'not-set-up': { icon: IconCircleDashed, color: 'grape', group: 'new' },
  'setup-refused': { icon: IconLockQuestion, color: 'orange', group: 'new' },
  'setup-interrupted': { icon: IconAlertTriangle, color: 'orange', group: 'new' },
  'password-refused': { icon: IconLock, color: 'red', group: 'stuck' },
  'password-refused-client-mode': { icon: IconLock, color: 'orange', group: 'stuck' },
  'password-refused-admin-mode': { icon: IconLock, color: 'red', group: 'stuck' },
  'login-paused': { icon: IconClockPause, color: 'yellow', group: 'stuck' },
  'limited-rights': { icon: IconUserQuestion, color: 'yellow', group: 'stuck' },
  'audit-blocked': { icon: IconLock, color: 'red', group: 'stuck' },
  'client-certificate-required': { icon: IconCertificate, color: 'orange', group: 'stuck' },
  'clock-lost': { icon: IconAlertTriangle, color: 'orange', group: 'stuck' },
  'identity-changed': { icon: IconFingerprint, color: 'red', group: 'stuck' },
  'vulnerable-firmware': { icon: IconShieldExclamation, color: 'red', group: 'stuck' },
  'mebx-layout-trap': { icon: IconLockQuestion, color: 'orange', group: 'new' },
  'rtc-clear-ineffective': { icon: IconAlertTriangle, color: 'orange', group: 'new' },
  'owned-elsewhere': { icon: IconBuilding, color: 'red', group: 'other' },
  'no-amt-seen': { icon: IconHelpCircle, color: 'gray', group: 'other' },
  unreachable: { icon: IconPlugX, color: 'gray', group: 'other' },
};
