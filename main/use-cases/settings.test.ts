import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inEnglish } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { openUseCases, type UseCases } from './use-cases';

let home: string;
const opened: UseCases[] = [];
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-settings-'))));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
  rmSync(home, { recursive: true });
});

async function open(env: NodeJS.ProcessEnv): Promise<UseCases> {
  const useCases = value(
    await openUseCases(
      { env: { AMT_BENCH_HOME: home, ...env }, host: 'cli', version: 'test', ledgerFolder: home },
      (bug) => {
        throw bug;
      },
    ),
  );
  opened.push(useCases);
  return useCases;
}

it('decides about the vault at the next start, where the environment does not', async () => {
  const first = await open({ AMT_BENCH_VAULT: 'session' });
  expect(first.settings()).toMatchObject({
    overridden: { vault: 'session' },
    vaultAtNextStart: false,
    home: { path: home, chosen: true },
  });
  expect(await first.changeSettings({ vault: 'session' })).toMatchObject({ vaultAtNextStart: false });
  const second = await open({});
  expect(inEnglish(second.info().vault)).toMatchObject({
    kind: 'session',
    message: expect.stringMatching(/as you asked/) as unknown,
  });
  expect(second.settings().overridden).toEqual({});
  expect(await second.changeSettings({ vault: 'keychain' })).toMatchObject({ vaultAtNextStart: true });
});

it('says at the start that damaged settings were set aside', async () => {
  writeFileSync(join(home, 'settings.json'), '{"theme":1}');
  const useCases = await open({ AMT_BENCH_VAULT: 'session' });
  expect(inEnglish(useCases.info().notices)).toEqual([
    expect.stringContaining('The settings could not be read'),
  ]);
});

it('limits how fast scans are', async () => {
  const useCases = await open({ AMT_BENCH_VAULT: 'session' });
  const scan = async (rate?: number): Promise<number> =>
    value(
      await useCases.scan(
        { targets: '127.99.0.1-127.99.0.20', ...(rate !== undefined && { rate }) },
        { signal: new AbortController().signal },
      ),
    ).durationMs;
  await useCases.changeSettings({ scanRate: 10 });
  const slow = await scan();
  // Twenty addresses at ten a second; what is asked for with the scan wins.
  expect(slow).toBeGreaterThan(1_500);
  expect(await scan(100_000)).toBeLessThan(slow);
}, 60_000);
