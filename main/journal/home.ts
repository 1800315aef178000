import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { removeWhenPossible } from './remove-file';
import { retrying } from './retrying';
import {
  atStateFile,
  makeFolder,
  makeFolders,
  STATE_FILES,
  STATE_FOLDERS,
  StateFileError,
} from './state-file';

/**
 * The folder that holds all state except secrets. `AMT_BENCH_HOME` moves it; else it is where each system keeps the
 * data of a user's programs. Created for this user alone, and tried out: what cannot be kept is said before anything is
 * done that should have been kept.
 * @throws StateFileError when it cannot be used
 */
export function openHome(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = hasOwnName(env) ? homeFolder(env, platform) : homeOnPlatform(env, platform);
  makeFolders(home);
  // The keychain files secrets under this path: one folder must have one spelling, and Windows and macOS take many.
  const path = atStateFile(home, () => realpathSync.native(home));
  testWrite(path);
  checkEntries(path);
  return path;
}

/** Where that folder is, whether or not it can be used. */
export function homeFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const wanted = env['AMT_BENCH_HOME'];
  return wanted === undefined || wanted === '' ? defaultHome(env, platform) : resolve(wanted);
}

/** The log of the program, in that folder. */
export const LOG_FILE = join('logs', 'amt-bench.log');

/** The folder that `openHome` uses, found without making or moving anything. */
export function existingHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const home = homeFolder(env, platform);
  if (platform !== 'win32' || hasOwnName(env) || existsSync(home)) return home;
  const old = roamingHome(env);
  return existsSync(old) ? old : home;
}

function hasOwnName(env: NodeJS.ProcessEnv): boolean {
  return (env['AMT_BENCH_HOME'] ?? '') !== '';
}

/**
 * What the folder of `openHome` was called before: as it was typed, or where it was before it was moved. The keychain may
 * hold secrets under these names.
 * @param home what `openHome` has returned
 */
export function formerNames(
  home: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  // Elsewhere a folder has one spelling.
  if (platform !== 'win32' && platform !== 'darwin') return [];
  const typed = homeFolder(env, platform);
  const roaming = platform === 'win32' && !hasOwnName(env) ? [roamingHome(env)] : [];
  const names = [typed, ...roaming].flatMap((path) => [path, asTyped(path)]);
  return [...new Set(names)].filter((name) => name !== home && !isAnother(name, home));
}

/** Links resolved, letters as they were typed: the name that version 0.1.0 gave the keychain. */
function asTyped(path: string): string {
  for (const known of [path, dirname(path)]) {
    try {
      return join(realpathSync(known), known === path ? '' : basename(path));
    } catch {
      // Not there, or not any more.
    }
  }
  return path;
}

/** A folder of its own, whose secrets are its own, too. */
function isAnother(name: string, home: string): boolean {
  try {
    return realpathSync.native(name) !== home;
  } catch {
    return false;
  }
}

/**
 * The default folder; on Windows, the folder of version 0.1.0, which roamed with the user's profile, is moved there.
 */
function homeOnPlatform(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = defaultHome(env, platform);
  if (platform !== 'win32') return home;
  const old = roamingHome(env);
  if (existsSync(home) || !existsSync(old)) return home;
  makeFolders(dirname(home));
  try {
    retrying(old, () => renameSync(old, home));
    return home;
  } catch (error) {
    // In use, or on another drive: better the old place than an empty new one.
    if (error instanceof Error && 'syscall' in error) return old;
    throw error;
  }
}

function roamingHome(env: NodeJS.ProcessEnv): string {
  return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'AMT Bench');
}

/** Where the window keeps what is its own, in the state folder. @throws StateFileError when there can be none */
export function openWindowFolder(env: NodeJS.ProcessEnv): string {
  const folder = join(openHome(env), 'window');
  // Electron throws for a folder that does not exist.
  makeFolder(folder);
  return folder;
}

/** A state folder for one run, to be removed afterwards. @throws StateFileError when there can be none */
export function openTemporaryHome(): string {
  return atStateFile(tmpdir(), () => mkdtempSync(join(tmpdir(), 'amt-bench-')));
}

/** As long as a few lines of a journal, because a full disk may still take an empty file. Bytes. */
const WRITE_TEST_BYTES = 8_192;

function testWrite(home: string): void {
  atStateFile(home, () => {
    const path = join(home, `.trial-${randomUUID()}`);
    try {
      const file = openSync(path, 'wx', 0o600);
      try {
        writeSync(file, Buffer.alloc(WRITE_TEST_BYTES));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } finally {
      removeWhenPossible(path);
    }
  });
}

/** Files must be plain files of ours, folders must be folders: a pipe in their place would be waited for without end. */
function checkEntries(home: string): void {
  for (const name of STATE_FILES) {
    const path = join(home, name);
    const found = atStateFile(path, () => statSync(path, { throwIfNoEntry: false }));
    if (!found) continue;
    if (!found.isFile()) throw new StateFileError(path, found.isDirectory() ? 'EISDIR' : 'ENOTSUP');
    atStateFile(path, () => accessSync(path, constants.R_OK | constants.W_OK));
  }
  for (const name of STATE_FOLDERS) {
    const path = join(home, name);
    const found = atStateFile(path, () => statSync(path, { throwIfNoEntry: false }));
    if (found && !found.isDirectory()) throw new StateFileError(path, 'ENOTDIR');
  }
}

function defaultHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      // Not the roaming one: it is copied over the network at each logon, and journals of one laptop are of no use on another.
      return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'AMT Bench');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'AMT Bench');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'amt-bench');
  }
}
