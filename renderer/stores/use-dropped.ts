import { useEffect } from 'react';
import { useAppState } from './app-store-context';

/** Hands the files over that were dropped on the window for this page. @param take stays the same function */
export function useDropped(take: (files: readonly File[]) => void): void {
  const dropped = useAppState((state) => state.dropped);
  const takeDropped = useAppState((state) => state.takeDropped);
  useEffect(() => {
    if (dropped.length === 0) return;
    // Taking them changes the store, so it waits until the page is drawn.
    queueMicrotask(() => {
      const files = takeDropped();
      if (files.length > 0) take(files);
    });
  }, [dropped, takeDropped, take]);
}
