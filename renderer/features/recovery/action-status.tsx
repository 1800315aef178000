import { Alert, Progress, Text } from '@mantine/core';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';

/** What AMT Bench is doing to the whole machine, or has just done. */
export function ActionStatus(): React.JSX.Element | null {
  const job = useMachineJob('actionJob');
  const report = useMachineState((state) => state.actionReport);
  if (isRunning(job)) {
    const { done = 0, total = 90, phase = 'Starting' } = job?.progress ?? {};
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
    </Alert>
  );
}
