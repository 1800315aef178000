import { Alert, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never';
import type { MachineView } from '../../../shared/contract/contract';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';
import type { WizardStep } from '../../stores/wizard-steps';
import { RecoverStep } from '../recovery/recover-step';
import { ApplyStep } from './apply-step';
import { DiagnoseStep } from './diagnose-step';
import { DoneStep } from './done-step';
import { IdentifyStep } from './identify-step';
import { ReviewStep } from './review-step';

/** The steps: Identify → Diagnose → Recover (only if needed) → Review the plan → Apply → Done. */
export function Wizard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const step = useMachineState((state) => state.step);
  const moved = useMachineState((state) => state.moved);
  const failure = useMachineState((state) => state.wizardFailure);
  return (
    <Stack gap="sm">
      {moved !== undefined && (
        <Alert variant="light" p="xs" role="status">
          {moved.why === 'resumed'
            ? t('wizard.moved.resumed', { path: say(moved.path) })
            : t(`wizard.moved.${moved.why}`)}
        </Alert>
      )}
      {failure && <FailureAlert failure={failure} />}
      <Paper withBorder p="md">
        <Step step={step} view={view} />
      </Paper>
    </Stack>
  );
}

function Step({ step, view }: { step: WizardStep; view: MachineView }): React.JSX.Element {
  switch (step) {
    case 'identify':
      return <IdentifyStep view={view} />;
    case 'diagnose':
      return <DiagnoseStep view={view} />;
    case 'recover':
      return <RecoverStep />;
    case 'review':
      return <ReviewStep view={view} />;
    case 'apply':
      return <ApplyStep />;
    case 'done':
      return <DoneStep view={view} />;
    default:
      return assertNever(step);
  }
}
