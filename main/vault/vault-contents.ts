import {
  byPreference,
  type Credential,
  formerLoginsSchema,
  mebxListSchema,
  type MebxPassword,
  readEntry,
} from './machine-secrets';
import type { StoredEntry } from './secret-store';

/** What is stored for one owner, without any password: a list may show all of it. */
export interface StoredPasswords {
  /** The one to log in with; undefined: none is stored. */
  login: Omit<Credential, 'password' | 'past'> | undefined;
  earlier: number;
  mebx: boolean;
  changeOpen: boolean;
  /** AMT Bench made one of them, or took it from a named secret that has another value now: nobody else has it. */
  onlyCopy: boolean;
}

export interface VaultSummary {
  /** By AMT Bench's own id of the machine. */
  machines: ReadonlyMap<string, StoredPasswords>;
  /** Entries of version 0.1.0, by realm or UUID. */
  former: ReadonlyMap<string, StoredPasswords>;
  /** Names of named secrets. */
  secrets: readonly string[];
}

type Kind = 'login' | 'change' | 'mebx';
type Texts = Partial<Record<Kind, string>>;

/** Where an entry belongs: the owner is the first group. */
const PLACES: readonly { form: RegExp; of: 'machines' | 'former'; kind: Kind }[] = [
  { form: /^machine\/(.+)\/login$/, of: 'machines', kind: 'login' },
  { form: /^machine\/(.+)\/change$/, of: 'machines', kind: 'change' },
  { form: /^machine\/(.+)\/mebx$/, of: 'machines', kind: 'mebx' },
  { form: /^device\/(.+)$/, of: 'former', kind: 'login' },
  { form: /^change\/(.+)$/, of: 'former', kind: 'change' },
  { form: /^mebx\/(.+)$/, of: 'former', kind: 'mebx' },
];
const NAMED = /^named\/(.+)$/;

/** Reads all entries of the store at once: hundreds of questions to a keychain would take seconds. */
export function summaryOf(entries: readonly StoredEntry[]): VaultSummary {
  const named = new Map<string, string>();
  const owners = { machines: new Map<string, Texts>(), former: new Map<string, Texts>() };
  for (const { account, value } of entries) {
    const name = NAMED.exec(account)?.[1];
    if (name !== undefined) named.set(name, value);
    for (const { form, of, kind } of PLACES) {
      const owner = form.exec(account)?.[1];
      if (owner !== undefined) owners[of].set(owner, { ...owners[of].get(owner), [kind]: value });
    }
  }
  const summaries = (of: Map<string, Texts>): Map<string, StoredPasswords> =>
    new Map([...of].map(([owner, texts]) => [owner, storedIn(texts, named)]));
  return {
    machines: summaries(owners.machines),
    former: summaries(owners.former),
    secrets: [...named.keys()].sort(),
  };
}

function storedIn({ login, change, mebx }: Texts, named: ReadonlyMap<string, string>): StoredPasswords {
  const logins = [readEntry(login, formerLoginsSchema) ?? []].flat().toSorted(byPreference);
  const mebxPasswords = readEntry(mebx, mebxListSchema) ?? [];
  const [first] = logins;
  return {
    login: first && withoutPasswords(first),
    earlier: first?.past?.length ?? 0,
    mebx: mebxPasswords.length > 0,
    changeOpen: change !== undefined,
    // Of a change that was cut short, the new password may be the one that holds.
    onlyCopy: change !== undefined || [...logins, ...mebxPasswords].some((each) => isOnlyCopy(each, named)),
  };
}

function withoutPasswords({ user, origin, realm, provenAt }: Credential): StoredPasswords['login'] {
  return { user, origin, realm, provenAt };
}

/**
 * AMT Bench made it, or took it from a named secret that has another value now: nobody else has it. Also one that nobody
 * has tried, in place of one that worked: where that came from is not kept, and it may be the one that holds.
 */
export function isOnlyCopy(
  {
    origin,
    password,
    provenAt,
    past = [],
  }: Pick<Credential | MebxPassword, 'origin' | 'password'> & Pick<Credential, 'provenAt' | 'past'>,
  named: ReadonlyMap<string, string>,
): boolean {
  if (past.length > 0 && provenAt === undefined) return true;
  if (origin === 'typed') return false;
  return origin === 'random' || named.get(origin.slice('named:'.length)) !== password;
}
