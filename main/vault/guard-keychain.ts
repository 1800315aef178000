import type { Result } from '#shared/result';
import { keychainFailure, KeychainRefused } from './secret-store';

/** Runs work that needs the keychain; a keychain that refuses in the middle is an expected failure, not a bug. */
export async function guardKeychain<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeychainRefused) return { ok: false, error: keychainFailure(error) };
    throw error;
  }
}
