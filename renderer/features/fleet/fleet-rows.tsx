import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never';
import type { LeftOut } from '../../../shared/model/fleet';
import { inSentences } from '../../../shared/result';
import type { Text as Words } from '../../../shared/texts/message';
import { Fold } from '../../components/fold';
import { useSay } from '../../i18n';
import { useAppStore } from '../../stores/app-store-context';
import { machineText } from './machine-names';
import { reasonCodeOf, SHORT_LIST } from './plan-groups';

/** What became of one machine. */
export interface FleetRow {
  machineId: string;
  text: string;
  details: readonly Words[];
}

/** Machines with what became of them, one a line. */
export function FleetRows({ label, rows }: { label: string; rows: readonly FleetRow[] }): React.JSX.Element {
  const say = useSay();
  const store = useAppStore();
  return (
    <div className="fleet-results" tabIndex={0} role="region" aria-label={label}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(({ machineId, text, details }) => (
            <Table.Tr key={machineId}>
              <Table.Td className="fleet-machine">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  px={0}
                  onClick={() => store.getState().openMachine(machineId)}
                >
                  {machineText(store.getState(), machineId)}
                </Button>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{text}</Text>
                {details.map(say).map((detail) => (
                  <Text key={detail} size="sm" c="dimmed">
                    {detail}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The machines that were chosen and that the run did not begin with, each with the reason. */
export function LeftOutMachines({ leftOut }: { leftOut: readonly LeftOut[] }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (leftOut.length === 0) return null;
  const label = t('fleet.bar.leftOut', { count: leftOut.length });
  const textOf = ({ why, failures: [first] }: LeftOut): string => {
    switch (why) {
      case 'as-wanted':
        return t('fleet.row.asWanted');
      case 'not-all-read':
        return t('fleet.row.notAllRead');
      case 'excluded': {
        const code = first && reasonCodeOf(first);
        return code ? t(`fleet.reasons.${code}`) : t('fleet.row.failed');
      }
      default:
        return assertNever(why);
    }
  };
  const rows = leftOut.map((each): FleetRow => ({
    machineId: each.machineId,
    text: textOf(each),
    details: each.failures.map(inSentences),
  }));
  return (
    <Fold opened={leftOut.length <= SHORT_LIST} summary={label}>
      <FleetRows label={label} rows={rows} />
    </Fold>
  );
}
