import { Badge, Group, Loader, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LogEntry, MachineLog } from '../../../shared/model/machine-log';
import type { Result } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { countOf } from '../../components/words';
import { useMachineState } from '../../stores/machine-store-context';

/** Event log and audit log of the firmware. Reads them once, with the stored password. */
export function LogsDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
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
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title="What it wrote down itself"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {!answer && (
        <Group gap="xs" role="status">
          <Loader size="sm" aria-hidden />
          <Text size="sm">Reading its logs …</Text>
        </Group>
      )}
      {answer?.ok === false && <FailureAlert failure={answer.error} />}
      {answer?.ok && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Times are by the machine’s own clock.
          </Text>
          <Entries
            title="Audit log: what administrators did"
            entries={answer.value.audit}
            unreadable={answer.value.auditUnreadable}
          />
          <Entries title="Event log: what happened to the PC" entries={answer.value.events} />
        </Stack>
      )}
    </Modal>
  );
}

function Entries({
  title,
  entries,
  unreadable = 0,
}: {
  title: string;
  entries: readonly LogEntry[] | undefined;
  unreadable?: number | undefined;
}): React.JSX.Element {
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      {entries === undefined && (
        <Text size="sm">This firmware does not show it, or not to this account.</Text>
      )}
      {entries?.length === 0 && unreadable === 0 && <Text size="sm">It is empty.</Text>}
      {unreadable > 0 && (
        <Text size="sm">
          {countOf(unreadable, 'record')} of it could not be read: torn, or of a shape that AMT Bench does not
          know.
        </Text>
      )}
      {entries !== undefined && entries.length > 0 && (
        <Table verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={190}>When</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th w={220}>Who</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map(({ at, what, who, from, notable }, index) => (
              <Table.Tr key={index}>
                <Table.Td>{new Date(at).toLocaleString()}</Table.Td>
                <Table.Td>
                  {what}{' '}
                  {notable && (
                    <Badge size="xs" color="orange" variant="light">
                      look here
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{[who, from].filter((each) => each !== undefined).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
