import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PathId } from '../../../shared/model/verdict';
import { inactive } from '../../components/inactive';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';

/** Ways at whose end the machine shows itself, because AMT is set up. */
export const SETS_UP: ReadonlySet<PathId> = new Set(['host-ccm', 'host-acm', 'mebx-menu', 'usb-key']);

/** Begins to watch the machine, while somebody sets AMT up at it. */
export function WatchButton(): React.JSX.Element {
  const { t } = useTranslation();
  const watch = useMachineState((state) => state.watch);
  const watching = isRunning(useMachineJob('watchJob'));
  return (
    <Button variant="default" {...inactive(watching)} onClick={() => void watch()}>
      {t('recovery.watch.start')}
    </Button>
  );
}

/** How long the machine is still watched, and the way to stop it. */
export function WatchStatus(): React.JSX.Element | null {
  const { t } = useTranslation();
  const job = useMachineJob('watchJob');
  const stop = useMachineState((state) => state.stopWatching);
  if (!isRunning(job)) return null;
  const { done = 0, total = 1 } = job?.progress ?? {};
  const left = Math.max(0, total - done);
  return (
    <Alert variant="light" p="xs">
      <Text size="sm" role="status">
        {t('recovery.watch.title')}
      </Text>
      <Group justify="space-between" mt={4}>
        <Text size="sm">
          {left < 120
            ? t('recovery.watch.seconds', { count: left })
            : t('recovery.watch.minutes', { minutes: Math.ceil(left / 60) })}
        </Text>
        <Button size="compact-sm" variant="default" disabled={job?.stopping} onClick={() => void stop()}>
          {t('recovery.watch.stop')}
        </Button>
      </Group>
      <Progress mt={6} value={(100 * done) / total} aria-label={t('recovery.watch.title')} />
    </Alert>
  );
}
