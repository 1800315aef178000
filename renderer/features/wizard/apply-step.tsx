import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StepHeading } from '../../components/step-heading';
import { useSay } from '../../i18n';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { RunTimeline } from './run-timeline';
import { StepResults } from './step-results';

/** The changes as they are made. Stopping finishes the one under way; asked for twice, it breaks it off. */
export function ApplyStep(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { progress, steps = [], stopping } = useMachineJob('configureJob') ?? {};
  const current = say(progress?.current ?? '');
  const stop = useMachineState((state) => state.stopApplying);
  const percent = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0;
  return (
    <Stack gap="sm">
      <StepHeading>{t('status.run.applying')}</StepHeading>
      <Text size="sm" role="status">
        {progress
          ? t('status.run.progress', { phase: say(progress.phase), current })
          : t('status.run.starting')}
      </Text>
      <Progress value={percent} aria-label={t('status.run.progressLabel')} />
      <RunTimeline results={steps} underWay={current} />
      <StepResults results={steps} />
      <Group>
        <Button variant="default" color={stopping ? 'red' : undefined} onClick={() => void stop()}>
          {t(stopping ? 'status.run.stopNow' : 'status.run.stop')}
        </Button>
        <Text size="sm" c="dimmed">
          {t(stopping ? 'status.run.stopping' : 'status.run.plugged')}
        </Text>
      </Group>
    </Stack>
  );
}
