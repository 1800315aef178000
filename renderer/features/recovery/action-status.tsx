import { Alert, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../i18n';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';

/** What AMT Bench is doing to the whole machine, or has just done. */
export function ActionStatus(): React.JSX.Element | null {
  const { t } = useTranslation();
  const say = useSay();
  const job = useMachineJob('actionJob');
  const report = useMachineState((state) => state.actionReport);
  if (isRunning(job)) {
    const { done = 0, total = 90, phase = t('recovery.status.starting') } = job?.progress ?? {};
    return (
      <Alert variant="light" p="xs" role="status" title={t('recovery.status.title')}>
        <Text size="sm">
          {t('recovery.status.text', { phase: say(phase), total, left: Math.max(0, total - done) })}
        </Text>
        <Progress mt={6} value={(100 * done) / total} aria-label={t('recovery.status.progress')} />
      </Alert>
    );
  }
  if (!report) return null;
  return (
    <Alert variant="light" p="xs" role="status" color={report.outcome === 'done' ? 'teal' : 'orange'}>
      <Text size="sm">{say(report.message)}</Text>
    </Alert>
  );
}
