import { Button, type ModalProps } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './dialog';

interface Props extends Pick<ModalProps, 'size'> {
  icon: React.ReactNode;
  label: string;
  title: string;
  /** What is in the dialog. @param close closes it */
  children: (close: () => void) => React.ReactNode;
}

/** A button that opens a dialog. */
export function DialogButton({ icon, label, title, size, children }: Props): React.JSX.Element {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={icon} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Dialog opened={opened} onClose={close} title={title} {...(size !== undefined && { size })}>
        {children(close)}
      </Dialog>
    </>
  );
}
