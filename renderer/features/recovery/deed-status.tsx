import { Alert, Progress, Text } from '@mantine/core';
import { useBench } from '../../app/bench-context';
import { StoredPassword } from '../device/stored-password';

/** What AMT Bench is doing to the whole machine, or has just done. */
export function DeedStatus(): React.JSX.Element | null {
  const working = useBench((state) => state.deedJob !== undefined);
  const progress = useBench((state) => state.deedProgress);
  const report = useBench((state) => state.deedReport);
  if (working) {
    const { done = 0, total = 90, phase = 'Starting' } = progress ?? {};
    return (
      <Alert variant="light" p="xs" role="status" title="AMT is being un-configured">
        <Text size="sm">
          {phase}. AMT may be silent for {total} seconds; {Math.max(0, total - done)} left at the most. Leave
          the machine on.
        </Text>
        <Progress mt={6} value={(100 * done) / total} aria-label="Time that AMT may need" />
      </Alert>
    );
  }
  if (!report) return null;
  return (
    <Alert variant="light" p="xs" role="status" color={report.outcome === 'done' ? 'teal' : 'orange'}>
      <Text size="sm">{report.message}</Text>
      {report.deed === 'set-mebx' && <StoredPassword what="mebx" />}
    </Alert>
  );
}
