import { AuthorityKeeper } from './authority';
import { type CachedStore, MachineSecrets, type Owner } from './machine-secrets';
import type { SecretStore } from './secret-store';
import { summaryOf, type VaultSummary } from './vault-contents';

export type {
  Credential,
  CredentialSummary,
  MachineSecrets,
  MebxPassword,
  OpenChange,
  Owner,
} from './machine-secrets';
export { isOnlyCopy, type StoredPasswords } from './vault-contents';

/** A list asks for hundreds of machines at once; its summaries may be this old. Milliseconds. */
const SUMMARY_MAX_AGE_MS = 3_000;

/** Passwords of machines, named secrets for profiles, and the authority that signs certificates. */
export class Vault {
  readonly #store: SecretStore;
  readonly #cached: CachedStore;
  #names: { at: number; names: Promise<ReadonlySet<string>> } | undefined;

  /** The authority that signs TLS certificates of machines. */
  readonly authority: AuthorityKeeper;

  constructor(store: SecretStore) {
    this.#store = store;
    this.#cached = {
      store,
      names: () => this.#accounts(),
      changed: () => (this.#names = undefined),
    };
    this.authority = new AuthorityKeeper(store);
  }

  get kind(): SecretStore['kind'] {
    return this.#store.kind;
  }

  machine(owner: Owner): MachineSecrets {
    return new MachineSecrets(this.#cached, owner);
  }

  /** Everything that is stored, without the secrets, by one question to the store. */
  async summary(): Promise<VaultSummary> {
    return summaryOf(await this.#store.entries());
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

  #accounts(): Promise<ReadonlySet<string>> {
    if (this.#names === undefined || Date.now() - this.#names.at > SUMMARY_MAX_AGE_MS) {
      const names = this.#store.accounts().then((all) => new Set(all));
      this.#names = { at: Date.now(), names };
      names.catch(() => (this.#names = undefined));
    }
    return this.#names.names;
  }
}
