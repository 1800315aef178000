import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './ensure.mjs';
import { node24, outcome } from './rooms-on-node24.mjs';
import { countOf } from './test-count.mjs';

const test = (status: string, title = 'x', ancestor = ''): object => ({
  status,
  title,
  ancestorTitles: [ancestor],
});
const results = (...tests: object[]): Parameters<typeof countOf>[0] =>
  ({
    testResults: [
      { name: join(ROOT, 'main/a.test.ts'), status: 'passed', message: '', assertionResults: tests },
    ],
  }) as Parameters<typeof countOf>[0];

it('counts, and gathers why tests were skipped', () => {
  const count = countOf(
    results(
      test('passed'),
      test('failed'),
      test('skipped', 'one (skipped: no pipes)'),
      test('pending', 'two', 'group (skipped: no pipes)'),
      test('todo', 'three'),
    ),
  );
  expect(count).toEqual({
    passed: 1,
    failed: 1,
    failures: ['main/a.test.ts > x'],
    skipped: 3,
    reasons: new Map([
      ['no pipes', 2],
      ['no reason given', 1],
    ]),
  });
});

it('names what failed, and why, in one line each', () => {
  const failed = {
    ...test('failed', 'is found', 'a scan'),
    failureMessages: ['Error: it is not\n    at x.ts'],
  };
  expect(countOf(results(test('passed'), failed)).failures).toEqual([
    'main/a.test.ts > a scan > is found > Error: it is not',
  ]);
  const broken = { name: join(ROOT, 'main/b.test.ts'), status: 'failed', message: 'no such module\n' };
  expect(countOf({ testResults: [{ ...broken, assertionResults: [] }] })).toMatchObject({
    failed: 1,
    failures: ['main/b.test.ts: no such module'],
  });
});

it('counts a run that broke off, or failed beside its tests, as a failure', () => {
  expect(outcome(undefined, 1, '24.0.0', 3).failed).toBe(1);
  expect(outcome(results(test('passed')), 1, '24.0.0', 3).failed).toBe(1);
  expect(outcome(results(test('passed')), 0, '24.0.0', 3)).toEqual({
    failed: 0,
    failures: [],
    said: 'On Node 24.0.0, without use-cases, cli, discovery, interop, simulator, diagnosis, provisioning and amt: 1 passed, 0 failed, 0 skipped, in 3 s',
  });
  expect(outcome(results(test('failed'), test('failed')), 1, '24.0.0', 3).failed).toBe(2);
});

it('uses what runs it where that is Node 24, and says where it cannot be had', () => {
  const place = { execPath: '/n', arch: 'arm64', platform: 'darwin' } as const;
  expect(node24({ ...place, versions: { node: '24.1.0' } })).toMatchObject({ file: '/n', same: true });
  expect(node24({ ...place, versions: { node: '22.13.0' } })).toMatchObject({
    ok: false,
    why: expect.stringContaining('Linux on x64 only') as string,
  });
});
