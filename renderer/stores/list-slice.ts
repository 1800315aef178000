import type { Client } from '../../shared/contract/client';
import { isFulfilled } from '../../shared/model/plan';
import { shownLanguage } from '../i18n';
import {
  type KeyValueStore,
  type ListPreferences,
  readPreferences,
  sortedBy,
  withColumnToggled,
  writePreferences,
} from './list-preferences';
import type { Get, ListSlice, Set as SetState, SettingsCheck } from './state';

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

  function noteCheck(id: string, check: SettingsCheck | undefined): void {
    const { [id]: _before, ...others } = get().settingsChecks;
    set({ settingsChecks: check ? { ...others, [id]: check } : others });
  }

  return {
    ...readPreferences(storage),
    filterText: '',
    filterGroup: undefined,
    selected: new Set(),
    activeRow: undefined,
    rowFocusWanted: false,
    listFailure: undefined,
    settingsChecks: {},

    setFilterText: (filterText) => set({ filterText }),
    setFilterGroup: (filterGroup) => set({ filterGroup }),
    sortBy: (column) => setPreferences({ ...preferencesOf(get()), sort: sortedBy(get().sort, column) }),
    toggleColumn: (column) => setPreferences(withColumnToggled(preferencesOf(get()), column)),
    setAppearance: (change) => setPreferences({ ...preferencesOf(get()), ...change }),

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
      const file = await client.call('machines.export', {
        machineIds: [...ids],
        as,
        language: shownLanguage(),
      });
      set({ listFailure: file.ok ? undefined : file.error });
      return file.ok ? file.value : undefined;
    },
    async exportScs(ids) {
      const file = await client.call('machines.export-scs', { machineIds: [...ids] });
      set({ listFailure: file.ok ? undefined : file.error });
      return file.ok ? file.value : undefined;
    },
    async handOver(request, signal) {
      if (!request.withPasswords || request.dryRun) {
        return client.call('machines.hand-over', request, signal);
      }
      const asked = await client.call('vault.ticket', { use: 'hand-over' });
      return asked.ok ? client.call('machines.hand-over', { ...request, ...asked.value }, signal) : asked;
    },
    async annotate(id, annotation) {
      const changed = await client.call('machine.annotate', { machineId: id, annotation });
      if (changed.ok) get().applyMachines([changed.value]);
      return changed.ok ? undefined : changed.error;
    },
    async addMachine(address, signal) {
      const added = await client.call('machines.add', { address }, signal);
      if (!added.ok) return added.error;
      get().applyMachines([added.value]);
      get().walkTo(added.value.id);
      return undefined;
    },
    async checkSettings(id) {
      if (get().settingsChecks[id]?.state === 'checking') return;
      noteCheck(id, { state: 'checking' });
      const plan = await client.call('machine.check-settings', { machineId: id });
      if (!plan.ok) noteCheck(id, { state: 'failed', failure: plan.error });
      else noteCheck(id, isFulfilled(plan.value) ? { state: 'unchanged', at: Date.now() } : undefined);
    },
    reviewChanges(id) {
      const { machines, storedProfiles, setProfile, openMachine } = get();
      const status = machines[id]?.status;
      const name = status && 'profile' in status ? status.profile : undefined;
      const profile = storedProfiles?.profiles.find((each) => each.name === name);
      // The one that it was configured with, where it is still there.
      if (profile) setProfile(profile);
      openMachine(id);
      const page = get().machineStore?.getState();
      if (page?.id !== id) return;
      page.goTo('review');
      if (get().machineStore?.getState().busy !== 'plan') void page.loadPlan();
    },
    dismissListFailure: () => set({ listFailure: undefined }),
    adoptPreferences: () => set(readPreferences(storage)),
  };
}

function preferencesOf({ columns, sort, dense, favouritesFirst, view }: ListPreferences): ListPreferences {
  return { columns, sort, dense, favouritesFirst, view };
}
