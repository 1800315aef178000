import { Button } from '@mantine/core';

interface Props {
  /** What it does to which entry, for screen readers. */
  label: string;
  onClick: () => void;
  children: string;
}

/** A button of a row in the tables of the vault. */
export function RowButton({ label, onClick, children }: Props): React.JSX.Element {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}
