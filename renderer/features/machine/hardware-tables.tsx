import { Table, Text, Title } from '@mantine/core';
import { type HardwareTable } from '../../../shared/model/hardware-table';
import { message } from '../../../shared/texts/message';
import { useSay } from '../../i18n';

/** One table for each subject. A wide one is scrolled by itself. */
export function HardwareTables({ tables }: { tables: readonly HardwareTable[] }): React.JSX.Element[] {
  const say = useSay();
  return tables.map((table) => (
    <section key={table.subject}>
      <Title order={4} size="h6">
        {say(table.title)}
        {table.remarks.length > 0 && (
          <Text span size="sm" c="dimmed">
            {table.remarks.map((remark) => ` · ${say(remark)}`).join('')}
          </Text>
        )}
      </Title>
      {table.rows.length === 1 ? <Facts table={table} /> : <Rows table={table} />}
    </section>
  ));
}

/** A single part is read more easily from top to bottom. */
function Facts({ table: { columns, rows } }: { table: HardwareTable }): React.JSX.Element {
  const say = useSay();
  return (
    <Table verticalSpacing={2} horizontalSpacing={4} withRowBorders={false}>
      <Table.Tbody>
        {columns.map((column) => (
          <Table.Tr key={column}>
            <Table.Th scope="row" w={140} fw={400}>
              <Text size="xs" c="dimmed">
                {say(message(`hardware.column.${column}`))}
              </Text>
            </Table.Th>
            <Table.Td className="hardware-cell">{say(rows[0]?.[column] ?? '')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Rows({ table: { title, columns, rows } }: { table: HardwareTable }): React.JSX.Element {
  const say = useSay();
  if (rows.length === 0) return <></>;
  return (
    <div className="hardware-pane" tabIndex={0} role="group" aria-label={say(title)}>
      <Table verticalSpacing={2} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{say(message(`hardware.column.${column}`))}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              {columns.map((column) => (
                <Table.Td key={column}>{say(row[column] ?? '')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
