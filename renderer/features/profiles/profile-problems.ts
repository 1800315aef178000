import { type NamedProfile, namedProfileSchema } from '../../../shared/model/profile';
import type { profiles } from '../../../shared/texts/en/profiles';

/** Key of the text that says what is wrong with a field (profiles.problems in the catalogue). */
export type ProblemKey = keyof typeof profiles.problems;

/** As much of a zod issue as its text depends on. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
}

/** By the code of the issue; `else`: any other code. */
type ByCode = Readonly<Record<string, ProblemKey> & { else: ProblemKey }>;

const SERVER_ADDRESS: ByCode = { too_small: 'serverMissing', else: 'server' };

/** Fields of a profile by their path; a number in it is `*`. */
const PROBLEMS: Readonly<Record<string, ByCode>> = {
  name: { too_big: 'profileNameLong', else: 'profileName' },
  'host.name': { too_big: 'hostNameLong', else: 'hostName' },
  'host.domain': { too_big: 'domainLong', else: 'domain' },
  'admin.password': { else: 'secret' },
  'mebx.password': { else: 'secret' },
  'users.*.name': {
    too_small: 'nameMissing',
    too_big: 'userNameLong',
    invalid_format: 'userNameLetters',
    custom: 'userNameTaken',
    else: 'other',
  },
  'users.*.password': { else: 'secret' },
  'users.*.realms': { else: 'rights' },
  'wifi.networks.*.name': {
    too_small: 'nameMissing',
    too_big: 'nameLong',
    invalid_format: 'networkNameLetters',
    custom: 'nameTwice',
    else: 'other',
  },
  'wifi.networks.*.ssid': { too_small: 'ssidMissing', else: 'ssid' },
  'wifi.networks.*.security': { else: 'wifiSecurity' },
  'wifi.networks.*.passphrase': { else: 'secret' },
  'wifi.networks.*.priority': { custom: 'priorityTwice', else: 'priority' },
  'alarms.*.name': {
    too_small: 'nameMissing',
    too_big: 'nameLong',
    invalid_format: 'alarmNameLetters',
    custom: 'nameTwice',
    else: 'other',
  },
  'alarms.*.start': { else: 'alarmStart' },
  'wired.address': { custom: 'addressOfSubnet', else: 'address' },
  'wired.subnetMask': { else: 'subnetMask' },
  'wired.gateway': { custom: 'gatewaySubnet', else: 'address' },
  'wired.dns': { else: 'address' },
  'wired.dns2': { else: 'address' },
  'remoteAccess.server': SERVER_ADDRESS,
  'remoteAccess.server.address': SERVER_ADDRESS,
  'remoteAccess.server.certificateName': SERVER_ADDRESS,
  'remoteAccess.server.port': { else: 'port' },
  'remoteAccess.server.user': { too_small: 'serverUserMissing', too_big: 'userNameLong', else: 'serverUser' },
  'remoteAccess.server.password': { else: 'secret' },
  'remoteAccess.server.root': { too_big: 'rootLong', else: 'root' },
  'remoteAccess.everySeconds': { else: 'seconds' },
  'remoteAccess.homeDomains': { too_big: 'homeDomainsMany', else: 'homeDomain' },
};

/** What is wrong, as the key of its text; how zod says it does not matter. */
export function problemKey({ code, path }: Issue): ProblemKey {
  const texts = PROBLEMS[fieldOf(path).replaceAll(/\.\d+(?=\.|$)/g, '.*')];
  return texts?.[code] ?? texts?.else ?? 'other';
}

/** The field that an issue is shown at: one field holds all home domains. */
export function fieldOf(path: Issue['path']): string {
  const field = path.map(String).join('.');
  return field.replace(/^(remoteAccess\.homeDomains|users\.\d+\.realms)\..*$/, '$1');
}

/** What keeps a profile from being saved: a problem for each field that has one, in the order of the schema. */
export function problemsOf(draft: NamedProfile): Record<string, ProblemKey> {
  const problems: Record<string, ProblemKey> = {};
  for (const issue of namedProfileSchema.safeParse(draft).error?.issues ?? []) {
    problems[fieldOf(issue.path)] ??= problemKey(issue);
  }
  return problems;
}
