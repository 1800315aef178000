import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE, profileStoreSchema } from '#shared/model/profile';
import { english } from '#shared/testing/english';
import { JsonFile } from '#main/journal/json-file';
import { value } from '../testing/lab';
import { ProfileStore } from './profile-store';

let folder: string;
let store: ProfileStore;
const open = (): ProfileStore =>
  new ProfileStore(new JsonFile(join(folder, 'profiles.json'), profileStoreSchema));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-profiles-'));
  store = open();
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = (): string[] => store.get().profiles.map(({ name }) => name);

describe('profiles of the window', () => {
  it('begin with one that makes sense, and outlive the program', async () => {
    expect(store.get()).toEqual({ selected: DEFAULT_PROFILE.name, profiles: [DEFAULT_PROFILE] });
    value(await store.save({ name: 'Laptops', clock: 'sync' }));
    expect(open().get()).toMatchObject({ selected: DEFAULT_PROFILE.name });
    value(await store.select('Laptops'));
    expect(open().get()).toMatchObject({ selected: 'Laptops' });
    expect(open().selected()).toEqual({ name: 'Laptops', clock: 'sync' });
  });

  it('are changed and renamed in their place, without taking another one’s name', async () => {
    value(await store.save({ name: 'Laptops' }));
    value(await store.save({ name: 'Notebooks', clock: 'keep' }, 'Laptops'));
    expect(names()).toEqual([DEFAULT_PROFILE.name, 'Notebooks']);
    expect(store.get().selected).toBe(DEFAULT_PROFILE.name);
    expect(await store.save({ name: 'Notebooks' }, DEFAULT_PROFILE.name)).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
    value(await store.save({ ...DEFAULT_PROFILE, name: 'House' }, DEFAULT_PROFILE.name));
    expect(store.get().selected).toBe('House');
  });

  it('stay unused until they are selected, also where another window has deleted what was edited', async () => {
    value(await store.save({ name: 'Laptops' }));
    value(await store.save({ name: 'Laptops 2' }, 'Deleted meanwhile'));
    value(await store.import('{"name":"Office"}'));
    expect(store.get().selected).toBe(DEFAULT_PROFILE.name);
    expect(names().at(-1)).toBe('Office');
  });

  it('are taken away, but for the last one', async () => {
    value(await store.save({ name: 'Laptops' }));
    value(await store.select('Laptops'));
    value(await store.remove('Laptops'));
    expect(store.get().selected).toBe(DEFAULT_PROFILE.name);
    expect(await store.remove('Laptops')).toMatchObject({ ok: false });
    expect(await store.remove(DEFAULT_PROFILE.name)).toMatchObject({ ok: false });
    expect(await store.select('Laptops')).toMatchObject({ ok: false });
  });

  it('come from files too, beside one of the same name, and never half', async () => {
    value(await store.import(JSON.stringify(DEFAULT_PROFILE)));
    value(await store.import('\uFEFF{"clock":"sync"}'));
    expect(names()).toEqual([DEFAULT_PROFILE.name, `${DEFAULT_PROFILE.name} (2)`, 'Imported']);
    const before = readFileSync(join(folder, 'profiles.json'), 'utf8');
    expect(await store.import('{"clokc":"sync"}')).toMatchObject({ error: { code: 'profile-invalid' } });
    expect(await store.import('profile')).toMatchObject({ error: { code: 'file-unreadable' } });
    const broken = await store.import('{\n  "name": "Office",\n  "clock" "sync"\n}');
    expect(broken).toMatchObject({
      error: { message: 'The file cannot be used: it is not valid JSON (line 3).' },
    });
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).toBe(before);
  });

  it('survive a file that somebody has broken: it is set aside', () => {
    writeFileSync(join(folder, 'profiles.json'), '{"selected":"x","profiles":[]}');
    expect(store.get().selected).toBe(DEFAULT_PROFILE.name);
  });

  it('keep what an earlier version let them ask for, until they are changed', async () => {
    const network = { name: 'guests', ssid: 'Guests', security: 'open', priority: 1 } as const;
    const old = { name: 'Old', wifi: { networks: [network] } };
    writeFileSync(join(folder, 'profiles.json'), JSON.stringify({ selected: 'Old', profiles: [old] }));
    expect(store.selected()).toEqual(old);
    expect(value(await store.save({ name: 'Other' })).profiles).toContainEqual(old);
    const kept = await store.save({ ...old, clock: 'sync' }, 'Old');
    expect(kept).toMatchObject({ ok: false, error: { code: 'profile-invalid' } });
    expect(kept.ok ? '' : english(kept.error.message)).toContain('cannot be open');
    expect(store.get().profiles).toContainEqual(old);
    expect((await store.import(JSON.stringify(old))).ok).toBe(false);
  });
});
