import type { Client } from '../../shared/contract/client';
import type { SettingsView } from '../../shared/model/settings';
import type { Result } from '../../shared/result';
import type { KeyValueStore } from './list-preferences';
import type { Get, Set, SettingsSlice } from './state';

/** What the technician has set. Main keeps it, for every window and every start. */
export function createSettingsSlice(
  client: Client,
  set: Set,
  get: Get,
  storage: KeyValueStore | undefined,
): SettingsSlice {
  function applyResult(result: Result<SettingsView>): boolean {
    set(
      result.ok ? { settings: result.value, settingsFailure: undefined } : { settingsFailure: result.error },
    );
    return result.ok;
  }

  return {
    settings: undefined,
    settingsFailure: undefined,

    async loadSettings() {
      const settings = await client.call('settings.get', {});
      if (!applyResult(settings) || !settings.ok) return;
      for (const [name, value] of Object.entries(settings.value.settings.preferences)) {
        keepHere(storage, name, value);
      }
      get().adoptPreferences();
    },
    async changeSettings(patch) {
      return applyResult(await client.call('settings.set', { patch }));
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
