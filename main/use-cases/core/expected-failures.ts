import { type Failure, failure, type Result } from '#shared/result';
import { StateFileError } from '#main/journal/state-file';
import { keychainFailure, KeychainRefused } from '#main/vault/secret-store';

/**
 * What the rooms below throw although it is not a bug: the keychain refuses, or the state folder cannot be used.
 * @returns undefined for everything else, which is a bug
 */
export function expectedFailure(error: unknown): Failure | undefined {
  if (error instanceof KeychainRefused) return keychainFailure(error);
  if (error instanceof StateFileError) return stateFailure(error);
  return undefined;
}

/** Runs work that needs keychain and state folder; where one of them refuses, the failure says so. */
export async function guardExpected<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = expectedFailure(error);
    if (failure) return { ok: false, error: failure };
    throw error;
  }
}

/**
 * Writes down what became of an order that cannot be taken back: the outcome matters more than the record.
 * @returns what is to be said of the record; empty when it was written
 */
export function writtenDown(write: () => void): string {
  try {
    write();
    return '';
  } catch (error) {
    const failure = expectedFailure(error);
    if (!failure) throw error;
    return ` It could not be written down: ${failure.message}`;
  }
}

function stateFailure({ role, code, message }: StateFileError): Failure {
  const { why, nextStep } = REASONS[code] ?? {
    why: `the system refuses it${code === '' ? '' : ` (${code})`}`,
    nextStep: `Look at the folder and its disk, ${OTHER_FOLDER}.`,
  };
  return failure('state-unusable', `AMT Bench cannot use ${role}: ${why}.`, nextStep, { detail: message });
}

const OTHER_FOLDER = 'or choose another folder with AMT_BENCH_HOME';

const NO_RIGHT = {
  why: 'this user may not read and write it',
  nextStep: `Give this user the right to read and write it, ${OTHER_FOLDER}.`,
};
const NO_ROOM = {
  why: 'the disk is full, or the quota of this user is used up',
  nextStep: `Make room on the disk, ${OTHER_FOLDER}.`,
};
const NOT_A_FOLDER = {
  why: 'something else is where a folder should be',
  nextStep: `Move it away, ${OTHER_FOLDER}.`,
};

/** By the system's name for the reason. */
const REASONS: Readonly<Record<string, { why: string; nextStep: string }>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EBUSY: {
    why: 'another program, such as a virus scanner, keeps it open',
    nextStep: `Wait a moment and try again, ${OTHER_FOLDER}.`,
  },
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: NO_ROOM,
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  EROFS: {
    why: 'it is on a disk that can only be read',
    nextStep: `Make the disk writable, ${OTHER_FOLDER}.`,
  },
  EISDIR: {
    why: 'a folder is where a file should be',
    nextStep: `Move that folder away, ${OTHER_FOLDER}.`,
  },
  ENOTSUP: {
    why: 'a pipe or a device is where a file should be',
    nextStep: `Move it away, ${OTHER_FOLDER}.`,
  },
  ENOENT: {
    why: 'it is gone',
    nextStep: `Bring the folder back, ${OTHER_FOLDER}, then start AMT Bench again.`,
  },
  EIO: {
    why: 'the disk reports an error',
    nextStep: `Check the disk, ${OTHER_FOLDER}.`,
  },
};
