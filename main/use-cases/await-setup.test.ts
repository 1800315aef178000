import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import { awaitSetupJob } from './job-work';
import { openTestBench, type TestBench, value } from './testing/lab';

// Simulated machines are set up at once.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS: real, ...rest } = await original<typeof import('#shared/limits')>();
  return { ...rest, LIMITS: { ...real, setupWatchGapMs: 50 } };
});

const PASSWORD = 'House-Passw0rd!';
let bench: TestBench;
let machineId: string;
beforeEach(async () => {
  bench = await openTestBench();
  machineId = await bench.look('dell-factory');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await bench.close();
});

const watch = (): string => {
  const request = { kind: 'await-setup', machineId } as const;
  return value(
    bench.useCases.jobs.start(request, (jobContext) => awaitSetupJob(bench.useCases, request, jobContext)),
  );
};
const verdict = async (): Promise<string> => (await bench.view(machineId)).sighting.verdict.code;

it('ends when AMT of the machine is set up, which the list then says, and sends no login', async () => {
  expect(await verdict()).toBe('not-set-up');
  const jobId = watch();
  // Asked for twice, it is one.
  expect(watch()).toBe(jobId);
  const progress = (): unknown =>
    value(bench.useCases.jobs.snapshot(jobId, 0)).events.find(({ kind }) => kind === 'progress');
  await vi.waitFor(() => expect(progress()).toMatchObject({ progress: { total: 600 } }));
  await bench.machine('dell-factory').act({ act: 'activate-from-windows', adminPassword: PASSWORD });
  expect(await bench.useCases.jobs.ended(jobId)).toMatchObject({ end: 'completed' });
  expect(await verdict()).toBe('password-needed');
  expect(bench.machine('dell-factory').stats().requestsWithCredentials).toBe(0);
});

it('gives up with a sentence after ten minutes, and can be stopped before', async () => {
  const first = watch();
  value(bench.useCases.jobs.cancel(first, 'now'));
  expect(await bench.useCases.jobs.ended(first)).toMatchObject({ end: 'cancelled' });
  const began = awakeClock.now();
  vi.spyOn(awakeClock, 'now')
    .mockReturnValueOnce(began)
    .mockReturnValue(began + LIMITS.setupWatchMs);
  expect(await bench.useCases.jobs.ended(watch())).toMatchObject({
    end: 'failed',
    failure: {
      code: 'not-set-up',
      message: { messageCode: 'scan.setupWatch.over', values: { seconds: 600 } },
    },
  });
  expect(await verdict()).toBe('not-set-up');
});

it('ends with the machine', async () => {
  await bench.useCases.forget([machineId]);
  expect(await bench.useCases.jobs.ended(watch())).toMatchObject({
    end: 'failed',
    failure: { code: 'unknown-device' },
  });
});
