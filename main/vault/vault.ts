import { z } from 'zod';
import { timestampSchema } from '#shared/model/primitives';
import { AuthorityKeeper } from './authority';
import type { SecretStore } from './secret-store';

/** Where a password came from; `random` and `named:` tell the plan that a machine already has what is wanted. */
const originSchema = z.union([z.literal('typed'), z.literal('random'), z.string().regex(/^named:/)]);

const credentialSchema = z.object({
  user: z.string(),
  password: z.string(),
  origin: originSchema,
  /** When it last opened the machine; absent while unproven. */
  provenAt: timestampSchema.optional(),
  /** What it was before, newest first: kept until it is superseded twice. */
  past: z.array(z.string()).optional(),
});
export type Credential = z.infer<typeof credentialSchema>;

const changeSchema = credentialSchema.extend({ begunAt: timestampSchema });
export type OpenChange = z.infer<typeof changeSchema>;

const mebxSchema = z.object({
  password: z.string(),
  origin: originSchema.default('typed'),
  setAt: timestampSchema,
  /** The firmware said that it took it. */
  taken: z.boolean(),
});
export type MebxPassword = z.infer<typeof mebxSchema>;
/** Candidates of attempts whose outcome nobody knows. */
const MEBX_KEPT = 5;
const PAST_KEPT = 2;

/** Whose password was set by AMT Bench comes first: nobody else knows it. Then whose worked last. */
function byPreference(a: Credential, b: Credential): number {
  return (
    Number(a.origin === 'typed') - Number(b.origin === 'typed') ||
    (b.provenAt ?? '').localeCompare(a.provenAt ?? '')
  );
}

/** What a list of machines shows of the vault. */
export interface Glance {
  credential: Credential | undefined;
  changeOpen: boolean;
}

/** A list asks for hundreds of machines at once; what it shows may be that old. Milliseconds. */
const GLANCE_MS = 3_000;

/**
 * Passwords of machines, filed under the digest realm that they belong to, one for each user of it, and named secrets
 * for profiles. A change is write-ahead: the new password is in the store before the firmware hears of it and the old
 * one stays until the new one has logged in, so there is no instant at which a machine holds a password that is not
 * here (design section 7.4). Nothing is ever taken out or closed that the caller does not hold in its hand.
 */
export class Vault {
  readonly #store: SecretStore;
  #names: { at: number; names: Promise<ReadonlySet<string>> } | undefined;

  /** The authority that signs TLS certificates of machines. */
  readonly authority: AuthorityKeeper;

  constructor(store: SecretStore) {
    this.#store = store;
    this.authority = new AuthorityKeeper(store);
  }

  get kind(): SecretStore['kind'] {
    return this.#store.kind;
  }

