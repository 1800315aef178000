import { type Failure, failure, type Result } from '#shared/result';
import type { messages } from '#shared/texts/en/messages/index';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
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
 * @returns what is to be said of the record; undefined when it was written
 */
export function writtenDown(write: () => void): Text | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    const failure = expectedFailure(error);
    if (!failure) throw error;
    return message('state.notRecorded', { why: failure.message });
  }
}

function stateFailure({ role, code, message: detail }: StateFileError): Failure {
  const reason = REASONS[code];
  const why = reason
    ? message(`state.reason.${reason}`)
    : code === ''
      ? message('state.reason.unknown')
      : message('state.reason.other', { code });
  return failure(
    'state-unusable',
    sentences(message(`state.unusable.${role}`), why),
    message(`state.next.${reason ?? 'other'}`),
    { detail },
  );
}

/** By the system's name for the reason. */
const REASONS: Readonly<Record<string, Exclude<keyof typeof messages.state.next, 'other'>>> = {
  EACCES: 'noRight',
  EPERM: 'noRight',
  EBUSY: 'inUse',
  ENOSPC: 'noRoom',
  EDQUOT: 'noRoom',
  EFBIG: 'noRoom',
  ENOTDIR: 'notAFolder',
  EEXIST: 'notAFolder',
  EROFS: 'readOnly',
  EISDIR: 'isFolder',
  ENOTSUP: 'isDevice',
  ENOENT: 'gone',
  EIO: 'diskError',
};
