import { randomBytes, randomUUID } from 'node:crypto';
import type { SelfCheck } from '#shared/model/self-check';
import type { Failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { SettingsFile } from '#main/journal/settings-file';
import {
  keychainFailure,
  KeychainRefused,
  openKeychain,
  type SecretStore,
  vaultChoiceIn,
} from '#main/vault/secret-store';

const id = 'keychain';

/** Writes a made-up secret, reads it, and deletes it again. @param home undefined: there is no state folder to keep secrets of */
export async function checkKeychain(home: string | undefined, env: NodeJS.ProcessEnv): Promise<SelfCheck> {
  const wanted = vaultChoiceIn(env);
  if (!wanted.ok) return problem(wanted.error);
  if (home === undefined) {
    return {
      id,
      state: 'warning',
      message: message('support.keychain.notChecked'),
      nextStep: message('support.keychain.notCheckedNext'),
    };
  }
  if ((wanted.value ?? new SettingsFile(home).vaultChoice()) === 'session') {
    return { id, state: 'ok', message: message('support.keychain.notUsed') };
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
        message: message('support.keychain.notKept'),
        nextStep: message('support.keychain.notKeptNext'),
      });
    }
  } finally {
    await store.delete(account);
  }
  return { id, state: 'ok', message: message('support.keychain.ok') };
}

function problem({
  code,
  message: what,
  nextStep,
}: Pick<Failure, 'code' | 'message' | 'nextStep'>): SelfCheck {
  return { id, state: 'problem', message: what, nextStep, code };
}
