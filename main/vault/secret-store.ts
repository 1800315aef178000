import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '#shared/result';

/** Where secrets live. Accounts are names, values are texts; neither ever reaches a file. */
export interface SecretStore {
  readonly kind: 'keychain' | 'session';
  get(account: string): Promise<string | undefined>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<void>;
  /** Names of all accounts. */
  accounts(): Promise<string[]>;
}

/** The keychain answered before and does not any more: locked, or its service is gone. */
export class KeychainRefused extends Error {
  constructor(cause: unknown) {
    super('the keychain refused', { cause });
    this.name = 'KeychainRefused';
  }
}

/** What a refusing keychain means, in words. */
export function keychainFailure(refused: KeychainRefused): Failure {
  const { cause } = refused;
  return fail(
    'keychain-refused',
    'The keychain does not answer any more; it may be locked. Nothing further was changed.',
    'Unlock it and try again. Passwords that are in it are safe.',
    { detail: cause instanceof Error ? cause.message : String(cause) },
  ).error;
}

/** How long a keychain may think about its first answer before we say that none is there. Milliseconds. */
const PROBE_MS = 15_000;

/**
 * The system's keychain through keytar, loaded only now because it needs a native library and, on Linux, a Secret
 * Service.
 * @param home separates the secrets of different state folders (tests, several benches on one laptop)
 */
export async function openKeychain(home: string): Promise<Result<SecretStore>> {
  const service = `AMT Bench ${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
  try {
    const { default: keytar } = await import('keytar');
    await withLimit(keytar.findCredentials(service));
    return ok({
      kind: 'keychain',
      get: async (account) => (await ask(keytar.getPassword(service, account))) ?? undefined,
      set: (account, value) => ask(keytar.setPassword(service, account, value)),
      delete: async (account) => {
        await ask(keytar.deletePassword(service, account));
      },
      accounts: async () => (await ask(keytar.findCredentials(service))).map((entry) => entry.account),
    });
  } catch (error) {
    return fail(
      'no-keychain',
      'No keychain answers on this laptop.',
      process.platform === 'linux'
        ? 'Log in to a desktop with a keyring (gnome-keyring or KWallet), or start one, and try again.'
        : "Unlock this user's keychain and try again.",
      { detail: error instanceof Error ? error.message : String(error) },
    );
  }
}

/** Secrets for as long as this process lives. */
export function openSession(): SecretStore {
  const values = new Map<string, string>();
  return {
    kind: 'session',
    get: (account) => Promise.resolve(values.get(account)),
    set: (account, value) => {
      values.set(account, value);
      return Promise.resolve();
    },
    delete: (account) => {
      values.delete(account);
      return Promise.resolve();
    },
    accounts: () => Promise.resolve([...values.keys()]),
  };
}

export interface OpenedStore {
  store: SecretStore;
  /** In words, for the window and the command line. */
  message: string;
  /** Why it is not the keychain, when one was wanted. */
  problem?: { message: string; detail?: string };
}

export const vaultChoiceSchema = z.enum(['keychain', 'session']);
export type VaultChoice = z.infer<typeof vaultChoiceSchema>;

/**
 * Opens what `AMT_BENCH_VAULT` asks for. Without a wish it is the keychain, or, where none answers, this session's
 * memory, and says so.
 */
export async function openSecretStore(
  home: string,
  choice: VaultChoice | undefined,
): Promise<Result<OpenedStore>> {
  if (choice === 'session') {
    return ok({
      store: openSession(),
      message: 'Passwords are kept in memory until AMT Bench ends, as you asked.',
    });
  }
  const keychain = await openKeychain(home);
  if (keychain.ok)
    return ok({ store: keychain.value, message: "Passwords are kept in this user's keychain." });
  if (choice === 'keychain') return keychain;
  const { message, detail } = keychain.error;
  return ok({
    store: openSession(),
    message: `${message} Passwords are kept in memory until AMT Bench ends; it will not set random ones.`,
    problem: { message, ...(detail !== undefined && { detail }) },
  });
}

/** One question to the keychain, its refusal under one name. */
async function ask<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    throw new KeychainRefused(error);
  }
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keychain did not answer in time')), PROBE_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
