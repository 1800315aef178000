import { Alert, Button, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { MachineView } from '../../../shared/contract/contract';
import { closedItsPorts, type Proof } from '../../../shared/model/plan';
import { FailureAlert } from '../../components/failure-alert';
import { StepHeading } from '../../components/step-heading';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { NextSteps } from './next-steps';
import { RunTimeline } from './run-timeline';
import { StepResults } from './step-results';

const TITLES = {
  done: 'Configured and verified',
  'nothing-to-do': 'Nothing to change',
  partial: 'Configured in part',
  failed: 'Not configured',
} as const;

/** What else was seen at the end. */
function proofWords({ power, openPorts, configMgr }: Proof): string {
  const ports = openPorts.length === 0 ? 'none' : openPorts.join(', ');
  return [
    power === undefined ? undefined : `Power: ${power}.`,
    `Open ports: ${ports}.`,
    `ConfigMgr would call it “${configMgr}”.`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const VANISHED =
  'Every other setting was read back on a fresh connection before the last one; then AMT closed its ports here, as planned. From this network only its server reaches it now.';

/** What was done, as it was read back. */
export function DoneStep({ view }: { view: MachineView }): React.JSX.Element | null {
  const report = useMachineJob('configureJob')?.end?.configure;
  const goTo = useMachineState((state) => state.goTo);
  if (!report) return null;
  const good = report.verified;
  const vanished = closedItsPorts(report);
  return (
    <Stack gap="sm">
      <StepHeading>
        {good || report.outcome !== 'done' ? TITLES[report.outcome] : 'Configured, not verified'}
      </StepHeading>
      {good && (
        <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />} p="xs">
          {vanished ? VANISHED : 'Every setting was read back on a fresh connection after the last change.'}
          {!vanished && report.proof && ` ${proofWords(report.proof)}`}
        </Alert>
      )}
      {report.failure && <FailureAlert failure={report.failure} />}
      <RunTimeline results={report.steps} />
      <StepResults results={report.steps} />
      <NextSteps view={view}>
        {good ? undefined : <Button onClick={() => goTo('review')}>See what is left</Button>}
      </NextSteps>
    </Stack>
  );
}
