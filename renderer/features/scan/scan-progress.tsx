import { Button, Group, Progress, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';

/** How far the scan is, and how it is held back or stopped. */
export function ScanProgress(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const scan = useAppState(scanOf);
  const { progress, stopping = false } = scan ?? {};
  const paused = scan?.state === 'paused';
  const pause = useAppState((state) => state.pauseScan);
  const stop = useAppState((state) => state.stopScan);
  const found = useAppState((state) => foundSince(Object.values(state.machines), scanOf(state)?.since));
  const percent = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0;
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {t(`list.scan.${stopping ? 'finishing' : paused ? 'paused' : 'running'}`, { found })}
        </Text>
        <Group gap={6}>
          {progress && (
            <Text size="sm" c="dimmed" className="numbers">
              {progress.current === ''
                ? t('list.scan.done', progress)
                : t('list.scan.doneAt', { ...progress, address: say(progress.current) })}
            </Text>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={stopping}
            leftSection={
              paused ? <IconPlayerPlay size={14} aria-hidden /> : <IconPlayerPause size={14} aria-hidden />
            }
            onClick={() => void pause()}
          >
            {t(paused ? 'list.scan.goOn' : 'list.scan.pause')}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            leftSection={<IconPlayerStop size={14} aria-hidden />}
            onClick={() => void stop()}
          >
            {t(stopping ? 'list.scan.stopNow' : 'list.scan.stop')}
          </Button>
        </Group>
      </Group>
      <Progress
        value={percent}
        aria-label={t('list.scan.progress')}
        size="sm"
        mt={4}
        // The bar moves seven times a second: gliding there would have each frame laid out and painted anew.
        transitionDuration={0}
        {...(paused && { color: 'gray' })}
      />
    </div>
  );
}

/** Machines that this scan has seen; the list also holds what was seen before. */
function foundSince(
  machines: readonly { sighting: { lastSeen?: string | undefined } }[],
  since: string | undefined,
): number {
  if (since === undefined) return 0;
  return machines.filter(({ sighting: { lastSeen } }) => lastSeen !== undefined && lastSeen >= since).length;
}
