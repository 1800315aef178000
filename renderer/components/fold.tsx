import { useState } from 'react';

interface Props {
  summary: React.ReactNode;
  opened?: boolean;
  children: React.ReactNode;
}

/** A line that opens. What is in it is made when it is open only: two hundred machines are many lines. */
export function Fold({ summary, opened = false, children }: Props): React.JSX.Element {
  const [open, setOpen] = useState(opened);
  return (
    <details className="fleet-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
