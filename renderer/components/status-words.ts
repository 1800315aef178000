import type { TFunction } from 'i18next';
import type { MachineView } from '../../shared/contract/contract';
import { say } from '../i18n';
import { timeAgo } from './machine-words';

/** The short line below the word of a status: profile and time, why it is blocked, what differs, what failed. */
export function statusDetail(
  { status, sighting }: Pick<MachineView, 'status' | 'sighting'>,
  now: number,
  t: TFunction,
): string {
  switch (status.kind) {
    case 'ready':
      return t('status.detail.ready');
    case 'configured': {
      const { profile, at, verified } = status;
      const when = timeAgo(at, now);
      if (profile === undefined) {
        return verified
          ? t('status.detail.configuredUnnamed', { when })
          : t('status.detail.notVerifiedUnnamed', { when });
      }
      return verified
        ? t('status.detail.configured', { profile, when })
        : t('status.detail.notVerified', { profile, when });
    }
    case 'drifted':
      return t('status.detail.drifted', { settings: status.settings.map(say).join(', ') });
    case 'failed':
      if (status.cutShort) return t('status.detail.cutShort');
      if (status.step !== undefined) return t('status.detail.failedAt', { step: say(status.step) });
      return status.message === undefined ? t('status.detail.failed') : say(status.message);
    case 'blocked':
      return say(status.title);
    case 'needs-password':
    case 'not-set-up':
    case 'other-vendor':
    case 'unreachable':
    case 'not-identified':
      return say(sighting.verdict.title);
  }
}

/** Why a configuration failed, in full, where there is more to say than its step. */
export function statusReason({ status }: Pick<MachineView, 'status'>): string | undefined {
  return status.kind === 'failed' && status.message !== undefined ? say(status.message) : undefined;
}
