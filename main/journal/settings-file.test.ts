import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/model/settings';
import { inEnglish } from '#shared/testing/english';
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

it('takes settings of a version that knows more', async () => {
  writeFileSync(path(), '{"vault":"session","later":1}');
  const file = new SettingsFile(home);
  expect(file.notices).toEqual([]);
  expect(file.vaultChoice()).toBe('session');
  expect(await file.change({ theme: 'dark' })).toEqual({
    ...DEFAULT_SETTINGS,
    vault: 'session',
    theme: 'dark',
  });
});

it.each(['{"theme":"pink"}', '{"scanRate":0}', 'nonsense', '[]'])(
  'sets %s aside, says so and goes on with the defaults',
  (text) => {
    writeFileSync(path(), text);
    const file = new SettingsFile(home);
    expect(file.get()).toEqual(DEFAULT_SETTINGS);
    expect(inEnglish(file.notices)[0]).toContain('The settings could not be read');
    const [aside = ''] = readdirSync(home);
    expect(aside).toMatch(/^settings\.json\.unreadable-/);
    expect(readFileSync(join(home, aside), 'utf8')).toBe(text);
  },
);

it('has bounds for what a window may keep, and keeps what was set last', async () => {
  const file = new SettingsFile(home);
  const names = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, n) => `p${String(from + n)}`);
  const set = async (some: string[]): Promise<string[]> => {
    const preferences = Object.fromEntries(some.map((name) => [name, 'x']));
    return Object.keys((await file.change({ preferences })).preferences);
  };
  expect(await set(names(0, 50))).toEqual(names(0, 50));
  await set(['p0']);
  expect(await set(['p50'])).toEqual([...names(2, 50), 'p0', 'p50']);
  expect(Object.keys(new SettingsFile(home).get().preferences)).toHaveLength(50);
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
