import { Button, CloseButton, Group, List, Modal, Paper, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import type { EvidenceOf } from '../../../shared/model/evidence';
import { statementText } from '../../../shared/model/statement-words';
import { useMachineState } from '../../stores/machine-store-context';
import { LogsDialog } from './logs-dialog';

/** The reasons behind the verdict, what was said and can be taken back, the login budget, and the whole history. */
export function EvidenceCard({ view }: { view: MachineView }): React.JSX.Element {
  const { because, attempts } = view.sighting.verdict;
  const [history, setHistory] = useState(false);
  const [logs, setLogs] = useState(false);
  const said = statementsOf(view);
  const reasons = because.filter((reason) => !reason.startsWith('You '));
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        Because
      </Title>
      <List size="sm" spacing={2} mt={4}>
        {reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      {said.length > 0 && <Said said={said} />}
      <Text size="xs" c="dimmed" mt="xs">
        Logins that failed within the hour: {attempts.used} of {attempts.allowed}. AMT pauses everybody after
        ten, so AMT Bench stops at {attempts.allowed}.
      </Text>
      <Button size="compact-xs" variant="subtle" mt={4} onClick={() => setHistory(true)}>
        Everything that was ever seen of it
      </Button>
      {view.credential.stored && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLogs(true)}>
          What it wrote down itself
        </Button>
      )}
      {logs && <LogsDialog onClose={() => setLogs(false)} />}
      {history && <History onClose={() => setHistory(false)} />}
    </Paper>
  );
}

type Said = EvidenceOf<'technician'>;

function statementsOf({ sighting }: MachineView): Said[] {
  return sighting.evidence.filter((e): e is Said => e.kind === 'technician' && !e.raw.takenBack);
}

function Said({ said }: { said: readonly Said[] }): React.JSX.Element {
  const tell = useMachineState((state) => state.tell);
  const busy = useMachineState((state) => state.busy !== undefined);
  return (
    <>
      <Text size="xs" c="dimmed" mt={6}>
        You said
      </Text>
      {said.map(({ raw: { statement } }) => (
        <Group key={statement} gap={4} wrap="nowrap" justify="space-between">
          <Text size="sm">{statementText(statement)}</Text>
          <CloseButton
            size="xs"
            disabled={busy}
            aria-label={`Take back: ${statementText(statement)}`}
            onClick={() => void tell(statement, true)}
          />
        </Group>
      ))}
    </>
  );
}

/** Newest first; what no longer holds is in it, too. */
function History({ onClose }: { onClose: () => void }): React.JSX.Element {
  const history = useMachineState((state) => state.history);
  const load = useMachineState((state) => state.loadHistory);
  useEffect(() => void load(), [load]);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title="Everything that was ever seen of it"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Table verticalSpacing={2} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={220}>When</Table.Th>
            <Table.Th>What</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history?.map(({ at, fact }, index) => (
            <Table.Tr key={`${at}${String(index)}`}>
              <Table.Td>{new Date(at).toLocaleString()}</Table.Td>
              <Table.Td>{fact}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
