import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { LogsDialog } from './logs-dialog';

/** Event log and audit log of the firmware, which are read only when somebody asks for them. */
export function LogsCard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { stored } = view.credential;
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('machine.logs.title')}
      </Title>
      <Text size="sm" mt={4}>
        {stored ? t('machine.logs.explanation') : t('machine.logs.needsPassword')}
      </Text>
      {stored && (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {t('machine.logs.read')}
        </Button>
      )}
      {open && <LogsDialog onClose={() => setOpen(false)} />}
    </Paper>
  );
}
