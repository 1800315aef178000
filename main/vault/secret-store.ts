import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';

/** Where secrets live. Accounts are names, values are texts; neither ever reaches a file. */
export interface SecretStore {
  readonly kind: 'keychain' | 'session';
  get(account: string): Promise<string | undefined>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<void>;
  /** Names of all accounts. */
  accounts(): Promise<string[]>;
  /** All accounts with their values, at one go. */
  entries(): Promise<StoredEntry[]>;
}

export interface StoredEntry {
  account: string;
  value: string;
}

/** The keychain answered before and does not any more: locked, or its service is gone. */
export class KeychainRefused extends Error {
  constructor(cause: unknown) {
    super('the keychain refused', { cause });
    this.name = 'KeychainRefused';
  }
}

/** What a refusing keychain means, in words. */
export function keychainFailure(
  refused: KeychainRefused,
  platform: NodeJS.Platform = process.platform,
): Failure {
  const detail = detailOf(refused.cause);
  const { why, remedy } = keychainTrouble(detail, platform);
  return failure('keychain-refused', message('vault.refused', { why }), remedy, { detail });
}

export interface KeychainTrouble {
  /** A sentence. */
  why: Text;
  /** What helps. */
  remedy: Text;
}

const LOCKED: KeychainTrouble = {
  why: message('vault.trouble.locked'),
  remedy: message('vault.trouble.lockedNext'),
};

/**
 * What the words of a keychain mean. Windows' own cannot be locked: it is missing where nobody has logged on at the
 * screen, and a policy can forbid it; both are error 1312 (CredWrite, ERROR_NO_SUCH_LOGON_SESSION).
 * @param detail as the system has it, in its language
 */
export function keychainTrouble(
  detail: string,
  platform: NodeJS.Platform = process.platform,
): KeychainTrouble {
  switch (platform) {
    case 'win32':
      return {
        why: message(
          /\b1312\b|logon session/i.test(detail) ? 'vault.trouble.windowsSession' : 'vault.trouble.windows',
        ),
        remedy: message('vault.trouble.windowsNext'),
      };
    case 'darwin':
      if (/-25308|interaction is not allowed/i.test(detail)) {
        return {
          why: message('vault.trouble.macSession'),
          remedy: message('vault.trouble.macSessionNext'),
        };
      }
      if (/-128\b|-25293|user canceled|denied/i.test(detail)) {
        return {
          why: message('vault.trouble.macDenied'),
          remedy: message('vault.trouble.macDeniedNext'),
        };
      }
      return LOCKED;
    default:
      return LOCKED;
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How long a keychain may take for its first answer before it counts as missing. Milliseconds. */
const PROBE_MS = 15_000;
/** macOS asks the user first, who may have to look for a password. */
const PROMPT_MS = 180_000;

/**
 * The system's keychain through keytar, loaded only now because it needs a native library and, on Linux, a Secret
 * Service.
 * @param home separates the secrets of different state folders (tests, several benches on one laptop)
 * @param former what that folder was called before: what is filed under these names is taken along
 */
export async function openKeychain(
  home: string,
  former: readonly string[] = [],
): Promise<Result<SecretStore>> {
  const service = serviceOf(home);
  try {
    const { default: keytar } = await import('keytar');
    const known = await withLimit(keytar.findCredentials(service));
    await moveSecrets(keytar, known, service, former.map(serviceOf));
    return ok({
      kind: 'keychain',
      get: async (account) => (await keychainCall(keytar.getPassword(service, account))) ?? undefined,
      set: (account, value) => keychainCall(keytar.setPassword(service, account, value)),
      delete: async (account) => {
        await keychainCall(keytar.deletePassword(service, account));
      },
      accounts: async () =>
        (await keychainCall(keytar.findCredentials(service))).map((entry) => entry.account),
      entries: async () =>
        (await keychainCall(keytar.findCredentials(service))).map(({ account, password }) => ({
          account,
          value: password,
        })),
    });
  } catch (error) {
    const detail = detailOf(error);
    return fail(
      'no-keychain',
      message('vault.noKeychain'),
      process.platform === 'linux' ? message('vault.noKeychainNext') : keychainTrouble(detail).remedy,
      { detail },
    );
  }
}

function serviceOf(home: string): string {
  return `AMT Bench ${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

/** What is used of keytar. */
interface Keytar {
  findCredentials(service: string): Promise<{ account: string; password: string }[]>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** Written under the new name before it goes from the old one; what the new name has already is newer. */
async function moveSecrets(
  keytar: Keytar,
  known: readonly { account: string }[],
  service: string,
  former: readonly string[],
): Promise<void> {
  const have = new Set(known.map(({ account }) => account));
  for (const old of former) {
    for (const { account, password } of await keytar.findCredentials(old)) {
      if (!have.has(account)) await keytar.setPassword(service, account, password);
      have.add(account);
      await keytar.deletePassword(old, account);
    }
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
    entries: () => Promise.resolve([...values].map(([account, value]) => ({ account, value }))),
  };
}

export interface OpenedStore {
  store: SecretStore;
  /** In words, for the window and the command line. */
  message: Text;
  /** Why it is not the keychain, when one was wanted. */
  problem?: { message: Text; detail?: string };
}

const vaultChoiceSchema = z.enum(['keychain', 'session']);
export type VaultChoice = z.infer<typeof vaultChoiceSchema>;

/** What `AMT_BENCH_VAULT` asks for. @returns `input-invalid` where it is something else than a vault */
export function vaultChoiceIn(env: NodeJS.ProcessEnv): Result<VaultChoice | undefined> {
  const choice = vaultChoiceSchema.optional().safeParse(env['AMT_BENCH_VAULT']);
  return choice.success
    ? ok(choice.data)
    : fail('input-invalid', message('state.vaultVariable'), message('state.vaultVariableNext'));
}

/**
 * Opens what `AMT_BENCH_VAULT` asks for. Without it, it is the keychain, or, where none answers, this session's
 * memory, and says so.
 */
export async function openSecretStore(
  home: string,
  choice: VaultChoice | undefined,
  former: readonly string[] = [],
): Promise<Result<OpenedStore>> {
  if (choice === 'session') {
    return ok({ store: openSession(), message: message('vault.asAsked') });
  }
  const keychain = await openKeychain(home, former);
  if (keychain.ok) {
    return ok({ store: keychain.value, message: message('vault.keychain') });
  }
  if (choice === 'keychain') return keychain;
  const { message: why, detail } = keychain.error;
  return ok({
    store: openSession(),
    message: message('vault.session', { why }),
    problem: { message: why, ...(detail !== undefined && { detail }) },
  });
}

/** Calls the keychain; every refusal becomes the same error. */
async function keychainCall<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    throw new KeychainRefused(error);
  }
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const patienceMs = process.platform === 'darwin' ? PROMPT_MS : PROBE_MS;
    timer = setTimeout(() => reject(new Error('the keychain did not answer in time')), patienceMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
