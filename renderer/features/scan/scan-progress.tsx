import { Group, Progress, Text } from '@mantine/core';
import { useBench } from '../../app/bench-context';

/** How far the scan is, or what it came to. */
export function ScanProgress(): React.JSX.Element | null {
  const running = useBench((state) => state.scanJob !== undefined);
  const progress = useBench((state) => state.scanProgress);
  const report = useBench((state) => state.scanReport);
  const stopping = useBench((state) => state.scanStopping);
  const found = useBench((state) => Object.keys(state.devices).length);
  if (running) {
    const percent = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0;
    return (
      <div>
        <Group justify="space-between" gap="xs">
          <Text size="sm" role="status">
            {stopping ? 'Stopping …' : (progress?.phase ?? 'Starting …')} {found} found
          </Text>
          {progress && (
            <Text size="sm" c="dimmed">
              {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')} ·{' '}
              {progress.current}
            </Text>
          )}
        </Group>
        <Progress value={percent} aria-label="Scan progress" size="sm" mt={4} />
      </div>
    );
  }
  if (!report) return null;
  const machines = report.devices.length === 1 ? '1 machine' : `${String(report.devices.length)} machines`;
  return (
    <Text size="sm" c="dimmed" role="status">
      {machines} among {report.scanned.toLocaleString('en')} {report.scanned === 1 ? 'address' : 'addresses'},
      in {(report.durationMs / 1000).toFixed(1)} s.
    </Text>
  );
}
