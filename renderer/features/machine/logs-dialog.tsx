import { Button, Group, Loader, NativeSelect, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVENT_SEVERITIES, eventSeveritySchema, type MachineLog } from '../../../shared/model/machine-log';
import type { Result } from '../../../shared/result';
import { Dialog } from '../../components/dialogs/dialog';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { saveFile } from '../../components/save-file';
import { useMachineState } from '../../stores/machine-store-context';
import { ClearLog } from './clear-log';
import { logFile, type LogFilter, type LogName, LOGS, NO_LOG_FILTER, shownEntries } from './log-entries';
import { LogTable } from './log-table';

/** Event log and audit log of the firmware. Reads them once, with the stored password. */
export function LogsDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const readLogs = useMachineState((state) => state.readLogs);
  const [answer, setAnswer] = useState<Result<MachineLog>>();
  useEffect(() => {
    let open = true;
    void readLogs().then((read) => {
      if (open) setAnswer(read);
    });
    return () => {
      open = false;
    };
  }, [readLogs]);
  return (
    <Dialog size="90rem" onClose={onClose} title={t('machine.logs.title')}>
      {!answer && (
        <Group gap="xs" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">{t('machine.logs.reading')}</Text>
        </Group>
      )}
      {answer?.ok === false && <FailureAlert failure={answer.error} />}
      {answer?.ok && (
        <Logs
          logs={answer.value}
          onCleared={() => setAnswer({ ok: true, value: { ...answer.value, events: [] } })}
        />
      )}
    </Dialog>
  );
}

interface Props {
  logs: MachineLog;
  /** The event log is empty now. */
  onCleared: () => void;
}

function Logs({ logs, onCleared }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Tabs defaultValue="events" keepMounted={false}>
      <Tabs.List>
        {LOGS.map((log) => (
          <Tabs.Tab key={log} value={log}>
            {t(`machine.logs.names.${log}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {LOGS.map((log) => (
        <Tabs.Panel key={log} value={log} pt="sm">
          <OneLog logs={logs} log={log} />
          {log === 'events' && logs.events && <ClearLog events={logs.events} onCleared={onCleared} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function OneLog({ logs, log }: { logs: MachineLog; log: LogName }): React.JSX.Element {
  const { t } = useTranslation();
  const entries = logs[log];
  const [filter, setFilter] = useState(NO_LOG_FILTER);
  const shown = useMemo(() => shownEntries(entries ?? [], filter), [entries, filter]);
  const unreadable = log === 'audit' ? (logs.auditUnreadable ?? 0) : 0;
  if (entries === undefined) return <Text size="sm">{t('machine.logs.absent')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('machine.logs.clock')}
      </Text>
      {unreadable > 0 && <Text size="sm">{t('machine.logs.unreadable', { count: unreadable })}</Text>}
      {entries.length > 0 && <Tools log={log} filter={filter} shown={shown} onFilter={setFilter} />}
      {entries.length === 0 && unreadable === 0 && <Text size="sm">{t('machine.logs.empty')}</Text>}
      {entries.length > 0 && shown.length === 0 && <Text size="sm">{t('machine.logs.nothingFound')}</Text>}
      {shown.length > 0 && <LogTable log={log} entries={shown} />}
    </Stack>
  );
}

function Tools({
  log,
  filter,
  shown,
  onFilter,
}: {
  log: LogName;
  filter: LogFilter;
  shown: ReturnType<typeof shownEntries>;
  onFilter: (filter: LogFilter) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const address = useMachineState((state) => state.id);
  const [saved, setSaved] = useState<string>();
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('machine.logs.search')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {log === 'events' && (
        <NativeSelect
          label={t('machine.logs.severity')}
          value={filter.severity ?? ''}
          data={[
            { value: '', label: t('machine.logs.all') },
            ...EVENT_SEVERITIES.map((each) => ({ value: each, label: t(`machine.logs.severities.${each}`) })),
          ]}
          onChange={(event) => {
            const severity = eventSeveritySchema.safeParse(event.currentTarget.value).data;
            onFilter({ text: filter.text, ...(severity && { severity }) });
          }}
        />
      )}
      {(['csv', 'txt'] as const).map((as) => (
        <Button
          key={as}
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => setSaved(saveFile(logFile(address, log, shown, as)))}
        >
          {t('machine.logs.save', { format: as.toUpperCase() })}
        </Button>
      ))}
      <DownloadNote name={saved} />
    </Group>
  );
}
