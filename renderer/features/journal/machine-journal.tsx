import { Paper, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryTable } from './entry-table';
import { useJournal } from './use-journal';

/** What was done and noted at one machine. @param machineId its row in the list */
export function MachineJournal({ machineId }: { machineId: string }): React.JSX.Element {
  const { t } = useTranslation();
  const filter = useMemo(() => ({ machine: machineId }), [machineId]);
  const journal = useJournal(filter);
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('journal.title')}>
      <Title order={3} size="h5">
        {t('journal.title')}
      </Title>
      <EntryTable journal={journal} oneMachine empty={<Text size="sm">{t('journal.emptyMachine')}</Text>} />
    </Paper>
  );
}
