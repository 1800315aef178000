import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { isFulfilled, type Plan, planSummary } from '../../../shared/model/plan';
import { StepHeading } from '../../components/step-heading';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import { ProfileChoice } from '../profiles/profile-choice';
import { InterruptedRun } from './interrupted-run';
import { NextSteps } from './next-steps';
import { PlanTable } from './plan-table';
import { UndoNotice } from './undo-notice';

/** What would change, in words, before anything does; where nothing can or need be changed, the way on. */
export function ReviewStep({ view }: { view: MachineView }): React.JSX.Element {
  const plan = useMachineState((state) => state.plan);
  const { t } = useTranslation();
  const say = useSay();
  const reading = useMachineState((state) => state.busy === 'plan');
  const undoing = useMachineState((state) => state.undoing);
  const heading = plan
    ? t(`wizard.review.headings.${planSummary(plan)}`)
    : reading
      ? t('wizard.review.plan')
      : t('vault.login.notRead');
  return (
    <Stack gap="sm">
      <StepHeading>{heading}</StepHeading>
      <InterruptedRun />
      <UndoNotice />
      {reading && !plan && (
        <Group gap="xs" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">{t('wizard.review.reading')}</Text>
        </Group>
      )}
      {plan?.blockers.map((blocker) => (
        <Alert key={say(blocker.message)} color="orange" variant="light" title={say(blocker.message)}>
          {say(blocker.nextStep)}
        </Alert>
      ))}
      {plan && <PlanTable plan={plan} />}
      {plan && plan.steps.length > 0 && <Apply plan={plan} />}
      {!reading && <NextActions plan={plan} view={view} />}
      {!undoing && <ProfileChoice />}
      {plan && !undoing && (
        <Text size="xs" c="dimmed">
          {t('vault.login.profileChange')}
        </Text>
      )}
    </Stack>
  );
}

function Apply({ plan }: { plan: Plan }): React.JSX.Element {
  const { t } = useTranslation();
  const busy = useMachineState((state) => state.busy);
  const apply = useMachineState((state) => state.apply);
  const blocked = plan.blockers.length > 0;
  return (
    <Group>
      <Button disabled={blocked || busy !== undefined} onClick={() => void apply()}>
        {t('wizard.review.apply', { count: plan.steps.length })}
      </Button>
      <Text size="sm" c="dimmed">
        {plan.steps.some(({ danger }) => danger === 'credential')
          ? t('wizard.review.readBackPassword')
          : t('wizard.review.readBack')}
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
  if (plan && plan.steps.length > 0 && plan.blockers.length === 0) return null;
  if (plan && isFulfilled(plan)) return <NextSteps view={view} />;
  return (
    <NextSteps view={view}>
      <ReadPlan again={plan !== undefined} />
    </NextSteps>
  );
}

/** Reading the machine needs a login, which is made only when somebody asks for it. */
function ReadPlan({ again }: { again: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const loadPlan = useMachineState((state) => state.loadPlan);
  const busy = useMachineState((state) => state.busy !== undefined);
  const failed = useMachineState((state) => state.wizardFailure !== undefined);
  return (
    <>
      <Button disabled={busy} onClick={() => void loadPlan()} aria-describedby="logs-in">
        {again || failed ? t('vault.login.again') : t('vault.login.readPlan')}
      </Button>
      <Text size="sm" c="dimmed" id="logs-in">
        {t('common.loginNote')}
      </Text>
    </>
  );
}
