import { Anchor, Badge, Button, Group, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalEntry, JournalOutcome } from '../../../shared/model/journal';
import { dateText } from '../../components/dates';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { hashOf } from '../../stores/routes';
import type { JournalView } from './use-journal';

interface Props {
  journal: JournalView;
  /** Said where there is no entry. */
  empty: React.ReactNode;
  /** All entries are about one machine. */
  oneMachine?: boolean;
  /** The run that is shown beside. */
  openRun?: string | undefined;
}

/** One page of entries, and the way to the pages before and after. */
export function EntryTable({ journal, empty, oneMachine = false, openRun }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { page, failure, reading } = journal;
  if (failure) return <FailureAlert failure={failure} />;
  if (!page) {
    return (
      <Group gap="xs" role="status">
        <Loader size="sm" aria-hidden />
        <Text size="sm">{t('journal.loading')}</Text>
      </Group>
    );
  }
  if (page.entries.length === 0 && !journal.hasNewer) return <div role="status">{empty}</div>;
  return (
    <>
      <div className="journal-table" aria-busy={reading}>
        <Table verticalSpacing={4} aria-label={t('journal.list')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={180}>{t('journal.columns.when')}</Table.Th>
              <Table.Th>{t('journal.columns.activity')}</Table.Th>
              {!oneMachine && <Table.Th>{t('journal.columns.machine')}</Table.Th>}
              <Table.Th>{t('journal.columns.outcome')}</Table.Th>
              <Table.Th className="journal-details">{t('journal.columns.details')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {page.entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                oneMachine={oneMachine}
                open={entry.runId !== undefined && entry.runId === openRun}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Pages journal={journal} />
    </>
  );
}

function Pages({
  journal: { page, reading, hasNewer, newer, older },
}: {
  journal: JournalView;
}): React.JSX.Element | null {
  const { t } = useTranslation();
  if (!hasNewer && !page?.next) return null;
  return (
    <Group component="nav" gap="xs" aria-label={t('journal.pages')}>
      <Button variant="default" size="compact-sm" disabled={!hasNewer || reading} onClick={newer}>
        {t('journal.newer')}
      </Button>
      <Button variant="default" size="compact-sm" disabled={!page?.next || reading} onClick={older}>
        {t('journal.older')}
      </Button>
    </Group>
  );
}

function EntryRow({
  entry,
  oneMachine,
  open,
}: {
  entry: JournalEntry;
  oneMachine: boolean;
  open: boolean;
}): React.JSX.Element {
  const when = dateText(entry.at);
  return (
    <Table.Tr data-open={open || undefined}>
      <Table.Td className="journal-when">{when}</Table.Td>
      <Table.Td>
        <Activity entry={entry} when={when} open={open} /> {entry.machine.simulated && <DemoMark />}
      </Table.Td>
      {!oneMachine && (
        <Table.Td>
          <MachineLink entry={entry} />
        </Table.Td>
      )}
      <Table.Td>
        <OutcomeBadge outcome={entry.outcome} />
      </Table.Td>
      <Table.Td className="journal-details">
        <Text size="sm" c="dimmed">
          <Details entry={entry} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

/** What was done to a simulated machine is no proof of anything. */
function DemoMark(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Badge size="xs" color="violet" variant="light">
      {t('journal.demo')}
    </Badge>
  );
}

/** Runs and actions can be opened; of the rest there is no more than the row says. */
function Activity({
  entry,
  when,
  open,
}: {
  entry: JournalEntry;
  when: string;
  open: boolean;
}): React.JSX.Element {
  const { t } = useTranslation();
  const go = useAppState((state) => state.go);
  const kind = t(`journal.kinds.${entry.kind}`);
  const { runId, machine } = entry;
  if (runId === undefined) return <>{kind}</>;
  return (
    <Anchor
      size="sm"
      fw={600}
      href={hashOf({ page: 'journal', run: runId })}
      aria-label={t('journal.openRun', { kind, machine: machine.name, when })}
      aria-current={open ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go({ page: 'journal', run: runId });
      }}
    >
      {kind}
    </Anchor>
  );
}

function MachineLink({ entry: { machine } }: { entry: JournalEntry }): React.JSX.Element {
  const { t } = useTranslation();
  const openMachine = useAppState((state) => state.openMachine);
  const { row, name, address } = machine;
  return (
    <>
      {row === undefined ? (
        name
      ) : (
        <Anchor
          size="sm"
          href={hashOf({ page: 'machines', machine: row })}
          aria-label={t('journal.openMachine', { machine: name })}
          onClick={(event) => {
            event.preventDefault();
            openMachine(row);
          }}
        >
          {name}
        </Anchor>
      )}
      {address !== name && (
        <Text size="xs" c="dimmed">
          {address}
        </Text>
      )}
    </>
  );
}

function Details({ entry }: { entry: JournalEntry }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { profile, steps, verified, user, text, outcome, order } = entry;
  const parts = [
    order && t(`journal.orders.${order}`),
    profile !== undefined && t('journal.details.profile', { profile }),
    steps && t('journal.details.steps', { count: steps.planned, made: steps.made }),
    verified === true && t('journal.details.verified'),
    verified === false && outcome === 'done' && t('journal.details.notVerified'),
    user !== undefined && t('journal.details.account', { user }),
    user === undefined && text !== undefined && say(text),
  ].filter((part) => typeof part === 'string');
  return <>{parts.join(' · ')}</>;
}

const COLOURS: Readonly<Record<JournalOutcome, string>> = {
  done: 'teal',
  accepted: 'teal',
  partial: 'orange',
  unknown: 'orange',
  'cut-short': 'orange',
  failed: 'red',
  refused: 'red',
  'under-way': 'blue',
  continued: 'gray',
  noted: 'gray',
  'taken-back': 'gray',
};

/** How an entry ended, in a word. */
export function OutcomeBadge({ outcome }: { outcome: JournalOutcome }): React.JSX.Element {
  const { t } = useTranslation();
  const colour = COLOURS[outcome];
  return (
    <Badge variant={colour === 'gray' ? 'default' : 'light'} color={colour} miw="max-content">
      {t(`journal.outcomes.${outcome}`)}
    </Badge>
  );
}
