import { Kbd, Stack, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialogs/dialog';
import { PAGES } from './pages';

type ShortcutText =
  | 'search'
  | 'help'
  | 'back'
  | 'scan'
  | 'stopScan'
  | 'walk'
  | 'open'
  | 'select'
  | 'selectAll'
  | 'configure'
  | 'note'
  | 'star'
  | 'filter';

const EVERYWHERE: readonly (readonly [string, ShortcutText])[] = [
  ['Ctrl+K', 'search'],
  ['?', 'help'],
  ['Esc', 'back'],
  ['Alt+←', 'back'],
];

const IN_THE_LIST: readonly (readonly [string, ShortcutText])[] = [
  ['F5', 'scan'],
  ['Ctrl+Enter', 'scan'],
  ['Esc', 'stopScan'],
  ['/', 'filter'],
  ['↑ ↓ PgUp PgDn Home End', 'walk'],
  ['Enter', 'open'],
  ['Space', 'select'],
  ['Ctrl+A', 'selectAll'],
  ['C', 'configure'],
  ['N', 'note'],
  ['F', 'star'],
];

/** Keys that have another name on keyboards of other languages. */
const NAMED_KEYS = ['Ctrl', 'Enter', 'Space', 'PgUp', 'PgDn', 'Home', 'End'] as const;

/** All keys of the window. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const pages = PAGES.map(({ name, letter }) => [letter.toUpperCase(), t(`shell.pages.${name}`)] as const);
  const texts = (keys: typeof EVERYWHERE): (readonly [string, string])[] =>
    keys.map(([key, text]) => [
      NAMED_KEYS.reduce((named, name) => named.replace(name, t(`shell.keys.${name}`)), key),
      t(`shell.shortcuts.${text}`),
    ]);
  return (
    <Dialog onClose={onClose} title={t('shell.shortcuts.title')}>
      <Stack gap="sm">
        <Keys title={t('shell.shortcuts.everywhere')} keys={[...pages, ...texts(EVERYWHERE)]} />
        <Keys title={t('shell.shortcuts.inTheList')} keys={texts(IN_THE_LIST)} />
      </Stack>
    </Dialog>
  );
}

function Keys({
  title,
  keys,
}: {
  title: string;
  keys: readonly (readonly [string, string])[];
}): React.JSX.Element {
  return (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      <Table verticalSpacing={3} withRowBorders={false}>
        <Table.Tbody>
          {keys.map(([key, text]) => (
            <Table.Tr key={key + text}>
              <Table.Th scope="row" w={210} fw={400}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
