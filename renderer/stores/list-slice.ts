import type { Client } from '../../shared/contract/client';
import {
  type KeyValueStore,
  type ListPreferences,
  readPreferences,
  sortedBy,
  withColumnToggled,
  writePreferences,
} from './list-preferences';
import type { Get, ListSlice, Set as SetState } from './state';

/** How the list is shown, which rows are chosen, and what is done with them. */
export function createListSlice(
  client: Client,
  set: SetState,
  get: Get,
  storage: KeyValueStore | undefined,
): ListSlice {
  /** Where a range begins. */
  let anchor: string | undefined;

  function setPreferences(preferences: ListPreferences): void {
    set(preferences);
    writePreferences(storage, preferences);
  }

  return {
    ...readPreferences(storage),
    filterText: '',
    filterGroup: undefined,
    selected: new Set(),
    activeRow: undefined,
    rowFocusWanted: false,
    listFailure: undefined,

    setFilterText: (filterText) => set({ filterText }),
    setFilterGroup: (filterGroup) => set({ filterGroup }),
    sortBy: (column) => setPreferences({ columns: get().columns, sort: sortedBy(get().sort, column) }),
    toggleColumn: (column) => setPreferences(withColumnToggled(get(), column)),

    selectRows(ids, on) {
      const selected = new Set(get().selected);
      for (const id of ids) {
        if (on) selected.add(id);
        else selected.delete(id);
      }
      set({ selected });
    },
    toggleRow(id) {
      anchor = id;
      get().selectRows([id], !get().selected.has(id));
    },
    selectThrough(id, order) {
      const from = anchor === undefined ? -1 : order.indexOf(anchor);
      const to = order.indexOf(id);
      if (from === -1 || to === -1) get().toggleRow(id);
      else get().selectRows(order.slice(Math.min(from, to), Math.max(from, to) + 1), true);
    },

    walkTo: (activeRow) => set({ activeRow, rowFocusWanted: true }),
    rowFocused: (activeRow) => set({ activeRow, rowFocusWanted: false }),

    async forgetMachines(ids) {
      const forgotten = await client.call('machines.forget', { machineIds: [...ids] });
      set({ listFailure: forgotten.ok ? undefined : forgotten.error });
      // Main tells every window; this one need not wait for it.
      if (forgotten.ok) get().removeMachines(ids);
      return forgotten.ok;
    },
    async exportMachines(ids, as) {
      const file = await client.call('machines.export', { machineIds: [...ids], as });
      set({ listFailure: file.ok ? undefined : file.error });
      return file.ok ? file.value : undefined;
    },
    dismissListFailure: () => set({ listFailure: undefined }),
    adoptPreferences: () => set(readPreferences(storage)),
  };
}
