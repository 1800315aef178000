import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';

interface Props {
  children: string;
  onBack: () => void;
}

/** Leaves a page. */
export function BackButton({ children, onBack }: Props): React.JSX.Element {
  return (
    <Button
      className="back-button"
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      onClick={onBack}
    >
      {children}
    </Button>
  );
}
