import { type RefObject, useEffect, useRef } from 'react';

/** Puts the keyboard at the heading of a result whenever there is another one. @param result stays the same object */
export function useFocusedHeading(result: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [result]);
  return heading;
}
