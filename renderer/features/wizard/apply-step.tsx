import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { StepHeading } from '../../components/step-heading';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { RunTimeline } from './run-timeline';
import { StepResults } from './step-results';

/** The changes as they are made. Stopping finishes the one under way; asked for twice, it breaks it off. */
export function ApplyStep(): React.JSX.Element {
  const { progress, steps = [], stopping } = useMachineJob('configureJob') ?? {};
  const stop = useMachineState((state) => state.stopApplying);
  const percent = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0;
  return (
    <Stack gap="sm">
      <StepHeading>Making the changes</StepHeading>
      <Text size="sm" role="status">
        {progress ? `${progress.phase}: ${progress.current}` : 'Starting …'}
      </Text>
      <Progress value={percent} aria-label="Progress of the changes" />
      <RunTimeline results={steps} underWay={progress?.current} />
      <StepResults results={steps} />
      <Group>
        <Button variant="default" color={stopping ? 'red' : undefined} onClick={() => void stop()}>
          {stopping ? 'Stop now' : 'Stop after this change'}
        </Button>
        <Text size="sm" c="dimmed">
          {stopping
            ? 'Stops after the change under way. “Stop now” breaks it off: whether the machine did it is then not known until it is asked again.'
            : 'Leave the machine plugged in. A change under way is finished first.'}
        </Text>
      </Group>
    </Stack>
  );
}