  /** All users of a machine whose passwords are here, the one to log in with first. */
  async credentials(realm: string): Promise<Credential[]> {
    const stored = await this.#read(
      `device/${realm}`,
      z.union([z.array(credentialSchema), credentialSchema]),
    );
    if (!stored) return [];
    return [stored].flat().toSorted(byPreference);
  }

  /** @param user absent: the one to log in with */
  async credential(realm: string, user?: string): Promise<Credential | undefined> {
    const stored = await this.credentials(realm);
    return user === undefined ? stored[0] : stored.find((credential) => credential.user === user);
  }

  /** Files a password; those of other users stay as they are. */
  async save(realm: string, credential: Credential): Promise<void> {
    const all = await this.credentials(realm);
    const before = all.find(({ user }) => user === credential.user);
    const others = all.filter((other) => other !== before);
    const past =
      before?.password === credential.password ? before.past : [before?.password, ...(before?.past ?? [])];
    const kept = (past ?? []).filter(
      (password) => password !== undefined && password !== credential.password,
    );
    const entry = { ...credential, ...(kept.length > 0 && { past: kept.slice(0, PAST_KEPT) }) };
    await this.#set(`device/${realm}`, JSON.stringify([entry, ...others]));
  }

  /** For lists: cheap where nothing is stored, and a few seconds old at the most. */
  async glance(realm: string): Promise<Glance> {
    if (this.#names === undefined || Date.now() - this.#names.at > GLANCE_MS) {
      const names = this.#store.accounts().then((all) => new Set(all));
      this.#names = { at: Date.now(), names };
      names.catch(() => (this.#names = undefined));
    }
    const names = await this.#names.names;
    return {
      credential: names.has(`device/${realm}`) ? await this.credential(realm) : undefined,
      changeOpen: names.has(`change/${realm}`),
    };
  }

  openChange(realm: string): Promise<OpenChange | undefined> {
    return this.#read(`change/${realm}`, changeSchema);
  }

  /** Stores the candidate. Must have resolved before the request leaves. */
  async beginChange(realm: string, candidate: OpenChange): Promise<void> {
    await this.#set(`change/${realm}`, JSON.stringify(candidate));
  }

  /** This very candidate has logged in: it becomes the machine's password, and only then is its entry closed. */
  async completeChange(realm: string, candidate: OpenChange, provenAt: string): Promise<void> {
    const { begunAt: _, ...credential } = candidate;
    await this.save(realm, { ...credential, provenAt });
    await this.#closeChange(realm, candidate);
  }

  /** The old password is known to hold still: this candidate was never taken. */
  async abandonChange(realm: string, candidate: OpenChange): Promise<void> {
    await this.#closeChange(realm, candidate);
  }

  /** Realms whose change was cut short. */
  async openChanges(): Promise<string[]> {
    const accounts = await this.#store.accounts();
    return accounts.filter((name) => name.startsWith('change/')).map((name) => name.slice('change/'.length));
  }

  /** MEBx passwords that were set from here, the one that holds first; two while it is not known which holds. */
  async mebx(machine: string): Promise<MebxPassword[]> {
    return (await this.#read(`mebx/${machine}`, z.array(mebxSchema))) ?? [];
  }

  /**
   * Write-ahead: files a candidate before the firmware hears of it. What was there stays until it is settled.
   * @param machine UUID where it is known, else realm: an MEBx password outlives the realm
   */
  async beginMebx(machine: string, candidate: MebxPassword): Promise<void> {
    const others = (await this.mebx(machine)).filter(({ password }) => password !== candidate.password);
    await this.#set(`mebx/${machine}`, JSON.stringify([...others, candidate].slice(-MEBX_KEPT)));
  }

  /** The firmware took the candidate, or refused it. */
  async settleMebx(machine: string, candidate: MebxPassword, outcome: 'taken' | 'refused'): Promise<void> {
    const others = (await this.mebx(machine)).filter(({ password }) => password !== candidate.password);
    const left = outcome === 'taken' ? [{ ...candidate, taken: true }] : others;
    if (left.length > 0) await this.#set(`mebx/${machine}`, JSON.stringify(left));
    else await this.#store.delete(`mebx/${machine}`);
  }

  /** Somebody else's entry is left alone. */
  async #closeChange(realm: string, candidate: OpenChange): Promise<void> {
    const open = await this.openChange(realm);
    if (open?.password !== candidate.password || open.user !== candidate.user) return;
    await this.#store.delete(`change/${realm}`);
    this.#names = undefined;
  }

  async #set(account: string, value: string): Promise<void> {
    await this.#store.set(account, value);
    this.#names = undefined;
  }

  named(name: string): Promise<string | undefined> {
    return this.#store.get(`named/${name}`);
  }

  async saveNamed(name: string, password: string): Promise<void> {
    await this.#store.set(`named/${name}`, password);
  }

  async deleteNamed(name: string): Promise<void> {
    await this.#store.delete(`named/${name}`);
  }

  async names(): Promise<string[]> {
    const accounts = await this.#store.accounts();
    return accounts.filter((name) => name.startsWith('named/')).map((name) => name.slice('named/'.length));
  }

  async #read<S extends z.ZodType>(account: string, schema: S): Promise<z.infer<S> | undefined> {
    const text = await this.#store.get(account);
    if (text === undefined) return undefined;
    // An entry that somebody edited by hand is as good as none; the error must not quote it.
    const parsed = schema.safeParse(parseJson(text));
    return parsed.success ? parsed.data : undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
