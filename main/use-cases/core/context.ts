import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppInfo } from '#shared/contract/contract';
import { profileStoreSchema } from '#shared/model/profile';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { Library } from '#main/diagnosis/recovery/playbook-library';
import { EvidenceLog } from '#main/journal/evidence-log';
import { formerNames, homeFolder, openHome } from '#main/journal/home';
import { JsonFile } from '#main/journal/json-file';
import { MachineBook } from '#main/journal/machine-book';
import { MachineMemory } from '#main/journal/machine-memory';
import { RunHistory } from '#main/journal/run-history';
import { RunJournal } from '#main/journal/run-journal';
import { SettingsFile } from '#main/journal/settings-file';
import { atStateFile } from '#main/journal/state-file';
import { type Clocks, systemClocks } from '#main/vault/attempt-clock';
import { ATTEMPT_FILE } from '#main/vault/attempt-file';
import { AttemptLedger } from '#main/vault/attempt-ledger';
import {
  keychainFailure,
  KeychainRefused,
  keychainTrouble,
  type OpenedStore,
  openSecretStore,
  type SecretStore,
  type VaultChoice,
  vaultChoiceIn,
} from '#main/vault/secret-store';
import { Vault } from '#main/vault/vault';
import { dataPlace } from './data-place';
import { ownPlaybooks } from './own-playbooks';

/** Targets as typed, and how many of them a stopped scan has dealt with; null after one that went through. */
const scanRestSchema = z.object({ targets: z.string(), position: z.number().int().min(0) }).nullable();
const recentTargetsSchema = z.array(z.string());

export interface ContextOptions {
  /** `AMT_BENCH_HOME` moves the state; `AMT_BENCH_VAULT` picks the vault (absent: the keychain where there is one). */
  env: NodeJS.ProcessEnv;
  host: AppInfo['host'];
  version: string;
  windowSecurity?: () => WindowSecurity | undefined;
  now?: () => number;
  /** How long the computer is up, ms; goes with `now` where tests replace the clock. */
  upMs?: () => number;
  /** Where the record of logins is kept; absent: this user's own folder, whichever state folder is in use. */
  ledgerFolder?: string;
}

/** How the window of Electron is protected, as the host finds it. */
export interface WindowSecurity {
  sandbox: boolean;
  contextIsolation: boolean;
  /** The page can use Node. */
  nodeIntegration: boolean;
  chromium: string;
  electron: string;
}

/** What every use case works with. The only place where vault and journal are opened. */
export interface Context {
  home: string;
  /** Tells this state folder from others in the record of logins. */
  homeName: string;
  host: AppInfo['host'];
  version: string;
  env: NodeJS.ProcessEnv;
  /** What only the host can tell of its window; absent where there is none. */
  windowSecurity: (() => WindowSecurity | undefined) | undefined;
  now: () => number;
  vault: Vault;
  vaultMessage: Text;
  dataPlace: AppInfo['data'];
  ledger: AttemptLedger;
  book: MachineBook;
  journal: RunJournal;
  /** The same journals, for people who look back. */
  runHistory: RunHistory;
  settings: SettingsFile;
  /** The list of machines as it was last seen. */
  memory: MachineMemory;
  /** What was seen of the machines and no longer holds. */
  history: EvidenceLog;
  /** What is left of the last scan that was stopped. */
  scanRest: JsonFile<typeof scanRestSchema>;
  /** Targets that were scanned last, newest first. */
  recentTargets: JsonFile<typeof recentTargetsSchema>;
  /** Profiles of the window. */
  profiles: JsonFile<typeof profileStoreSchema>;
  /** Playbooks: the technician's own, then ours. */
  library: Library;
  /** What could not be read at the start, a sentence each. */
  notices: readonly Text[];
}

/**
 * Opens state and keychain. Fails with `no-keychain` only when the keychain was demanded.
 * @throws StateFileError when the state folder cannot be used
 */
