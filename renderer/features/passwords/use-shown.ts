import { useEffect, useState } from 'react';

/** How long a secret stays on the screen. Milliseconds. */
export const SHOWN_MS = 20_000;

/** Something secret that goes from the screen by itself. @returns what is shown, and a function to show or hide it */
export function useShown<T>(): [shown: T | undefined, show: (value: T | undefined) => void] {
  const [shown, show] = useState<T>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => show(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown, show];
}
