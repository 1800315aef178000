import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListPreview } from '../../../shared/model/import';
import { useSay } from '../../i18n';

/** The rows of a list as they would be imported; those that are left out come first, with the reason. */
export function ImportRows({ preview: { rows, counts } }: { preview: ListPreview }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const all = counts.added + counts.listed + counts.refused;
  return (
    <>
      <Text size="sm" role="status">
        {t('imports.list.counts', counts)}
      </Text>
      <ScrollArea.Autosize
        mah={280}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': t('imports.list.rows') }}
      >
        <Table stickyHeader withTableBorder fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.list.row')}</Table.Th>
              <Table.Th>{t('imports.list.outcome')}</Table.Th>
              {(['address', 'hostname', 'note', 'tags', 'user'] as const).map((field) => (
                <Table.Th key={field}>{t(`imports.list.fields.${field}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ line, host, hostname, note, tags = [], user, outcome, problem, hasNote }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>
                  {t(`imports.list.outcomes.${outcome}`)}
                  {problem !== undefined && (
                    <Text size="xs" c="var(--mantine-color-red-text)">
                      {say(problem)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{host}</Table.Td>
                <Table.Td>{hostname}</Table.Td>
                <Table.Td>
                  {note}
                  {hasNote && (
                    <Text size="xs" c="dimmed">
                      {t('imports.list.hasNote')}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{tags.join(' ')}</Table.Td>
                <Table.Td>{user}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {all > rows.length && (
        <Text size="xs" c="dimmed">
          {t('imports.list.firstRows', { count: rows.length })}
        </Text>
      )}
    </>
  );
}
