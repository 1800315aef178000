import { Button, type ButtonProps, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { closedByEscape } from './dialogs/escape';

interface Props extends Pick<ButtonProps, 'size' | 'leftSection' | 'disabled'> {
  label: string;
  /** Pixels between two lines. */
  gap: number;
  /** What opens below the button. @param close gives the focus back to it */
  children: (close: () => void) => React.ReactNode;
}

/** A button that opens choices below it. Escape closes them alone, not the page. */
export function ButtonMenu({ label, gap, children, ...look }: Props): React.JSX.Element {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
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
        <Button variant="default" {...look} onClick={() => setOpened(!opened)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} onKeyDown={closedByEscape(close)}>
        <Stack gap={gap}>{children(close)}</Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One line of such a menu. */
export function MenuChoice({ label, onClick }: { label: string; onClick: () => void }): React.JSX.Element {
  return (
    <Button size="compact-sm" variant="subtle" justify="flex-start" onClick={onClick}>
      {label}
    </Button>
  );
}
