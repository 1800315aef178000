import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenRun } from '../../../shared/model/plan';
import { dateText } from '../../components/dates';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** A run that ended without saying so: what is certain of it, and the way on. */
export function InterruptedRun(): React.JSX.Element | null {
  const { t } = useTranslation();
  const run = useMachineState((state) => state.openRun);
  const read = useMachineState((state) => state.plan !== undefined);
  const over = useMachineState((state) => state.openRunComplete);
  const continueRun = useMachineState((state) => state.continueRun);
  if (!run) return null;
  return (
    <Alert
      color={over ? 'teal' : 'orange'}
      variant="light"
      title={t('wizard.interrupted.title', { date: dateText(run.startedAt) })}
    >
      {over ? (
        <Text size="sm">{t('wizard.interrupted.over')}</Text>
      ) : (
        <>
          <Text size="sm">
            <Progress run={run} read={read} />
          </Text>
          <Button size="compact-sm" mt="xs" onClick={() => void continueRun()}>
            {run.profile.name === undefined
              ? t('wizard.interrupted.continue')
              : t('wizard.interrupted.continueNamed', { profile: run.profile.name })}
          </Button>
        </>
      )}
    </Alert>
  );
}

/** What is certain of it. @param read the machine was read since, and its plan is shown below */
function Progress({ run: { steps }, read }: { run: OpenRun; read: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const done = steps.filter(({ state }) => state === 'ok').length;
  const open = steps.filter(({ state }) => state === 'under-way' || state === 'unknown');
  const titles = open.map(({ title }) => say(title)).join('”, “');
  return (
    <>
      {t('wizard.interrupted.progress', { done, count: steps.length })}{' '}
      {open.length > 0 && t('wizard.interrupted.unknown', { titles })}{' '}
      {read ? t('wizard.interrupted.next') : t('wizard.interrupted.logsIn')}
    </>
  );
}
