import { Button, Group, Progress, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HELLO_PORT, type HelloSender } from '../../../shared/model/hello';
import { dateText } from '../../components/dates';
import { Dialog } from '../../components/dialogs/dialog';
import { FailureAlert } from '../../components/failure-alert';
import { Fold } from '../../components/fold';
import { useAppState } from '../../stores/app-store-context';
import { isRunning, type Job, jobOf } from '../../stores/jobs';

/** Listens for machines that ask to be set up, as long as it is open. */
export function ListenDialog(): React.JSX.Element {
  const { t } = useTranslation();
  const job = useAppState((state) => jobOf(state, state.listenJob));
  const failure = useAppState((state) => state.listenFailure);
  const start = useAppState((state) => state.startListen);
  const stop = useAppState((state) => state.stopListen);
  const close = useAppState((state) => state.closeListen);
  // The window goes, and nobody would see who asks.
  useEffect(() => {
    window.addEventListener('pagehide', stop);
    return () => window.removeEventListener('pagehide', stop);
  }, [stop]);
  const running = isRunning(job);
  return (
    <Dialog size="xl" onClose={close} title={t('list.listen.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('list.listen.explanation', { port: String(HELLO_PORT) })}</Text>
        {failure && <FailureAlert failure={failure} />}
        <Group justify="space-between">
          {running ? (
            <Button variant="default" disabled={job?.stopping} onClick={stop}>
              {t('list.listen.stop')}
            </Button>
          ) : (
            <Button onClick={() => void start()} data-autofocus>
              {t('list.listen.start')}
            </Button>
          )}
          {running && job && <TimeLeft job={job} />}
        </Group>
        {job && <Senders senders={job.hellos} />}
      </Stack>
    </Dialog>
  );
}

function TimeLeft({ job: { progress } }: { job: Job }): React.JSX.Element {
  const { t } = useTranslation();
  const { done = 0, total = 1 } = progress ?? {};
  return (
    <Stack gap={4} flex={1}>
      <Text size="sm" ta="right">
        {t('list.listen.left', { minutes: Math.ceil(Math.max(0, total - done) / 60) })}
      </Text>
      <Progress value={(100 * done) / total} aria-label={t('list.listen.time')} />
    </Stack>
  );
}

function Senders({ senders }: { senders: readonly HelloSender[] }): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openMachine);
  const close = useAppState((state) => state.closeListen);
  return (
    <>
      <Text size="sm" role="status">
        {senders.length === 0 ? t('list.listen.nobody') : t('list.listen.senders', { count: senders.length })}
      </Text>
      {senders.length > 0 && (
        <ScrollArea.Autosize
          mah={360}
          type="auto"
          viewportProps={{ tabIndex: 0, 'aria-label': t('list.listen.machines') }}
        >
          <Table withTableBorder fz="sm" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {(['address', 'uuid', 'hellos', 'last', 'hashes'] as const).map((column) => (
                  <Table.Th key={column}>{t(`list.listen.columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {senders.map((sender) => (
                <Table.Tr key={sender.machineId}>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => {
                        close();
                        open(sender.machineId);
                      }}
                    >
                      {sender.address}
                    </Button>
                  </Table.Td>
                  <Table.Td>
                    <span className="mono">{sender.uuid}</span>
                    {sender.credentialsSet && <Text size="xs">{t('list.listen.passwordSet')}</Text>}
                  </Table.Td>
                  <Table.Td>{sender.hellos}</Table.Td>
                  <Table.Td>{dateText(sender.lastAt, 'time')}</Table.Td>
                  <Table.Td>
                    <Hashes hashes={sender.hashes} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </>
  );
}

/** Roots that the machine accepts a setup server by. */
function Hashes({ hashes }: Pick<HelloSender, 'hashes'>): React.JSX.Element {
  const { t } = useTranslation();
  if (hashes.length === 0) return <>{t('list.listen.noHashes')}</>;
  return (
    <Fold summary={t('list.listen.hashes', { count: hashes.length })}>
      {hashes.map(({ algorithm, value, name }) => (
        <div key={value}>
          <Text size="xs">
            {name ?? t('list.listen.nameless')} ({algorithm.toUpperCase()})
          </Text>
          <Text size="xs" className="mono" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </div>
      ))}
    </Fold>
  );
}
