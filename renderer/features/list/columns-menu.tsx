import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { closedByEscape } from '../../components/escape';
import { useAppState } from '../../stores/app-store-context';
import { OPTIONAL_COLUMNS } from '../../stores/list-preferences';
import { MENU_TITLE } from './machine-columns';

/** Switches the optional columns on and off; the choice is kept. */
export function ColumnsMenu(): React.JSX.Element {
  const columns = useAppState((state) => state.columns);
  const toggle = useAppState((state) => state.toggleColumn);
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
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns" onKeyDown={closedByEscape(() => setOpened(false))}>
        <Stack gap={8}>
          {OPTIONAL_COLUMNS.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={MENU_TITLE[id]}
              checked={columns.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
