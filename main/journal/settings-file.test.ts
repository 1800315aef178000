import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/model/settings';
import { ProgramLog } from './program-log';
import { SettingsFile } from './settings-file';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-settings-'))));
afterEach(() => rmSync(home, { recursive: true }));

const path = (): string => join(home, 'settings.json');

it('has the defaults until something is set, and writes nothing before', () => {
  const file = new SettingsFile(home);
  expect(file.get()).toEqual(DEFAULT_SETTINGS);
  expect(file.notices).toEqual([]);
  expect(readdirSync(home)).toEqual([]);
});

it('keeps what was set for the next start, and the rest as it was', async () => {
  const file = new SettingsFile(home);
  await Promise.all([
    file.change({ theme: 'dark', preferences: { 'list.columns': '["name"]', 'list.sort': 'name' } }),
    file.change({ scanRate: 200, preferences: { 'list.sort': null } }),
  ]);
  expect(new SettingsFile(home).get()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    scanRate: 200,
    preferences: { 'list.columns': '["name"]' },
  });
});

it('takes settings of a version that knew fewer', () => {
  writeFileSync(path(), '{"theme":"light"}');
  expect(new SettingsFile(home).get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
});

it.each(['{"theme":"pink"}', '{"strange":1}', '{"scanRate":0}', 'nonsense', '[]'])(
  'sets %s aside, says so and goes on with the defaults',
  (text) => {
    writeFileSync(path(), text);
    const file = new SettingsFile(home);
    expect(file.get()).toEqual(DEFAULT_SETTINGS);
    expect(file.notices[0]).toContain('The settings could not be read');
    const [aside = ''] = readdirSync(home);
    expect(aside).toMatch(/^settings\.json\.unreadable-/);
    expect(readFileSync(join(home, aside), 'utf8')).toBe(text);
  },
);

it('has bounds for what a window may keep', async () => {
  const file = new SettingsFile(home);
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`p${String(n)}`, '']));
  await expect(file.change({ preferences: many })).rejects.toThrow();
  expect(file.get()).toEqual(DEFAULT_SETTINGS);
});

it('decides what the log holds, unless the environment does', async () => {
  await new SettingsFile(home).change({ logLevel: 'error' });
  const log = (env: NodeJS.ProcessEnv): ProgramLog =>
    new ProgramLog({ env: { AMT_BENCH_HOME: home, ...env }, host: 'cli', version: '1' });
  log({}).write({ event: 'started' });
  expect(readdirSync(home)).toEqual(['settings.json']);
  log({ AMT_BENCH_LOG: 'info' }).write({ event: 'started' });
  expect(readFileSync(join(home, 'logs', 'amt-bench.log'), 'utf8')).toContain('"event":"started"');
});
