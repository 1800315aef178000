import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconPlayerStop,
  IconRefresh,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FleetResult } from '../../../shared/model/plan';
import { inSentences } from '../../../shared/result';
import { say } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { type FleetRowState, rowStateOf } from '../../stores/fleet-slice';
import { statusColors } from '../../theme/status-look';

/** Where this machine is in a run on several machines. Undefined: it takes part in none. */
export function useRowProgress(machineId: string): FleetRowState | undefined {
  return useAppState((state) => rowStateOf(state, machineId));
}

/** Progress or result of one machine, for its row. Plain elements, as in every row. */
export function RowProgress({ progress }: { progress: FleetRowState }): React.JSX.Element {
  const { t } = useTranslation();
  const { text, detail, color, icon: Icon } = lookOf(progress, t);
  return (
    <span className="verdict" title={detail}>
      <span className="verdict-icon" style={statusColors(color)}>
        <Icon size={15} aria-hidden />
      </span>
      <span className="two-lines">{text}</span>
    </span>
  );
}

interface Look {
  text: string;
  detail?: string | undefined;
  color: string;
  icon: typeof IconClock;
}

function lookOf(progress: FleetRowState, t: TFunction): Look {
  if (progress === 'waiting') return { text: t('fleet.row.waiting'), color: 'gray', icon: IconClock };
  if ('of' in progress) {
    const { step, of, title } = progress;
    return { text: t('fleet.row.step', { step, of }), detail: say(title), color: 'blue', icon: IconRefresh };
  }
  const { failure, verified, outcome } = progress;
  return {
    text: resultText(progress, t),
    detail: failure && say(inSentences(failure)),
    ...(verified
      ? { color: 'green', icon: IconCircleCheck }
      : outcome === 'stopped'
        ? { color: 'gray', icon: IconPlayerStop }
        : { color: 'red', icon: IconAlertTriangle }),
  };
}

/** The result for one machine, in a few words. */
export function resultText({ outcome, verified, steps }: FleetResult, t: TFunction): string {
  switch (outcome) {
    case 'done':
      return verified ? t('fleet.row.done') : t('fleet.row.unverified');
    case 'nothing-to-do':
      return verified ? t('fleet.row.asWanted') : t('fleet.row.notAllRead');
    case 'partial': {
      const done = steps.filter((step) => step.outcome === 'ok').length;
      return t('fleet.row.partial', { done, total: steps.length });
    }
    case 'failed':
      return t('fleet.row.failed');
    case 'stopped':
      return t('fleet.row.stopped');
  }
}
