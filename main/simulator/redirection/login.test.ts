import { afterEach, describe, expect, it } from 'vitest';
import { ConsoleBench } from '../testing/console-bench';
import { eventually, TEST_PASSWORD } from '../testing/fixtures';
import { loginFrame, texts } from '../testing/redirection-client';
import { getRequest } from '../testing/requests';

let bench: ConsoleBench;
afterEach(() => bench.stop());

describe('the login', () => {
  it.each([
    ['12.0.70.1652', '04'],
    ['11.8.94.4494', '010304'],
  ])('AMT %s offers %s', async (version, ways) => {
    bench = await ConsoleBench.start({ version });
    const one = await bench.begin();
    expect((await one.ask(loginFrame(0), 0x14)).subarray(9).toString('hex')).toBe(ways);
    // As long as the recorded one: realm, nonce and qop are 39, 32 and 4 bytes.
    const challenge = await one.challenge('admin');
    expect(challenge.realm).toBe(bench.machine.inspect().realm);
    expect([challenge.nonce.length, challenge.qop]).toEqual([32, 'auth']);
    expect(bench.machine.stats()).toMatchObject({ goodLogins: 0, failedLogins: 0 });
  });

  it('takes the password as it is, and the old digest, before AMT 12 only', async () => {
    const plain = loginFrame(1, texts('admin', TEST_PASSWORD));
    bench = await ConsoleBench.start({ version: '11.8.94.4494' });
    const old = await bench.begin();
    expect(await old.logIn('admin', TEST_PASSWORD, { type: 3 })).toBe(0);
    old.close();
    await expect.poll(() => bench.asked('SOL ')).toBe(0);
    const clear = await bench.begin();
    expect((await clear.ask(plain, 0x14))[1]).toBe(0);
    await bench.stop();
    bench = await ConsoleBench.start();
    const refused = await bench.begin();
    // Recorded: not a wrong password, but a way that is not offered.
    expect((await refused.ask(plain, 0x14)).toString('hex')).toBe('140200000100000000');
    await eventually(() => refused.closed);
    expect(bench.machine.stats()).toMatchObject({ goodLogins: 0, failedLogins: 0 });
  });

  it('counts with those of the web service, and pauses both', async () => {
    bench = await ConsoleBench.start();
    const tryOnce = async (password: string): Promise<number> => {
      const one = await bench.begin();
      return one.logIn('admin', password);
    };
    for (let count = 0; count < 10; count++) expect(await tryOnce('Wrong!Password1')).toBe(1);
    expect(bench.machine.inspect().loginPausedMs).toBeGreaterThan(0);
    expect(await tryOnce(TEST_PASSWORD)).toBe(1);
    expect((await bench.client.post(getRequest('AMT_GeneralSettings'))).status).toBe(401);
    expect(bench.machine.stats()).toMatchObject({
      failedLogins: 10,
      lockTrips: 1,
      refusedWhilePaused: 2,
      attempts: { admin: { wrong: 10, right: 0 } },
    });
  });

  it('hangs up after a wrong one, and a nonce serves once', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.begin();
    const { realm, nonce } = await one.challenge('admin');
    const parts = ['admin', realm, nonce, '/RedirectionService', 'c', '00000002', '0'.repeat(32), 'auth'];
    expect((await one.ask(loginFrame(4, texts(...parts)), 0x14))[1]).toBe(1);
    await eventually(() => one.closed);
    const other = await bench.begin();
    expect((await other.ask(loginFrame(4, texts(...parts)), 0x14))[1]).toBe(1);
    expect(bench.machine.stats()).toMatchObject({ failedLogins: 1, digestViolations: 1 });
  });

  it.each([
    ['16.0.15.1735', 0],
    ['16.1.30.2307', 1],
  ])('AMT %s answers a short count with %s', async (version, status) => {
    bench = await ConsoleBench.start({ version, tls: 'on' });
    const one = await bench.begin(true);
    expect(await one.logIn('admin', TEST_PASSWORD, { nc: '2' })).toBe(status);
  });

  it('opens to users with the right to redirect, and to no others', async () => {
    const user = { password: 'Users!Secret7', access: 2 } as const;
    bench = await ConsoleBench.start({
      users: [
        { ...user, user: 'redirects', realms: [2] },
        { ...user, user: 'reads', realms: [13] },
      ],
    });
    const tryAs = async (name: string): Promise<number> => {
      const one = await bench.begin();
      const status = await one.logIn(name, user.password);
      one.close();
      return status;
    };
    expect([await tryAs('reads'), await tryAs('redirects')]).toEqual([1, 0]);
    expect(bench.machine.stats()).toMatchObject({ goodLogins: 2, failedLogins: 0 });
  });
});
