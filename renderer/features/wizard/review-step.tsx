import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { isFulfilled, type Plan, planHeading } from '../../../shared/model/plan';
import { StepHeading } from '../../components/step-heading';
import { useMachineState } from '../../stores/machine-store-context';
import { ProfileChoice } from '../profiles/profile-choice';
import { InterruptedRun } from './interrupted-run';
import { NextSteps } from './next-steps';
import { PlanTable } from './plan-table';
import { UndoNotice } from './undo-notice';

/** What would change, in words, before anything does; where nothing can or need be changed, the way on. */
export function ReviewStep({ view }: { view: MachineView }): React.JSX.Element {
  const plan = useMachineState((state) => state.plan);
  const reading = useMachineState((state) => state.busy === 'plan');
  const undoing = useMachineState((state) => state.undoing);
  return (
    <Stack gap="sm">
      <StepHeading>{headingOf(plan, reading)}</StepHeading>
      <InterruptedRun />
      <UndoNotice />
      {reading && !plan && (
        <Group gap="xs" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">Reading the machine …</Text>
        </Group>
      )}
      {plan?.blockers.map((blocker) => (
        <Alert key={blocker.message} color="orange" variant="light" title={blocker.message}>
          {blocker.nextStep}
        </Alert>
      ))}
      {plan && <PlanTable plan={plan} />}
      {plan && plan.steps.length > 0 && <Apply plan={plan} />}
      {!reading && <NextActions plan={plan} view={view} />}
      {!undoing && <ProfileChoice />}
    </Stack>
  );
}

function headingOf(plan: Plan | undefined, reading: boolean): string {
  if (plan) return planHeading(plan);
  return reading ? 'The plan' : 'There is no plan yet';
}

function Apply({ plan }: { plan: Plan }): React.JSX.Element {
  const busy = useMachineState((state) => state.busy);
  const apply = useMachineState((state) => state.apply);
  const blocked = plan.blockers.length > 0;
  return (
    <Group>
      <Button disabled={blocked || busy !== undefined} onClick={() => void apply()}>
        Apply {plan.steps.length === 1 ? '1 change' : `${String(plan.steps.length)} changes`}
      </Button>
      <Text size="sm" c="dimmed">
        Each change is read back.{' '}
        {plan.steps.some(({ danger }) => danger === 'credential') &&
          'The new password is stored before it is set.'}
      </Text>
    </Group>
  );
}

/** Where there is nothing to apply here and now. */
function NextActions({
  plan,
  view,
}: {
  plan: Plan | undefined;
  view: MachineView;
}): React.JSX.Element | null {
  const loadPlan = useMachineState((state) => state.loadPlan);
  if (plan && plan.steps.length > 0 && plan.blockers.length === 0) return null;
  if (plan && isFulfilled(plan)) return <NextSteps view={view} />;
  return (
    <NextSteps view={view}>
      <Button onClick={() => void loadPlan()}>Read the machine again</Button>
    </NextSteps>
  );
}
