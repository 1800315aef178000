import { Alert, Button, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { closedItsPorts, type Proof, type StepResult } from '../../../shared/model/plan';
import { isMessage, message } from '../../../shared/texts/message';
import { FailureAlert } from '../../components/failure-alert';
import { StepHeading } from '../../components/step-heading';
import { say } from '../../i18n';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { NextSteps } from './next-steps';
import { RunTimeline } from './run-timeline';
import { ServerCheck } from './server-check';
import { StepResults } from './step-results';

const NO_SERVER = message('provisioning.remoteAccess.none').messageCode;

/** A step has named a server to the machine; another one of this name takes the servers away. */
function namesServer({ id, after }: StepResult): boolean {
  return id === 'remote-access' && !(isMessage(after) && after.messageCode === NO_SERVER);
}

/** What else was seen at the end. */
function proofWords({ power, whenOff, openPorts, configMgr }: Proof, t: TFunction): string {
  return [
    power === undefined ? undefined : t('status.run.power', { power: say(power) }),
    openPorts.length === 0 ? t('status.run.noPorts') : t('status.run.ports', { ports: openPorts.join(', ') }),
    t('status.run.configMgr', { name: say(configMgr) }),
    whenOff === undefined ? undefined : say(whenOff),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** What was done, as it was read back. */
export function DoneStep({ view }: { view: MachineView }): React.JSX.Element | null {
  const { t } = useTranslation();
  const report = useMachineJob('configureJob')?.end?.configure;
  const goTo = useMachineState((state) => state.goTo);
  if (!report) return null;
  const good = report.verified;
  const vanished = closedItsPorts(report);
  const called = good && report.steps.some(namesServer);
  return (
    <Stack gap="sm">
      <StepHeading>
        {t(`status.run.title.${good || report.outcome !== 'done' ? report.outcome : 'unverified'}`)}
      </StepHeading>
      {good && (
        <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />} p="xs">
          {t(vanished ? 'status.run.vanished' : 'status.run.readBack')}
          {!vanished && report.proof && ` ${proofWords(report.proof, t)}`}
        </Alert>
      )}
      {report.failure && <FailureAlert failure={report.failure} />}
      <RunTimeline results={report.steps} />
      <StepResults results={report.steps} />
      {called && <ServerCheck id={view.id} />}
      <NextSteps view={view} runId={report.runId}>
        {good ? undefined : <Button onClick={() => goTo('review')}>{t('status.run.seeRest')}</Button>}
      </NextSteps>
    </Stack>
  );
}
