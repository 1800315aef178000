import {
  DEFAULT_PROFILE,
  type NamedProfile,
  type Profile,
  type profileStoreSchema,
  type StoredProfiles,
  withSecretRenamed,
} from '#shared/model/profile';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { JsonFile } from '#main/journal/json-file';
import { usersOf } from '../login/index';
import { parseProfileToKeep, readProfileToKeep } from './profile-file';

const EMPTY: StoredProfiles = { selected: DEFAULT_PROFILE.name, profiles: [DEFAULT_PROFILE] };

/** The profiles of this computer. There is always at least one, and one is always selected. */
export class ProfileStore {
  readonly #file: JsonFile<typeof profileStoreSchema>;

  constructor(file: JsonFile<typeof profileStoreSchema>) {
    this.#file = file;
  }

  get(): StoredProfiles {
    return this.#file.read() ?? EMPTY;
  }

  /** What machines are to look like where nothing else is said. */
  selected(): Profile {
    const { selected, profiles } = this.get();
    return profiles.find(({ name }) => name === selected) ?? DEFAULT_PROFILE;
  }

  /**
   * Keeps a profile. A new one is not selected by that: machines are configured with the selected one.
   * @param replaces the name that it was kept under; absent: a new one
   */
  save(profile: NamedProfile, replaces?: string): Promise<Result<StoredProfiles>> {
    const usable = parseProfileToKeep(profile);
    if (!usable.ok) return Promise.resolve(usable);
    const { selected, profiles } = this.get();
    const taken = profiles.some(({ name }) => name === profile.name && name !== replaces);
    if (taken) {
      return refused(
        message('configure.profile.exists', { name: profile.name }),
        message('configure.profile.existsNext'),
      );
    }
    const known = profiles.some(({ name }) => name === replaces);
    return this.#write({
      selected: known && selected === replaces ? profile.name : selected,
      profiles: known
        ? profiles.map((old) => (old.name === replaces ? profile : old))
        : [...profiles, profile],
    });
  }

  /** A secret has another name: all profiles that ask for it are changed, in one file that is written whole. */
  async renameSecret(from: string, to: string): Promise<void> {
    const stored = this.get();
    const profiles = stored.profiles.map((profile) => withSecretRenamed(profile, from, to));
    if (usersOf(from, stored.profiles).length > 0) await this.#file.write({ ...stored, profiles });
  }

  select(name: string): Promise<Result<StoredProfiles>> {
    const stored = this.get();
    if (!stored.profiles.some((profile) => profile.name === name)) return unknown(name);
    return this.#write({ ...stored, selected: name });
  }

  remove(name: string): Promise<Result<StoredProfiles>> {
    const { selected, profiles } = this.get();
    const left = profiles.filter((profile) => profile.name !== name);
    if (left.length === profiles.length) return unknown(name);
    const [first] = left;
    if (!first) {
      return refused(message('configure.profile.last'), message('configure.profile.lastNext'));
    }
    return this.#write({ selected: selected === name ? first.name : selected, profiles: left });
  }

  /**
   * Keeps a copy, the last of the list, and does not select it.
   * @param text of a profile file
   */
  async import(text: string): Promise<Result<StoredProfiles>> {
    const read = readProfileToKeep(text);
    if (!read.ok) return read;
    const { profiles } = this.get();
    const wanted = read.value.name ?? 'Imported';
    const free = (name: string): boolean => profiles.every((profile) => profile.name !== name);
    let name = wanted;
    for (let number = 2; !free(name); number++) name = `${wanted} (${String(number)})`;
    return this.save({ ...read.value, name });
  }

  async #write(stored: StoredProfiles): Promise<Result<StoredProfiles>> {
    await this.#file.write(stored);
    return ok(stored);
  }
}

function unknown(name: string): Promise<Result<never>> {
  return refused(message('configure.profile.gone', { name }), message('configure.profile.goneNext'));
}

function refused(what: Text, nextStep: Text): Promise<Result<never>> {
  return Promise.resolve(fail('input-invalid', what, nextStep));
}
