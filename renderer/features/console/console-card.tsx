import { Button, Paper, Text, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { lazyWithTexts } from '../../components/lazy-with-texts';

/** Loaded when it is opened, and the terminal with it. */
const ConsoleDialog = lazyWithTexts(async () => (await import('./console-dialog')).ConsoleDialog);

/** The way to the serial console of a machine that is set up and whose password is stored. */
export function ConsoleCard({ view }: { view: MachineView }): React.JSX.Element | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { sighting, credential, inventory } = view;
  // What a machine does while its console is open must not take the console away.
  if (!open && (sighting.verdict.code !== 'ready' || !credential.stored)) return null;
  const { redirection } = inventory ?? {};
  const isOff = redirection !== undefined && !(redirection.sol && redirection.listener);
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('console.title')}
      </Title>
      <Text size="sm" mt={4}>
        {t('console.explanation')}
      </Text>
      {isOff && (
        <Text size="sm" mt={4}>
          {t('console.off')}
        </Text>
      )}
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        title={t('common.loginNote')}
        onClick={() => setOpen(true)}
      >
        {t('console.open')}
      </Button>
      {open && (
        <Suspense>
          <ConsoleDialog view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Paper>
  );
}
