import type { Client } from '../../shared/contract/client';
import type { KeyValueStore } from './list-preferences';
import type { Get, Set, SettingsSlice } from './state';

/** What the technician has set. Main keeps it, for every window and every start. */
export function createSettingsSlice(
  client: Client,
  set: Set,
  get: Get,
  storage: KeyValueStore | undefined,
): SettingsSlice {
  /** How many changes were asked for. */
  let changes = 0;

  return {
    settings: undefined,
    settingsFailure: undefined,

    async loadSettings() {
      const read = await client.call('settings.get', {});
      if (!read.ok) {
        set({ settingsFailure: read.error });
        return;
      }
      set({ settings: read.value });
      for (const [name, value] of Object.entries(read.value.settings.preferences)) {
        keepHere(storage, name, value);
      }
      get().adoptPreferences();
    },
    async changeSettings(patch) {
      const before = get().settings;
      const { preferences: _kept, ...shown } = patch;
      // Shown at once; what main refuses is taken back.
      if (before) set({ settings: { ...before, settings: { ...before.settings, ...shown } } });
      changes++;
      const change = changes;
      const changed = await client.call('settings.set', { patch });
      if (!changed.ok) {
        await get().loadSettings();
        set({ settingsFailure: changed.error });
        return false;
      }
      // The answer to an earlier change does not know of a later one.
      if (change === changes) set({ settings: changed.value, settingsFailure: undefined });
      return true;
    },
  };
}

/**
 * What the browser keeps under an address, and main for good: the web host has another port, and so another address, at
 * each start.
 */
export function storageInMain(client: Client, storage: KeyValueStore | undefined): KeyValueStore {
  return {
    getItem: (name) => storage?.getItem(name) ?? null,
    setItem(name, value) {
      keepHere(storage, name, value);
      // A look of the list that is not kept is no reason to disturb anybody.
      void client.call('settings.set', { patch: { preferences: { [name]: value } } });
    },
  };
}

/** Storage may be switched off or full. */
function keepHere(storage: KeyValueStore | undefined, name: string, value: string): void {
  try {
    storage?.setItem(name, value);
  } catch {
    // Main has it.
  }
}
