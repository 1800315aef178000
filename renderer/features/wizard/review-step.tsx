import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useBench } from '../../app/bench-context';
import { PlanTable } from './plan-table';
import { ProfileChoice } from '../profiles/profile-choice';
import { StepHeading } from './step-heading';

/** What would change, in words, before anything does. */
export function ReviewStep(): React.JSX.Element {
  const plan = useBench((state) => state.plan);
  const busy = useBench((state) => state.busy);
  const apply = useBench((state) => state.apply);
  const nothing = plan?.steps.length === 0;
  const blocked = (plan?.blockers.length ?? 0) > 0;
  return (
    <Stack gap="sm">
      <StepHeading>{nothing && !blocked ? 'This machine is as you want it' : 'This will change'}</StepHeading>
      {busy === 'plan' && !plan && (
        <Group gap="xs" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">Reading the machine …</Text>
        </Group>
      )}
      {plan && <PlanTable plan={plan} />}
      {plan?.blockers.map((blocker) => (
        <Alert key={blocker.message} color="orange" variant="light" title={blocker.message}>
          {blocker.nextStep}
        </Alert>
      ))}
      {plan && !nothing && (
        <Group>
          <Button disabled={blocked || busy !== undefined} onClick={() => void apply()} data-autofocus>
            Apply {plan.steps.length === 1 ? '1 change' : `${String(plan.steps.length)} changes`}
          </Button>
          <Text size="sm" c="dimmed">
            Each change is read back.{' '}
            {plan.steps.some(({ danger }) => danger === 'credential') &&
              'The new password is stored before it is set.'}
          </Text>
        </Group>
      )}
      <ProfileChoice />
    </Stack>
  );
}
