import { z } from 'zod';
import { timestampSchema } from '#shared/model/primitives';
import type { SecretStore } from './secret-store';

/** Where a password came from; `random` and `named:` tell the plan that a machine already has what is wanted. */
const originSchema = z.union([z.literal('typed'), z.literal('random'), z.string().regex(/^named:/)]);

const credentialSchema = z.object({
  user: z.string(),
  password: z.string(),
  origin: originSchema,
  /** When it last opened the machine; absent while unproven. */
  provenAt: timestampSchema.optional(),
});
export type Credential = z.infer<typeof credentialSchema>;

const changeSchema = credentialSchema.extend({ begunAt: timestampSchema });
export type OpenChange = z.infer<typeof changeSchema>;

/**
 * Passwords of machines, filed under the digest realm that they belong to, and named secrets for profiles. A change
 * is write-ahead: the new password is in the store before the firmware hears of it and the old one stays until the
 * new one has logged in, so there is no instant at which a machine holds a password that is not here
 * (design section 7.4).
 */
export class Vault {
  readonly #store: SecretStore;

  constructor(store: SecretStore) {
    this.#store = store;
  }

  get kind(): SecretStore['kind'] {
    return this.#store.kind;
  }

  credential(realm: string): Promise<Credential | undefined> {
    return this.#read(`device/${realm}`, credentialSchema);
  }

  async save(realm: string, credential: Credential): Promise<void> {
    await this.#store.set(`device/${realm}`, JSON.stringify(credential));
  }

  openChange(realm: string): Promise<OpenChange | undefined> {
    return this.#read(`change/${realm}`, changeSchema);
  }

  /** Stores the candidate. Must have resolved before the request leaves. */
  async beginChange(realm: string, candidate: OpenChange): Promise<void> {
    await this.#store.set(`change/${realm}`, JSON.stringify(candidate));
  }

  /** The candidate has logged in: it becomes the machine's password, only then is the entry closed. */
  async completeChange(realm: string, provenAt: string): Promise<void> {
    const change = await this.openChange(realm);
    if (!change) return;
    const { begunAt: _, ...credential } = change;
    await this.save(realm, { ...credential, provenAt });
    await this.#store.delete(`change/${realm}`);
  }

  /** The old password is known to hold still: the candidate was never taken. */
  async abandonChange(realm: string): Promise<void> {
    await this.#store.delete(`change/${realm}`);
  }

  /** Realms whose change was cut short. */
  async openChanges(): Promise<string[]> {
    const accounts = await this.#store.accounts();
    return accounts.filter((name) => name.startsWith('change/')).map((name) => name.slice('change/'.length));
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
