import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { Plan } from '../../../shared/model/plan';
import { useBench } from '../../app/bench-context';
import { PlanTable } from './plan-table';
import { ProfileChoice } from '../profiles/profile-choice';
import { StepHeading } from './step-heading';

/** A run that ended without saying so: what is certain of it, and the way on. */
function CutShort(): React.JSX.Element | null {
  const run = useBench((state) => state.openRun);
  const goOn = useBench((state) => state.continueRun);
  if (!run) return null;
  const done = run.steps.filter(({ state }) => state === 'ok').length;
  const open = run.steps.filter(({ state }) => state === 'under-way' || state === 'unknown');
  return (
    <Alert
      color="orange"
      variant="light"
      title={`A configuration of this machine was cut short on ${new Date(run.startedAt).toLocaleString()}`}
    >
      <Text size="sm">
        {done} of {run.steps.length} changes were done and proven.{' '}
        {open.length > 0 &&
          `How “${open.map(({ title }) => title).join('”, “')}” ended was not written down; the machine was asked again. `}
        The plan below starts from what the machine says now.
      </Text>
      <Button size="compact-sm" mt="xs" onClick={() => void goOn()}>
        Continue with its profile
        {run.profile.name === undefined ? '' : `, “${run.profile.name}”`}
      </Button>
    </Alert>
  );
}

function headingOf({ steps, blockers, notRead }: Plan): string {
  if (blockers.length > 0) return 'Blocked: something stands in the way';
  if (steps.length > 0) return 'This will change';
  return notRead.length > 0 ? 'Nothing to change in what could be read' : 'This machine is as you want it';
}

/** What would change, in words, before anything does. */
export function ReviewStep(): React.JSX.Element {
  const plan = useBench((state) => state.plan);
  const busy = useBench((state) => state.busy);
  const apply = useBench((state) => state.apply);
  const nothing = plan?.steps.length === 0;
  const blocked = (plan?.blockers.length ?? 0) > 0;
  return (
    <Stack gap="sm">
      <StepHeading>{plan ? headingOf(plan) : 'The plan'}</StepHeading>
      <CutShort />
      {busy === 'plan' && !plan && (
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
