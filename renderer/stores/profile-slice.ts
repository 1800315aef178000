import type { Client } from '../../shared/contract/client';
import { DEFAULT_PROFILE, type StoredProfiles } from '../../shared/model/profile';
import type { Result } from '../../shared/result';
import type { Get, ProfileSlice, Set } from './state';

/** What machines are to look like: several profiles, one of them in use. */
export function createProfileSlice(client: Client, set: Set, get: Get): ProfileSlice {
  /** Main's answer is the truth; what it refuses is shown. */
  function applyResult(result: Result<StoredProfiles>): boolean {
    if (!result.ok) {
      set({ profileFailure: result.error });
      return false;
    }
    const storedProfiles = result.value;
    const profile =
      storedProfiles.profiles.find(({ name }) => name === storedProfiles.selected) ?? get().profile;
    set({ storedProfiles, profile, profileFailure: undefined });
    get().machineStore?.getState().profileChanged();
    return true;
  }

  return {
    profile: DEFAULT_PROFILE,
    storedProfiles: undefined,
    profileFailure: undefined,

    async loadProfiles() {
      applyResult(await client.call('profiles.get', {}));
    },
    setProfile: (profile) => set({ profile }),
    dismissProfileFailure: () => set({ profileFailure: undefined }),
    failProfile: (profileFailure) => set({ profileFailure }),
    async selectProfile(name) {
      applyResult(await client.call('profiles.select', { name }));
    },
    async saveProfile(profile, replaces) {
      const saved = await client.call('profiles.save', {
        profile,
        ...(replaces !== undefined && { replaces }),
      });
      return applyResult(saved);
    },
    async removeProfile(name) {
      return applyResult(await client.call('profiles.remove', { name }));
    },
    async importProfile(text) {
      const imported = await client.call('profiles.import', { text });
      applyResult(imported);
      return imported.ok ? imported.value.profiles.at(-1)?.name : undefined;
    },
  };
}
