import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Heading of a wizard step. Takes the focus when the step opens, so that a screen reader says where we are. */
export function StepHeading({
  children,
  focus = true,
}: {
  children: React.ReactNode;
  focus?: boolean;
}): React.JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <Title order={3} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