export async function openContext(options: ContextOptions): Promise<Result<Context>> {
  const { env, host, version } = options;
  const now = options.now ?? Date.now;
  const choice = vaultChoiceIn(env);
  if (!choice.ok) return choice;
  const home = openHome(env);
  const settings = new SettingsFile(home);
  const opened = await openStore(home, choice.value ?? settings.vaultChoice(), formerNames(home, env));
  if (!opened.ok) return opened;
  const { store, message: vaultMessage, key } = opened.value;
  const playbooks = await ownPlaybooks(home);
  return ok({
    home,
    homeName: createHash('sha256').update(home).digest('hex').slice(0, 12),
    host,
    version,
    env,
    windowSecurity: options.windowSecurity,
    now,
    vault: new Vault(store),
    vaultMessage,
    dataPlace: dataPlace(home, env),
    ledger: openLedger(home, key, options),
    book: new MachineBook(home, now),
    journal: new RunJournal(home),
    runHistory: new RunHistory(home),
    settings,
    memory: new MachineMemory(home),
    history: new EvidenceLog(home),
    scanRest: new JsonFile(join(home, 'scan-rest.json'), scanRestSchema),
    recentTargets: new JsonFile(join(home, 'recent-targets.json'), recentTargetsSchema),
    profiles: new JsonFile(join(home, 'profiles.json'), profileStoreSchema),
    library: playbooks.library,
    notices: [...settings.notices, ...playbooks.notices],
  });
}

/**
 * The record of logins is this user's, whichever state folder is in use: the firmware counts them all together. Where
 * the user's own folder cannot be had, as for a service account, it is kept with the state.
 * @throws StateFileError when there is a record of this user that cannot be used: it may know of logins that failed
 */
function openLedger(home: string, key: Buffer, options: ContextOptions): AttemptLedger {
  const { env, now, upMs = now } = options;
  const clocks: Clocks = now && upMs ? { now, upMs, boot: () => undefined } : systemClocks();
  const ledger = new AttemptLedger(options.ledgerFolder ?? ownFolder(env) ?? home, key, clocks);
  ledger.import(home);
  return ledger;
}

function ownFolder(env: NodeJS.ProcessEnv): string | undefined {
  const own = { ...env, AMT_BENCH_HOME: undefined };
  try {
    const folder = openHome(own);
    atStateFile(folder, () => accessSync(folder, constants.W_OK));
    return folder;
  } catch (error) {
    if (existsSync(join(homeFolder(own), ATTEMPT_FILE))) throw error;
    return undefined;
  }
}

type Opened = OpenedStore & { key: Buffer };

/** A keychain that can be searched but not written to, such as a locked one, cannot be used. */
async function openStore(
  home: string,
  choice: VaultChoice | undefined,
  former: readonly string[],
): Promise<Result<Opened>> {
  const opened = await openSecretStore(home, choice, former);
  if (!opened.ok) return opened;
  try {
    return ok({ ...opened.value, key: await ledgerKey(opened.value.store) });
  } catch (error) {
    if (!(error instanceof KeychainRefused)) throw error;
    if (choice === 'keychain') return { ok: false, error: keychainFailure(error) };
    const session = await openSecretStore(home, 'session');
    if (!session.ok) return session;
    const why =
      process.platform === 'linux'
        ? message('state.keychainReadOnly')
        : keychainTrouble(String(error.cause)).why;
    return ok({
      ...session.value,
      message: message('vault.session', { why }),
      key: await ledgerKey(session.value.store),
    });
  }
}

/** The key that makes the ledger's hashes useless without the keychain. */
async function ledgerKey(store: SecretStore): Promise<Buffer> {
  const known = await store.get('ledger-key');
  if (known !== undefined) return Buffer.from(known, 'base64');
  const key = randomBytes(32);
  await store.set('ledger-key', key.toString('base64'));
  return key;
}
