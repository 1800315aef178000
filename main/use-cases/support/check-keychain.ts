import { randomBytes, randomUUID } from 'node:crypto';
import type { SelfCheck } from '#shared/model/self-check';
import type { Failure } from '#shared/result';
import { SettingsFile } from '#main/journal/settings-file';
import {
  keychainFailure,
  KeychainRefused,
  openKeychain,
  type SecretStore,
  vaultChoiceSchema,
} from '#main/vault/secret-store';

const id = 'keychain';

/** Writes a made-up secret, reads it, and deletes it again. @param home undefined: there is no state folder to keep secrets of */
export async function checkKeychain(home: string | undefined, env: NodeJS.ProcessEnv): Promise<SelfCheck> {
  const wanted = vaultChoiceSchema.optional().safeParse(env['AMT_BENCH_VAULT']);
  if (!wanted.success) {
    return problem({
      code: 'input-invalid',
      message: 'AMT_BENCH_VAULT must be “keychain” or “session”.',
      nextStep: 'Correct or unset it.',
    });
  }
  if (home === undefined) {
    return {
      id,
      state: 'warning',
      message: 'The keychain was not checked, because the state folder cannot be used.',
      nextStep: 'Solve that first, then check again.',
    };
  }
  if ((wanted.data ?? new SettingsFile(home).vaultChoice()) === 'session') {
    return {
      id,
      state: 'ok',
      message: 'Passwords are kept in memory until AMT Bench ends, as you asked. The keychain is not used.',
    };
  }
  const opened = await openKeychain(home);
  if (!opened.ok) return problem(opened.error);
  try {
    return await tryOut(opened.value);
  } catch (error) {
    if (!(error instanceof KeychainRefused)) throw error;
    return problem(keychainFailure(error));
  }
}

async function tryOut(store: SecretStore): Promise<SelfCheck> {
  const account = `self-check-${randomUUID()}`;
  const value = randomBytes(12).toString('hex');
  try {
    await store.set(account, value);
    if ((await store.get(account)) !== value) {
      return problem({
        code: 'keychain-refused',
        message: 'The keychain does not give back what was stored in it.',
        nextStep: 'Restart the keychain service of this computer, then check again.',
      });
    }
  } finally {
    await store.delete(account);
  }
  return { id, state: 'ok', message: 'The keychain stores, reads and deletes passwords.' };
}

function problem({ code, message, nextStep }: Pick<Failure, 'code' | 'message' | 'nextStep'>): SelfCheck {
  return { id, state: 'problem', message, nextStep, code };
}
