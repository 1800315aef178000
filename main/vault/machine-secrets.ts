import { z } from 'zod';
import { timestampSchema } from '#shared/model/primitives';
import { parseJson } from '#shared/parse-json';
import type { SecretStore } from './secret-store';

/** Where a password came from; `random` and `named:` tell the plan that a machine already has what is wanted. */
const originSchema = z.union([z.literal('typed'), z.literal('random'), z.string().regex(/^named:/)]);

const credentialSchema = z.object({
  user: z.string(),
  password: z.string(),
  origin: originSchema,
  /** Digest realm that it belongs to; it is answered to no other. */
  realm: z.string().optional(),
  /** When it last opened the machine; absent while unproven. */
  provenAt: timestampSchema.optional(),
  /** Earlier passwords, newest first: kept until they are superseded twice. */
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

const loginsSchema = z.array(credentialSchema);
/** Version 0.1.0 filed one user alone. */
export const formerLoginsSchema = z.union([loginsSchema, credentialSchema]);
export const mebxListSchema = z.array(mebxSchema);

/** What a list of machines shows of the vault. */
export interface CredentialSummary {
  credential: Credential | undefined;
  changeOpen: boolean;
  /** An entry of version 0.1.0 is for several machines, this one among them. */
  shared: boolean;
  /** A password of its MEBx is stored. */
  mebx: boolean;
}

const MAX_FORMER_PASSWORDS = 2;

/** Whose passwords: a machine by AMT Bench's own id. */
export interface Owner {
  id: string;
  /** Under which names version 0.1.0 filed them; a name that two machines shared says nothing. */
  former?:
    | { realm: string | undefined; uuid: string | undefined; realmShared: boolean; uuidShared: boolean }
    | undefined;
}

/** The store, and a list of its accounts that may be a few seconds old. */
export interface CachedStore {
  store: SecretStore;
  names: () => Promise<ReadonlySet<string>>;
  /** The list of accounts is not true any more. */
  changed: () => void;
}

/**
 * The passwords of one machine, one for each user of it, and of its MEBx. A change is write-ahead: the new password is
 * in the store before the firmware hears of it and the old one stays until the new one has logged in, so a machine
 * never has a password that is not here. Only the very candidate that the caller passes is removed or closed.
 *
 * Version 0.1.0 filed passwords by realm and UUID. Such an entry is used while there is none under the machine's own
 * id, and is removed when it has been proven there; one that two machines shared is only ever shown.
 */
export class MachineSecrets {
  readonly #secrets: CachedStore;
  readonly #owner: Owner;

  constructor(secrets: CachedStore, owner: Owner) {
    this.#secrets = secrets;
    this.#owner = owner;
  }

  /** All users whose passwords are here, the one to log in with first. */
  async credentials(): Promise<Credential[]> {
    const own = await this.#read(this.#account('login'), loginsSchema);
    return (own ?? (await this.#former())).toSorted(byPreference);
  }

  /** @param user absent: the one to log in with */
  async credential(user?: string): Promise<Credential | undefined> {
    const stored = await this.credentials();
    return user === undefined ? stored[0] : stored.find((credential) => credential.user === user);
  }

  /**
   * Passwords that version 0.1.0 kept in one entry for several machines, this one among them: newest first. They are
   * only shown to the technician; none is sent automatically.
   */
  async shared(): Promise<string[]> {
    const { realm, realmShared = false } = this.#owner.former ?? {};
    if (realm === undefined || !realmShared) return [];
    return (await this.#formerEntry(realm)).flatMap(({ password, past = [] }) => [password, ...past]);
  }

  /** Files a password; those of other users stay as they are. */
  async save(credential: Credential): Promise<void> {
    const all = await this.credentials();
    const before = all.find(({ user }) => user === credential.user);
    const others = all.filter((other) => other !== before);
    const past =
      before?.password === credential.password ? before.past : [before?.password, ...(before?.past ?? [])];
    const kept = (past ?? []).filter(
      (password) => password !== undefined && password !== credential.password,
    );
    const entry = { ...credential, ...(kept.length > 0 && { past: kept.slice(0, MAX_FORMER_PASSWORDS) }) };
    await this.#set('login', [entry, ...others]);
    if (credential.provenAt !== undefined) await this.#removeFormer('device');
  }

  /**
   * Files a password that nobody has tried. What it replaces is kept as an earlier one if it has opened the machine;
   * what was not tried either is dropped, so that it cannot push out one that was. The same password for another realm
   * is untried again: the machine was reset.
   */
  async saveUntried(credential: Omit<Credential, 'provenAt' | 'past'>): Promise<void> {
    const all = await this.credentials();
    const before = all.find(({ user }) => user === credential.user);
    const same = before?.password === credential.password;
    if (same && before.realm === credential.realm) return;
    const others = all.filter((other) => other !== before);
    const known = before?.provenAt === undefined ? [] : [before.password];
    const past = [...known, ...(before?.past ?? [])].filter((password) => password !== credential.password);
    const entry = {
      ...credential,
      ...(same && { origin: before.origin }),
      ...(past.length > 0 && { past: past.slice(0, MAX_FORMER_PASSWORDS) }),
    };
    await this.#set('login', [entry, ...others]);
  }

  /** Deletes all that is stored for this machine. Entries of version 0.1.0 that are for other machines too stay. */
  async forget(): Promise<void> {
    const names = new Set(await this.#secrets.store.accounts());
    const { realm, uuid, realmShared, uuidShared } = this.#owner.former ?? {};
    const former = [
      ...(realm === undefined || realmShared ? [] : [`device/${realm}`, `change/${realm}`, `mebx/${realm}`]),
      ...(uuid === undefined || uuidShared ? [] : [`mebx/${uuid}`]),
    ];
    const own = (['login', 'change', 'mebx'] as const).map((kind) => this.#account(kind));
    for (const account of [...own, ...former]) {
      if (names.has(account)) await this.#secrets.store.delete(account);
    }
    this.#secrets.changed();
  }

  /** For lists: cheap where nothing is stored, and a few seconds old at the most. */
  async credentialSummary(): Promise<CredentialSummary> {
    const names = await this.#secrets.names();
    const { realm, uuid, realmShared, uuidShared } = this.#owner.former ?? {};
    const has = (kind: 'login' | 'change', former: string): boolean =>
      names.has(this.#account(kind)) || (!realmShared && names.has(`${former}/${String(realm)}`));
    return {
      credential: has('login', 'device') ? await this.credential() : undefined,
      changeOpen: has('change', 'change'),
      shared: realmShared === true && names.has(`device/${String(realm)}`),
      mebx:
        names.has(this.#account('mebx')) ||
        (!realmShared && names.has(`mebx/${String(realm)}`)) ||
        (!uuidShared && names.has(`mebx/${String(uuid)}`)),
    };
  }

  async openChange(): Promise<OpenChange | undefined> {
    const own = await this.#read(this.#account('change'), changeSchema);
    const former = this.#formerRealm();
    return own ?? (former === undefined ? undefined : this.#read(`change/${former}`, changeSchema));
  }

  /** Stores the candidate. Must have resolved before the request leaves. */
  async beginChange(candidate: OpenChange): Promise<void> {
    await this.#set('change', candidate);
  }

  /** This very candidate has logged in: it becomes the machine's password, and only then is its entry closed. */
  async completeChange(candidate: OpenChange, provenAt: string): Promise<void> {
    const { begunAt: _, ...credential } = candidate;
    await this.save({ ...credential, provenAt });
    await this.#closeChange(candidate);
  }

  /** The old password is known to be still valid: this candidate was never taken. */
  async abandonChange(candidate: OpenChange): Promise<void> {
    await this.#closeChange(candidate);
  }

  /** MEBx passwords that were set from here, the one that holds first; two while it is not known which holds. */
  async mebx(): Promise<MebxPassword[]> {
    const own = await this.#read(this.#account('mebx'), mebxListSchema);
    if (own) return own;
    const { realm, uuid, realmShared, uuidShared } = this.#owner.former ?? {};
    const names = [...(uuidShared ? [] : [uuid]), ...(realmShared ? [] : [realm])];
    for (const name of names) {
      const former = name === undefined ? undefined : await this.#formerMebx(name);
      if (former) return former;
    }
    return [];
  }

  /** MEBx passwords that version 0.1.0 kept for all machines with the UUID of this one. */
  async sharedMebx(): Promise<string[]> {
    const { uuid, uuidShared = false } = this.#owner.former ?? {};
    if (uuid === undefined || !uuidShared) return [];
    return ((await this.#formerMebx(uuid)) ?? []).map(({ password }) => password).toReversed();
  }

  /** Write-ahead: files a candidate before the firmware gets it. What was there stays until it is settled. */
  async beginMebx(candidate: MebxPassword): Promise<void> {
    const before = await this.mebx();
    const others = before.filter(({ password }) => password !== candidate.password);
    const taken = before.some((each) => each.password === candidate.password && each.taken);
    // Any of them may be the one that holds, so none is dropped to make room.
    await this.#set('mebx', [...others, { ...candidate, taken }]);
  }

  /** The firmware took the candidate, or refused it. */
  async settleMebx(candidate: MebxPassword, outcome: 'taken' | 'refused'): Promise<void> {
    const all = await this.mebx();
    const left = all.filter(({ password, taken }) => taken || password !== candidate.password);
    await this.#set('mebx', outcome === 'taken' ? [{ ...candidate, taken: true }] : left);
  }

  /** Somebody else's entry is left alone. */
  async #closeChange(candidate: OpenChange): Promise<void> {
    const open = await this.openChange();
    if (open?.password !== candidate.password || open.user !== candidate.user) return;
    await this.#secrets.store.delete(this.#account('change'));
    await this.#removeFormer('change');
    this.#secrets.changed();
  }

  async #former(): Promise<Credential[]> {
    const realm = this.#formerRealm();
    return realm === undefined ? [] : this.#formerEntry(realm);
  }

  async #formerEntry(realm: string): Promise<Credential[]> {
    const stored = await this.#read(`device/${realm}`, formerLoginsSchema);
    return (stored === undefined ? [] : [stored].flat()).map((credential) => ({ ...credential, realm }));
  }

  #formerMebx(name: string): Promise<MebxPassword[] | undefined> {
    return this.#read(`mebx/${name}`, mebxListSchema);
  }

  #formerRealm(): string | undefined {
    const { realm, realmShared } = this.#owner.former ?? {};
    return realmShared ? undefined : realm;
  }

  async #removeFormer(kind: 'device' | 'change'): Promise<void> {
    const realm = this.#formerRealm();
    if (realm === undefined || !(await this.#secrets.names()).has(`${kind}/${realm}`)) return;
    await this.#secrets.store.delete(`${kind}/${realm}`);
    this.#secrets.changed();
  }

  #account(kind: 'login' | 'change' | 'mebx'): string {
    return `machine/${this.#owner.id}/${kind}`;
  }

  async #set(kind: 'login' | 'change' | 'mebx', value: unknown): Promise<void> {
    await this.#secrets.store.set(this.#account(kind), JSON.stringify(value));
    this.#secrets.changed();
  }

  async #read<S extends z.ZodType>(account: string, schema: S): Promise<z.infer<S> | undefined> {
    return readEntry(await this.#secrets.store.get(account), schema);
  }
}

/** An entry that somebody edited by hand is as good as none; an error must not quote it. */
export function readEntry<S extends z.ZodType>(text: string | undefined, schema: S): z.infer<S> | undefined {
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

/**
 * The user whose password worked last comes first: an older one may have been refused since, and each refusal counts.
 * Between equals the one whose password AMT Bench has set.
 */
export function byPreference(a: Credential, b: Credential): number {
  return (
    (b.provenAt ?? '').localeCompare(a.provenAt ?? '') ||
    Number(a.origin === 'typed') - Number(b.origin === 'typed')
  );
}
