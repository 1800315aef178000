import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../shared/contract/contract';
import { STATUS_LOOK, statusColors, UNVERIFIED_LOOK } from '../theme/status-look';
import { statusDetail, statusReason } from './status-words';

interface Props {
  view: Pick<MachineView, 'status' | 'sighting'>;
  /** For words such as “5 minutes ago”, in milliseconds since 1970. */
  now: number;
  /** Instead of the line that the status has, such as what is being done. */
  detail?: string | undefined;
}

/** Icon, word and short line of a machine's status. */
export function StatusBadge(props: Props): React.JSX.Element {
  const { t } = useTranslation();
  return <StatusWords {...props} t={t} />;
}

/**
 * The same for rows, which have the texts already. Plain elements: there are as many as rows on the screen, and they
 * come and go while somebody scrolls.
 */
export function StatusWords({ view, now, detail, t }: Props & { t: TFunction }): React.JSX.Element {
  const { status } = view;
  const isUnverified = status.kind === 'configured' && !status.verified;
  const { icon: Icon, color } = isUnverified ? UNVERIFIED_LOOK : STATUS_LOOK[status.kind];
  const line = detail ?? statusDetail(view, now, t);
  return (
    <span className="verdict status" data-status={status.kind}>
      <span className="verdict-icon" style={statusColors(color)}>
        <Icon size={15} aria-hidden />
      </span>
      <span className="status-words" title={[line, statusReason(view)].filter(Boolean).join('\n')}>
        <span className="status-word">{t(`status.word.${status.kind}`)}</span>
        <span className="machine-second-line">{line}</span>
      </span>
    </span>
  );
}
