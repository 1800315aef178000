import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NamedProfile } from '#shared/model/profile';
import { openTestBench, type TestBench, value } from '../testing/lab';
import type { NamedSecrets } from './named-secrets';

let bench: TestBench;
let secrets: NamedSecrets;
beforeEach(async () => {
  bench = await openTestBench({ machines: [] });
  secrets = bench.useCases.namedSecrets;
});
afterEach(() => bench.close());

const PROFILE: NamedProfile = {
  name: 'Everything',
  admin: { password: 'vault:house' },
  mebx: { password: 'vault:house' },
  users: [
    { name: 'help', password: 'vault:house', realms: ['redirection'] },
    { name: 'gone', remove: true },
  ],
  wifi: {
    networks: [{ name: 'bench', ssid: 'bench', security: 'wpa2-psk', priority: 1, passphrase: 'vault:air' }],
  },
};
const SECRET = 'House!Passw0rd';
const names = (): Promise<string[]> => bench.useCases.secrets.names();
const inUse = (): NamedProfile | undefined =>
  bench.useCases.profileStore.get().profiles.find(({ name }) => name === PROFILE.name);

it('is added, and replaced only where that was asked for', async () => {
  expect(value(await secrets.save('house', SECRET, {}))).toEqual({ replaced: false });
  expect(await secrets.save('house', 'Another!Passw0rd', {})).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(await bench.useCases.secrets.named('house')).toBe(SECRET);
  expect(value(await secrets.save('house', 'Another!Passw0rd', { replace: true }))).toEqual({
    replaced: true,
  });
});

it('is added once when two windows add one of the same name at the same moment', async () => {
  const both = await Promise.all([
    secrets.save('house', SECRET, {}),
    secrets.save('house', 'Another!Passw0rd', {}),
  ]);
  expect(both).toMatchObject([{ ok: true }, { error: { code: 'input-invalid' } }]);
  expect(await bench.useCases.secrets.named('house')).toBe(SECRET);
  value(await secrets.save('air', 'plain words', {}));
  expect(await Promise.all([secrets.rename('air', 'wifi'), secrets.save('wifi', SECRET, {})])).toMatchObject([
    { ok: true },
    { error: { code: 'input-invalid' } },
  ]);
  expect(await bench.useCases.secrets.named('wifi')).toBe('plain words');
});

it('keeps the rules of what it is for', async () => {
  expect(await secrets.save('air', 'short', { kind: 'wifi' })).toMatchObject({
    error: { code: 'input-invalid' },
  });
  expect(await secrets.save('air', 'plain words', { kind: 'wifi' })).toMatchObject({ ok: true });
  value(await bench.useCases.profileStore.save(PROFILE));
  // Profiles say what it is for.
  expect(await secrets.save('house', 'plain words', {})).toMatchObject({ error: { code: 'input-invalid' } });
  // For two things at once it is checked when it is used.
  expect(await secrets.save('house', 'plain words', { kind: 'wifi' })).toMatchObject({ ok: true });
});

it('is renamed together with the profiles that use it', async () => {
  value(await bench.useCases.profileStore.save(PROFILE));
  value(await secrets.save('house', SECRET, {}));
  value(await secrets.save('air', 'plain words', {}));
  expect(await secrets.rename('house', 'air')).toMatchObject({ error: { code: 'input-invalid' } });
  expect(await secrets.rename('none', 'other')).toMatchObject({ error: { code: 'input-invalid' } });
  expect(value(await secrets.rename('house', 'office'))).toEqual({ profiles: ['Everything'] });
  expect(await names()).toEqual(['air', 'office']);
  expect(await bench.useCases.secrets.named('office')).toBe(SECRET);
  expect(inUse()).toMatchObject({
    admin: { password: 'vault:office' },
    mebx: { password: 'vault:office' },
    users: [{ name: 'help', password: 'vault:office' }, { name: 'gone' }],
    wifi: { networks: [{ passphrase: 'vault:air' }] },
  });
});

it('is renamed in whole or not at all', async () => {
  value(await bench.useCases.profileStore.save(PROFILE));
  value(await secrets.save('house', SECRET, {}));
  const writing = vi
    .spyOn(bench.useCases.profileStore, 'renameSecret')
    .mockRejectedValueOnce(new Error('disk full'));
  await expect(secrets.rename('house', 'office')).rejects.toThrow('disk full');
  expect(await names()).toEqual(['house']);
  writing.mockRestore();
  vi.spyOn(bench.useCases.secrets, 'deleteNamed').mockRejectedValueOnce(new Error('locked'));
  await expect(secrets.rename('house', 'office')).rejects.toThrow('locked');
  expect(inUse()).toMatchObject(PROFILE);
  expect(await bench.useCases.secrets.named('house')).toBe(SECRET);
});

it('says which profiles still name it when it is deleted', async () => {
  value(await bench.useCases.profileStore.save(PROFILE));
  value(await secrets.save('house', SECRET, {}));
  expect(value(await secrets.delete('house'))).toEqual({ profiles: ['Everything'] });
  expect(await secrets.delete('house')).toMatchObject({ error: { code: 'input-invalid' } });
  expect(await names()).toEqual([]);
  // No value was ever in a file, such as a profile, the journal or the log.
  expect(bench.files()).not.toContain(SECRET);
});
