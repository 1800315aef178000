import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalFilter } from '../../../shared/model/journal';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { useDownload } from '../../components/use-download';
import { useAppState } from '../../stores/app-store-context';
import { EntryTable } from './entry-table';
import { filterOf, isFiltering, JournalFilters, NO_FILTER } from './journal-filters';
import { RunDetails } from './run-details';
import { type JournalView, useJournal } from './use-journal';

/** How long somebody may pause while typing a filter. Milliseconds. */
const TYPING_MS = 250;

/** What was done and noted, newest first; one run of it opened beside. */
export function JournalScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const run = useAppState(({ route }) => (route.page === 'journal' ? route.run : undefined));
  const [fields, setFields] = useState(NO_FILTER);
  const [settled] = useDebouncedValue(fields, TYPING_MS);
  const filter = useMemo(() => filterOf(settled), [settled]);
  const journal = useJournal(filter);
  return (
    <Page title={t('journal.title')} actions={<Actions filter={filterOf(fields)} journal={journal} />}>
      <Text c="dimmed" size="sm">
        {t('journal.explanation')}
      </Text>
      <JournalFilters fields={fields} onChange={setFields} />
      <div className="journal-columns" data-run={run !== undefined || undefined}>
        <Stack gap="xs" className="journal-entries">
          <EntryTable
            journal={journal}
            openRun={run}
            empty={
              <Text size="sm">{isFiltering(fields) ? t('journal.nothingFound') : t('journal.empty')}</Text>
            }
          />
        </Stack>
        {run !== undefined && <RunDetails key={run} runId={run} />}
      </div>
    </Page>
  );
}

function Actions({ filter, journal }: { filter: JournalFilter; journal: JournalView }): React.JSX.Element {
  const { t } = useTranslation();
  const csv = useAppState((state) => state.journalCsv);
  const { download, saved, failure } = useDownload();
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={journal.reading && journal.page !== undefined}
          onClick={journal.refresh}
        >
          {t('journal.refresh')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void download(csv(filter))}
        >
          {t('journal.saveCsv')}
        </Button>
      </Group>
      <DownloadNote name={saved} />
      {failure && <FailureAlert failure={failure} />}
    </Stack>
  );
}
