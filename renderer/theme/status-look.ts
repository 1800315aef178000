import {
  type Icon,
  IconAlertTriangle,
  IconArrowsDiff,
  IconBuilding,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconKey,
  IconLock,
  IconPlayerPlay,
  IconPlugX,
} from '@tabler/icons-react';
import type { StatusKind } from '../../shared/model/status';

interface Look {
  icon: Icon;
  color: string;
}

/** A status is shown by icon, word and colour, never by colour alone. */
export const STATUS_LOOK: Readonly<Record<StatusKind, Look>> = {
  ready: { icon: IconPlayerPlay, color: 'cyan' },
  'needs-password': { icon: IconKey, color: 'blue' },
  'not-set-up': { icon: IconCircleDashed, color: 'grape' },
  blocked: { icon: IconLock, color: 'orange' },
  configured: { icon: IconCircleCheck, color: 'teal' },
  drifted: { icon: IconArrowsDiff, color: 'yellow' },
  failed: { icon: IconCircleX, color: 'red' },
  'other-vendor': { icon: IconBuilding, color: 'gray' },
  unreachable: { icon: IconPlugX, color: 'gray' },
  'not-identified': { icon: IconHelpCircle, color: 'gray' },
};

/** Configured, and not everything could be read back. */
export const UNVERIFIED_LOOK: Look = { icon: IconAlertTriangle, color: 'yellow' };

/** Ground and ink of a status, for CSS. */
export function statusColors(color: string): React.CSSProperties {
  return {
    '--verdict-ground': `var(--mantine-color-${color}-light)`,
    '--verdict-ink': `var(--mantine-color-${color}-light-color)`,
  } as React.CSSProperties;
}
