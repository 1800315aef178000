import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/**
 * Heading of a wizard step. Takes the focus when the step opens, so that a screen reader announces it; and again when
 * it says something else, unless the technician has gone on to another place by then.
 */
export function StepHeading({
  children,
  focus = true,
}: {
  children: string;
  focus?: boolean;
}): React.JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body;
    if (focus && (!opened.current || free)) heading.current?.focus();
    opened.current = true;
  }, [focus, children]);
  // A new element for a new text: a change of one that has the focus already would not be announced.
  return (
    <Title key={children} order={3} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
