import { type NamedProfile, namedProfileSchema, type Profile } from '../../../shared/model/profile';

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

/** What is wrong with a profile, in a sentence; undefined: nothing. */
export function problemOf(draft: NamedProfile): string | undefined {
  const parsed = namedProfileSchema.safeParse(draft);
  const issue = parsed.error?.issues[0];
  if (!issue) return undefined;
  const path = issue.path.map(String);
  const number = path.findIndex((part) => /^\d+$/.test(part));
  const row = ROWS[path.slice(0, Math.max(0, number)).join('.')];
  const where = row === undefined ? WORDS[path[0] ?? ''] : `${row} ${String(Number(path[number]) + 1)}`;
  const last = path.at(-1) ?? '';
  const field = FIELDS[last];
  const what = SECRETS.has(last)
    ? 'choose a secret'
    : field === undefined
      ? issue.message
      : `${field} ${issue.message}`;
  return `${where ?? 'The profile'}: ${what}.`;
}

const SECRETS: ReadonlySet<string> = new Set(['password', 'passphrase']);

const ROWS: Readonly<Record<string, string>> = {
  users: 'User',
  'wifi.networks': 'Network',
  alarms: 'Alarm',
};

const WORDS: Readonly<Record<string, string>> = {
  name: 'Name of the profile',
  host: 'Host name and domain',
  admin: 'Admin password',
  mebx: 'MEBx password',
  users: 'Users',
  wired: 'Network cable',
  wifi: 'Wi-Fi',
  alarms: 'Wake alarms',
  remoteAccess: 'Remote access',
};

/** Fields whose problem does not say by itself which one it is. */
const FIELDS: Readonly<Record<string, string>> = {
  address: 'the address',
  subnetMask: 'the subnet mask',
  gateway: 'the gateway',
  dns: 'the name server',
  dns2: 'the second name server',
  start: 'the first time',
  server: 'the server',
  certificateName: 'the name in the certificate',
  homeDomains: 'the home domains',
  root: 'the certificate of the authority',
};

/** A name that no profile has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}
