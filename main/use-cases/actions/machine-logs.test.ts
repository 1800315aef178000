import { afterEach, describe, expect, it } from 'vitest';
import { eventually, TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type Lab, openLab, value } from '../testing/lab';

const known = { from: 'typed', user: 'admin', password: TEST_PASSWORD, certain: true, keep: true } as const;

let lab: Lab;
afterEach(() => lab.close());

describe('what a machine has written down', () => {
  it('shows who changed what, from where, and which logins were refused; newest first', async () => {
    lab = await openLab({ machines: [testSpec()], timeScale: 60 });
    const id = await lab.look('test');
    const none = value(await lab.useCases.readLogs(id, known));
    expect(none.events?.every(({ what }) => what === 'firmware progress or error')).toBe(true);
    value(
      await lab.useCases.configure(
        { id, profile: { host: { name: 'logged' } }, source: known },
        { onStep: () => undefined, draining: () => false },
      ),
    );
    const log = value(await lab.useCases.readLogs(id, known));
    expect(log.audit?.[0]).toMatchObject({
      what: 'the host name was changed',
      who: 'admin',
      from: expect.stringMatching(/^127\./) as unknown,
      notable: false,
    });
    await lab.machine('test').act({ act: 'flood-logins', count: 12 });
    // Logins are paused for a while.
    await eventually(() => lab.machine('test').inspect().loginPausedMs === 0, 20_000);
    const later = value(await lab.useCases.readLogs(id, { ...known }));
    expect(later.events?.some(({ what, notable }) => what.startsWith('login failed') && notable)).toBe(true);
  });
});
