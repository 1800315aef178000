import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepResult } from '../../../shared/model/plan';
import { useSay } from '../../i18n';
import { statusColors } from '../../theme/status-look';
import { OUTCOME_LOOK } from './step-results';

interface Props {
  results: readonly StepResult[];
  /** Title of the change that is being made. */
  underWay?: string | undefined;
}

/** A picture of a run: each change as long as it took. The list of results beside it says the same in words. */
export function RunTimeline({ results, underWay = '' }: Props): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  if (results.length === 0 && underWay === '') return null;
  const total = results.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <figure className="timeline-figure" aria-label={t('status.timeline.label')}>
      <div className="timeline" aria-hidden>
        {results.map(({ id, title, outcome, ms }) => {
          const { icon: Icon, color } = OUTCOME_LOOK[outcome];
          return (
            <span
              key={id}
              className="timeline-step"
              style={{ ...statusColors(color), flexGrow: ms, flexBasis: 22 }}
              title={t('status.timeline.step', {
                title: say(title),
                outcome: t(`status.timeline.outcome.${outcome}`),
                seconds: ms / 1000,
              })}
            >
              <Icon size={13} />
            </span>
          );
        })}
        {underWay !== '' && (
          <span
            className="timeline-step"
            data-under-way
            style={{ flexGrow: Math.max(500, total / 4), flexBasis: 22 }}
            title={t('status.timeline.underWay', { title: underWay })}
          />
        )}
      </div>
      {total > 0 && underWay === '' && (
        <Text component="figcaption" size="xs" c="dimmed" mt={2}>
          {t('status.timeline.total', { seconds: total / 1000 })}
        </Text>
      )}
    </figure>
  );
}
