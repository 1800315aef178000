import { useMemo } from 'react';
import { useAppState } from '../../stores/app-store-context';
import type { ListQuery } from './machine-list';

/**
 * How the list is filtered and sorted now; the same object while nothing about it changes.
 * @param text what is searched for: `filterText` of the state, or what it was a moment ago
 */
export function useListQuery(text: string): ListQuery {
  const group = useAppState((state) => state.filterGroup);
  const sort = useAppState((state) => state.sort);
  const favouritesFirst = useAppState((state) => state.favouritesFirst);
  const demo = useAppState((state) => state.demoMachines);
  return useMemo(
    () => ({ text, group, sort, favouritesFirst, demo }),
    [text, group, sort, favouritesFirst, demo],
  );
}
