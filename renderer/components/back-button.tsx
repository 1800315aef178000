import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';

interface Props {
  children: string;
  onBack: () => void;
}

/** Leaves a page; so does Alt with the left arrow, as in a browser. */
export function BackButton({ children, onBack }: Props): React.JSX.Element {
  useHotkeys([['alt+ArrowLeft', onBack]]);
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      onClick={onBack}
    >
      {children}
    </Button>
  );
}
