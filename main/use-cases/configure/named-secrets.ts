import { secretUsesOf } from '#shared/model/profile';
import { type SecretKind, secretProblems } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { Turns } from '#shared/turns';
import type { Vault } from '#main/vault/vault';
import { noSuchSecret, usersOf } from '../login/index';
import type { ProfileStore } from './profile-store';

interface SavedAs {
  kind?: SecretKind | undefined;
  replace?: boolean | undefined;
}
type Secrets = Pick<Vault, 'named' | 'names' | 'saveNamed' | 'deleteNamed'>;

/** Secrets that profiles name. Their values go in, and leave by `vault.reveal-secret` alone. */
export class NamedSecrets {
  readonly #secrets: Secrets;
  readonly #profiles: ProfileStore;
  /** Two windows may save under one name at the same moment. */
  readonly #turns = new Turns();

  constructor(secrets: Secrets, profiles: ProfileStore) {
    this.#secrets = secrets;
    this.#profiles = profiles;
  }

  /**
   * Stores a secret, in place of the one with that name if there is one.
   * @param kind what it is for, where that is known; else what the profiles use it for. One that is used for several
   *   things is checked when it is used
   * @param replace absent: one that is there already stays
   */
  save(name: string, secret: string, how: SavedAs): Promise<Result<{ replaced: boolean }>> {
    return this.#turns.run(() => this.#save(name, secret, how));
  }

  async #save(
    name: string,
    secret: string,
    { kind, replace = false }: SavedAs,
  ): Promise<Result<{ replaced: boolean }>> {
    const replaced = (await this.#secrets.named(name)) !== undefined;
    if (replaced && !replace) {
      return fail(
        'input-invalid',
        message('configure.secret.exists', { name }),
        message('configure.secret.replaceNext'),
      );
    }
    const kinds = new Set([...(kind === undefined ? [] : [kind]), ...this.#kindsOf(name)]);
    const [only] = kinds.size === 1 ? kinds : [];
    const problems = only === undefined ? [] : secretProblems(only, secret);
    if (problems.length > 0) {
      return fail('input-invalid', sentences(...problems), message('configure.secret.unsuitableNext'));
    }
    await this.#secrets.saveNamed(name, secret);
    return ok({ replaced });
  }

  /**
   * Gives a secret another name, and changes the profiles that use it. The secret is under one of the names, and the
   * profiles name that one, whenever it is broken off.
   * @returns the profiles that use it
   */
  rename(name: string, to: string): Promise<Result<{ profiles: string[] }>> {
    return this.#turns.run(() => this.#rename(name, to));
  }

  async #rename(name: string, to: string): Promise<Result<{ profiles: string[] }>> {
    const secret = await this.#secrets.named(name);
    if (secret === undefined) return noSuchSecret(name);
    if (name === to) return ok({ profiles: this.usedBy(name) });
    if ((await this.#secrets.named(to)) !== undefined) {
      return fail(
        'input-invalid',
        message('configure.secret.exists', { name: to }),
        message('configure.secret.renameNext'),
      );
    }
    await this.#secrets.saveNamed(to, secret);
    try {
      await this.#profiles.renameSecret(name, to);
    } catch (error) {
      await this.#secrets.deleteNamed(to);
      throw error;
    }
    try {
      await this.#secrets.deleteNamed(name);
    } catch (error) {
      await this.#profiles.renameSecret(to, name);
      throw error;
    }
    return ok({ profiles: this.usedBy(to) });
  }

  /** @returns the profiles that still name it */
  delete(name: string): Promise<Result<{ profiles: string[] }>> {
    return this.#turns.run(async () => {
      if ((await this.#secrets.named(name)) === undefined) return noSuchSecret(name);
      await this.#secrets.deleteNamed(name);
      return ok({ profiles: this.usedBy(name) });
    });
  }

  usedBy(name: string): string[] {
    return usersOf(name, this.#profiles.get().profiles);
  }

  #kindsOf(name: string): SecretKind[] {
    const uses = this.#profiles.get().profiles.flatMap(secretUsesOf);
    return uses.flatMap((use) => (use.name === name ? [use.kind] : []));
  }
}
