import { Paper, Table, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { dateText } from '../../components/dates';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** Everything that was ever learnt of this machine, newest first; what no longer holds is in it, too. */
export function HistoryCard({ view: { sighting } }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const history = useMachineState((state) => state.history);
  const load = useMachineState((state) => state.loadHistory);
  // What is seen or said meanwhile becomes a part of it.
  useEffect(() => void load(), [load, sighting]);
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('machine.history.title')}>
      <Title order={3} size="h5">
        {t('machine.history.title')}
      </Title>
      {history?.length === 0 && <Text size="sm">{t('machine.history.empty')}</Text>}
      {history !== undefined && history.length > 0 && (
        <Table verticalSpacing={2} mt={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={190}>{t('machine.history.when')}</Table.Th>
              <Table.Th>{t('machine.history.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {history.map(({ at, fact }, index) => (
              <Table.Tr key={`${at}${String(index)}`}>
                <Table.Td>{dateText(at)}</Table.Td>
                <Table.Td>{say(fact)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
