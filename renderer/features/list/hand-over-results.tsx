import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandedOver, HandOverOutcome, HandOverReport } from '../../../shared/model/hand-over';
import { inSentences } from '../../../shared/result';
import { message } from '../../../shared/texts/message';
import { useSay } from '../../i18n';

/** What needs a look comes first. */
const ORDER: readonly HandOverOutcome[] = [
  'failed',
  'stopped',
  'left-out',
  'added',
  'updated',
  'already-there',
];
/** Rows that a dialog has room for. */
const MOST_ROWS = 100;

/** What would become of each machine, or has become of it: how many, then one by one. */
export function HandOverResults({ report }: { report: HandOverReport }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { machines, dryRun } = report;
  const words = dryRun ? 'planned' : 'outcome';
  const counts = ORDER.flatMap((outcome) => {
    const count = machines.filter((machine) => machine.outcome === outcome).length;
    return count === 0 ? [] : [`${t(`handOver.${words}.${outcome}`)}: ${String(count)}`];
  });
  const sorted = machines.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const remark = ({ connection, password, remark: why, failure }: HandedOver): string =>
    [
      connection && say(message(`handOver.connection.${connection}`)),
      password && t('handOver.withPassword'),
      why !== undefined && say(why),
      failure && say(inSentences(failure)),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <>
      <Text size="sm" role="status">
        {t(dryRun ? 'handOver.dryRun' : 'handOver.done')} {counts.join(', ')}
      </Text>
      <Table verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('handOver.machine')}</Table.Th>
            <Table.Th>{t('handOver.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.slice(0, MOST_ROWS).map((machine) => (
            <Table.Tr key={machine.id}>
              <Table.Td>{machine.name}</Table.Td>
              <Table.Td>
                {t(`handOver.${words}.${machine.outcome}`)}
                <Text size="xs" c="dimmed">
                  {remark(machine)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {sorted.length > MOST_ROWS && (
        <Text size="xs">{t('handOver.more', { count: sorted.length - MOST_ROWS })}</Text>
      )}
    </>
  );
}
