import { expect, it } from 'vitest';
import type { JobRequest } from '#shared/model/job';
import { value } from '#shared/testing/value';
import { Jobs, type JobWork } from './jobs';

const PLAN = { kind: 'plan-many', machineIds: ['192.0.2.1'], profile: {} } satisfies JobRequest;
const WITH_PASSWORD = { ...PLAN, password: { user: 'admin', password: 'Typed!Passw0rd' } };
const untilStopped: JobWork = ({ signal }) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'done', end: 'cancelled' }));
  });

const open = (): Jobs =>
  new Jobs(Date.now, 'amt-bench.log', (bug) => {
    throw bug;
  });

it('lets the very same work be joined', async () => {
  const jobs = open();
  const first = value(jobs.start(PLAN, untilStopped));
  expect(value(jobs.start(PLAN, untilStopped))).toBe(first);
  await jobs.close();
});

it.each([
  ['has one', WITH_PASSWORD, PLAN],
  ['is asked for with one', PLAN, WITH_PASSWORD],
  ['both have one', WITH_PASSWORD, WITH_PASSWORD],
])('joins no work with a password: %s', async (_, running, asked) => {
  const jobs = open();
  value(jobs.start(running, untilStopped));
  expect(jobs.start(asked, untilStopped)).toMatchObject({ error: { code: 'busy' } });
  await jobs.close();
});
