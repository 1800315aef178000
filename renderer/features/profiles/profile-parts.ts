import { namedProfileSchema, type NamedProfile, type Profile } from '../../../shared/model/profile';

/** The profile with one part changed; a part that says nothing is left out, and so is what it does not say. */
export function withPart<K extends keyof Profile>(
  profile: NamedProfile,
  key: K,
  part: Profile[K] | undefined,
): NamedProfile {
  const { [key]: _old, ...rest } = profile;
  const said =
    typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
      : part;
  const empty = said === undefined || (typeof said === 'object' && Object.keys(said).length === 0);
  return { ...rest, name: profile.name, ...(!empty && { [key]: said }) };
}

/** What is wrong with a profile, in a sentence; undefined: nothing. */
export function problemOf(draft: NamedProfile): string | undefined {
  const parsed = namedProfileSchema.safeParse(draft);
  const issue = parsed.error?.issues[0];
  if (!issue) return undefined;
  const [first, index, ...rest] = issue.path;
  const where =
    first === 'users' && typeof index === 'number' ? `User ${String(index + 1)}` : WORDS[String(first)];
  const what = rest.at(-1) === 'password' || index === 'password' ? 'choose a secret' : issue.message;
  return `${where ?? 'The profile'}: ${what}.`;
}

const WORDS: Readonly<Record<string, string>> = {
  name: 'Name of the profile',
  host: 'Host name and domain',
  admin: 'Admin password',
  mebx: 'MEBx password',
  users: 'Users',
};

/** A name that no profile has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}
