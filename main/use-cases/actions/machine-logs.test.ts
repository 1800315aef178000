import { afterEach, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { eventually, TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, value } from '../testing/lab';

const known = { from: 'typed', user: 'admin', password: TEST_PASSWORD, certain: true, keep: true } as const;

let bench: TestBench;
afterEach(() => bench.close());

describe('what a machine has written down', () => {
  it('shows who changed what, from where, and which logins were refused; newest first', async () => {
    bench = await openTestBench({ machines: [testSpec()], timeScale: 60 });
    const id = await bench.look('test');
    const none = value(await bench.useCases.readLogs(id, known));
    expect(none.events?.every(({ what }) => english(what).startsWith('Firmware progress: '))).toBe(true);
    expect(none.events?.every(({ severity, component }) => severity && component)).toBe(true);
    value(
      await bench.useCases.configure(
        { id, profile: { host: { name: 'logged' } }, source: known },
        { onStep: () => undefined, draining: () => false },
      ),
    );
    const log = value(await bench.useCases.readLogs(id, known));
    expect(log.audit?.[0]).toMatchObject({
      what: 'The host name was changed',
      who: 'admin',
      from: expect.stringMatching(/^127\./) as unknown,
      notable: false,
    });
    await bench.machine('test').act({ act: 'flood-logins', count: 12 });
    // Logins are paused for a while.
    await eventually(() => bench.machine('test').inspect().loginPausedMs === 0, 20_000);
    const later = value(await bench.useCases.readLogs(id, { ...known }));
    expect(
      later.events?.some(({ what, notable }) => english(what).startsWith('Login failed') && notable),
    ).toBe(true);
  });
});
