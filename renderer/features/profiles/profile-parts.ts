import type { NamedProfile, Profile } from '../../../shared/model/profile';

/** Without the keys that have no value. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** The profile with one part changed; a part that says nothing is left out, and so is what it does not say. */
export function withPart<K extends keyof Profile>(
  profile: NamedProfile,
  key: K,
  part: Profile[K] | undefined,
): NamedProfile {
  const { [key]: _old, ...rest } = profile;
  const kept = typeof part === 'object' && !Array.isArray(part) ? withoutUndefined(part) : part;
  const empty = kept === undefined || (typeof kept === 'object' && Object.keys(kept).length === 0);
  return { ...rest, name: profile.name, ...(!empty && { [key]: kept }) };
}

/** Whether both say the same; the order of their keys does not matter, and neither do keys without a value. */
export function isSameProfile(one: NamedProfile, other: NamedProfile): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** A name that no profile has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}
