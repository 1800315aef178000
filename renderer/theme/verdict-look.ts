import {
  type Icon,
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
} from '@tabler/icons-react';
import type { VerdictCode } from '../../shared/model/verdict';

interface Look {
  icon: Icon;
  color: string;
}

/** A verdict is shown by icon, word and colour, never by colour alone. */
export const VERDICT_LOOK: Readonly<Record<VerdictCode, Look>> = {
  ready: { icon: IconCircleCheck, color: 'teal' },
  'password-needed': { icon: IconKey, color: 'blue' },
  hidden: { icon: IconEyeOff, color: 'blue' },
  'tls-only': { icon: IconCertificate, color: 'blue' },
  'not-set-up': { icon: IconCircleDashed, color: 'grape' },
  'setup-refused': { icon: IconLockQuestion, color: 'orange' },
  'setup-interrupted': { icon: IconAlertTriangle, color: 'orange' },
  'password-refused': { icon: IconLock, color: 'red' },
  'password-refused-client-mode': { icon: IconLock, color: 'orange' },
  'password-refused-admin-mode': { icon: IconLock, color: 'red' },
  'login-paused': { icon: IconClockPause, color: 'yellow' },
  'limited-rights': { icon: IconUserQuestion, color: 'yellow' },
  'audit-blocked': { icon: IconLock, color: 'red' },
  'client-certificate-required': { icon: IconCertificate, color: 'orange' },
  'clock-lost': { icon: IconAlertTriangle, color: 'orange' },
  'identity-changed': { icon: IconFingerprint, color: 'red' },
  'vulnerable-firmware': { icon: IconShieldExclamation, color: 'red' },
  'mebx-layout-trap': { icon: IconLockQuestion, color: 'orange' },
  'rtc-clear-ineffective': { icon: IconAlertTriangle, color: 'orange' },
  'owned-elsewhere': { icon: IconBuilding, color: 'red' },
  'no-amt-seen': { icon: IconHelpCircle, color: 'gray' },
  unreachable: { icon: IconPlugX, color: 'gray' },
};
