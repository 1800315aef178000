import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { DeviceView } from '../../../shared/contract/contract';
import { FailureAlert } from '../../components/failure-alert';
import { useBench } from '../../app/bench-context';
import { StepHeading } from './step-heading';
import { StepResults } from './step-results';

const TITLES = {
  done: 'Configured and verified',
  'nothing-to-do': 'Nothing to change',
  partial: 'Configured in part',
  failed: 'Not configured',
} as const;

/** What was done, as it was read back. */
export function DoneStep({ view }: { view: DeviceView }): React.JSX.Element | null {
  const report = useBench((state) => state.report);
  const showList = useBench((state) => state.showList);
  const goTo = useBench((state) => state.goTo);
  if (!report) return null;
  const good = report.verified;
  return (
    <Stack gap="sm">
      <StepHeading>
        {good || report.outcome !== 'done' ? TITLES[report.outcome] : 'Configured, not verified'}
      </StepHeading>
      {good && (
        <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />} p="xs">
          Every setting was read back on a fresh connection after the last change.
        </Alert>
      )}
      {report.failure && <FailureAlert failure={report.failure} />}
      <StepResults results={report.steps} />
      {view.credential.stored && <StoredPassword />}
      <Group>
        <Button onClick={showList}>Next machine</Button>
        <Button variant="default" onClick={() => goTo('review')}>
          Review again
        </Button>
      </Group>
    </Stack>
  );
}

/** How long a revealed password stays on the screen. Milliseconds. */
const SHOWN_MS = 30_000;

/** The only place that shows a password, on request and for half a minute. */
function StoredPassword(): React.JSX.Element {
  const reveal = useBench((state) => state.reveal);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = async (): Promise<void> => {
    const revealed = await reveal();
    if (revealed?.ok) setShown(revealed.value.password);
  };
  return (
    <Group gap="xs">
      <Text size="sm">The admin password of this machine is stored.</Text>
      {shown === undefined ? (
        <Button size="compact-sm" variant="default" onClick={() => void show()}>
          Show it
        </Button>
      ) : (
        <>
          <Text className="mono" data-testid="revealed">
            {shown}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setShown(undefined)}>
            Hide it
          </Button>
        </>
      )}
    </Group>
  );
}
