import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '#shared/testing/english';
import { keychainFailure, KeychainRefused, keychainTrouble, openKeychain } from './secret-store';

const secrets = vi.hoisted(() => new Map<string, Map<string, string>>());
vi.mock('keytar', () => ({
  default: {
    findCredentials: (service: string) =>
      Promise.resolve(
        [...(secrets.get(service) ?? [])].map(([account, password]) => ({ account, password })),
      ),
    getPassword: (service: string, account: string) =>
      Promise.resolve(secrets.get(service)?.get(account) ?? null),
    setPassword: (service: string, account: string, password: string) => {
      secrets.set(service, (secrets.get(service) ?? new Map<string, string>()).set(account, password));
      return Promise.resolve();
    },
    deletePassword: (service: string, account: string) =>
      Promise.resolve(secrets.get(service)?.delete(account) ?? false),
  },
}));
beforeEach(() => secrets.clear());

const serviceOf = (home: string): string =>
  `AMT Bench ${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;

describe('the secrets of a folder that has another name now', () => {
  it('are taken along once; what was stored since is newer', async () => {
    secrets.set(
      serviceOf('/Old'),
      new Map([
        ['a', 'old-a'],
        ['b', 'old-b'],
      ]),
    );
    secrets.set(serviceOf('/new'), new Map([['b', 'new-b']]));
    const opened = await openKeychain('/new', ['/Old', '/OLD']);
    if (!opened.ok) throw new Error(english(opened.error.message));
    expect(await opened.value.get('a')).toBe('old-a');
    expect(await opened.value.get('b')).toBe('new-b');
    expect(secrets.get(serviceOf('/Old'))?.size).toBe(0);
  });
});

describe('a keychain that refuses', () => {
  it.each<[NodeJS.Platform, string, string]>([
    [
      'win32',
      'A specified logon session does not exist. It may already have been terminated.',
      'for this session',
    ],
    ['win32', 'Error 1312', 'for this session'],
    ['win32', 'Der Zugriff wurde verweigert.', 'refused'],
    ['darwin', 'User interaction is not allowed.', 'cannot ask'],
    ['darwin', 'User canceled the operation. (-128)', 'not allowed'],
    ['darwin', 'something else', 'may be locked'],
    ['linux', 'Cannot get secret of a locked object', 'may be locked'],
  ])('on %s, “%s”: %s', (platform, detail, words) => {
    expect(english(keychainTrouble(detail, platform).why)).toContain(words);
    const failure = keychainFailure(new KeychainRefused(new Error(detail)), platform);
    expect(failure).toMatchObject({ code: 'keychain-refused', detail });
    // Windows' own keychain has no lock.
    if (platform === 'win32') {
      expect(english(failure.message)).not.toMatch(/unlock|locked/i);
      expect(english(failure.nextStep)).not.toMatch(/unlock|locked/i);
    }
  });
});
