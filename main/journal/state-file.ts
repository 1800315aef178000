import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { errorCode } from '#shared/system-error-code';
import type { messages } from '#shared/texts/en/messages/index';
import { retrying, retryingLater } from './retrying';

/** What a file of the state is for, as the messages about it are called (`state.unusable`). */
type StateFileRole = keyof typeof messages.state.unusable;

/** Files that AMT Bench keeps in its state folder. */
const FILES: Readonly<Record<string, StateFileRole>> = {
  'attempts.jsonl': 'attempts',
  'devices.jsonl': 'notes',
  'machines.jsonl': 'machines',
  'evidence.jsonl': 'evidence',
  'profiles.json': 'profiles',
  'settings.json': 'settings',
  'scan-rest.json': 'scanRest',
};

/** Its folders there. */
const FOLDERS: Readonly<Record<string, StateFileRole>> = {
  journal: 'journal',
  locks: 'locks',
};

export const STATE_FILES = Object.keys(FILES);
export const STATE_FOLDERS = Object.keys(FOLDERS);

/**
 * The system refused something at a file of our own state: an expected failure, because folders can be read-only, full,
 * or gone. Names the file by its purpose, never by its content.
 */
export class StateFileError extends Error {
  readonly role: StateFileRole;
  /** As the system names it, e.g. ENOSPC. */
  readonly code: string;

  constructor(
    readonly path: string,
    code: string,
    cause?: unknown,
  ) {
    super(`${path}: ${code}`, { cause });
    this.name = 'StateFileError';
    this.code = code;
    this.role = roleOf(path);
  }
}

/**
 * Works at a file of the state, again where the system refuses it for the moment: the work must bear being done twice.
 * What stays refused is thrown as `StateFileError`, anything else as it is.
 */
export function atStateFile<T>(path: string, work: () => T): T {
  try {
    return retrying(path, work);
  } catch (error) {
    throw asStateError(path, error);
  }
}

/** The same for work that takes its time. */
export async function atStateFileLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await retryingLater(path, work);
  } catch (error) {
    throw asStateError(path, error);
  }
}

/**
 * Makes a folder for this user alone where it is missing. What is above it must be there: a state folder that vanishes
 * in the middle, with the drive that it is on, must not come into being again somewhere else, empty.
 * @throws StateFileError
 */
export function makeFolder(path: string): void {
  atStateFile(path, () => make(path));
}

/**
 * The same, with the folders above it. Step by step: Node's own way does not end where the system denies a folder whose
 * parent is there, as under /proc.
 * @throws StateFileError
 */
export function makeFolders(path: string): void {
  const parent = dirname(path);
  if (parent !== path && !atStateFile(path, () => isFolder(path))) makeFolders(parent);
  makeFolder(path);
}

function make(path: string): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another program was faster.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The text of a file of the state; empty while there is none. @throws StateFileError */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await retryingLater(path, () => readFile(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw asStateError(path, error);
  }
}

function asStateError(path: string, error: unknown): unknown {
  const refused = error instanceof Error && 'code' in error && 'syscall' in error;
  return refused ? new StateFileError(path, String(error.code), error) : error;
}

function roleOf(path: string): StateFileRole {
  const [name, folder] = [basename(path), basename(dirname(path))];
  return FILES[name] ?? FOLDERS[name] ?? FOLDERS[folder] ?? 'folder';
}
