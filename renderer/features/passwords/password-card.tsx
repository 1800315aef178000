import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { EnterDialog } from './enter-dialog';
import { ExportDialog } from './export-dialog';
import { ForgetPasswordsDialog } from './forget-passwords-dialog';
import { PasswordFacts } from './password-facts';
import { type Revealed, RevealedPasswords } from './revealed-passwords';
import { RotateDialog } from './rotate-dialog';
import { useCopied } from './use-copied';
import { useShown } from './use-shown';

type Dialog = 'enter' | 'rotate' | 'export' | 'forget';

/** The one place on the page of a machine where its passwords are: what is stored, and what can be done with it. */
export function PasswordCard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const reveal = useAppState((state) => state.revealPasswords);
  const report = useMachineState((state) => state.passwordReport);
  const working = [useMachineJob('actionJob'), useMachineJob('configureJob')].some(isRunning);
  const [shown, show] = useShown<Revealed>();
  const [copied, copy] = useCopied();
  const [failure, setFailure] = useState<Failure>();
  const [dialog, setDialog] = useState<Dialog>();
  const { stored, changeOpen, shared, mebx, beforeReset, origin } = view.credential;
  const anything = [stored, changeOpen, shared, mebx, beforeReset].some((each) => each === true);
  const of = { owner: { machineId: view.id }, name: view.sighting };
  const fetch = async (): Promise<Revealed | undefined> => {
    const revealed = await reveal(of.owner);
    setFailure(revealed.ok ? undefined : revealed.error);
    return revealed.ok ? revealed.value : undefined;
  };
  const close = (): void => setDialog(undefined);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="password-card">
      <Title order={3} size="h5" id="password-card">
        {t('vault.password.title')}
      </Title>
      <Stack gap="xs" mt={4}>
        <PasswordFacts credential={view.credential} />
        {shown && <RevealedPasswords revealed={shown} />}
        {failure && <FailureAlert failure={failure} />}
        {report && (
          <Alert
            p="xs"
            variant="light"
            role="status"
            color={report.outcome === 'unknown' ? 'orange' : 'teal'}
          >
            {say(report.message)}
          </Alert>
        )}
        <Group gap={6}>
          {anything && (
            <>
              <CardButton onClick={() => (shown ? show(undefined) : void fetch().then(show))}>
                {shown ? t('vault.password.hide') : t('vault.password.show')}
              </CardButton>
              <CardButton onClick={() => void fetch().then((found) => found && copy(found.password))}>
                {t('vault.password.copy')}
              </CardButton>
            </>
          )}
          <CardButton disabled={working} onClick={() => setDialog('enter')}>
            {anything ? t('vault.password.enter') : t('vault.password.enterFirst')}
          </CardButton>
          {stored && (
            <CardButton disabled={working} onClick={() => setDialog('rotate')}>
              {t('vault.password.rotate')}
            </CardButton>
          )}
          {anything && (
            <>
              <CardButton onClick={() => setDialog('export')}>{t('vault.password.save')}</CardButton>
              <CardButton disabled={working} onClick={() => setDialog('forget')}>
                {t('vault.password.forget')}
              </CardButton>
            </>
          )}
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {copied}
        </Text>
      </Stack>
      {dialog === 'enter' && <EnterDialog view={view} onClose={close} />}
      {dialog === 'rotate' && <RotateDialog view={view} onClose={close} />}
      {dialog === 'export' && <ExportDialog of={of} onClose={close} />}
      {dialog === 'forget' && (
        <ForgetPasswordsDialog
          of={of}
          onlyCopy={changeOpen || origin?.from === 'random'}
          onClose={() => {
            show(undefined);
            close();
          }}
        />
      )}
    </Paper>
  );
}

function CardButton(props: { onClick: () => void; disabled?: boolean; children: string }): React.JSX.Element {
  return <Button size="compact-sm" variant="default" {...props} />;
}
