import { Button, Checkbox, Divider, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closedByEscape } from '../../components/dialogs/escape';
import { useAppState } from '../../stores/app-store-context';
import { OPTIONAL_COLUMNS } from '../../stores/list-preferences';

/** Switches the optional columns on and off; the choice is kept. */
export function ColumnsMenu(): React.JSX.Element {
  const columns = useAppState((state) => state.columns);
  const toggle = useAppState((state) => state.toggleColumn);
  const { t } = useTranslation();
  const dense = useAppState((state) => state.dense);
  const favouritesFirst = useAppState((state) => state.favouritesFirst);
  const setAppearance = useAppState((state) => state.setAppearance);
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      closeOnEscape={false}
      withinPortal
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns3 size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('list.columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('list.columns.button')}
        onKeyDown={closedByEscape(() => setOpened(false))}
      >
        <Stack gap={8}>
          {OPTIONAL_COLUMNS.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={t(`list.columns.${id}`)}
              checked={columns.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
          <Divider label={t('list.columns.look')} />
          <Checkbox
            size="xs"
            label={t('list.columns.dense')}
            checked={dense}
            onChange={() => setAppearance({ dense: !dense })}
          />
          <Checkbox
            size="xs"
            label={t('list.columns.favouritesFirst')}
            checked={favouritesFirst}
            onChange={() => setAppearance({ favouritesFirst: !favouritesFirst })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
