import { afterEach, describe, expect, it } from 'vitest';
import { ALL_ON, ConsoleBench } from '../testing/console-bench';
import { eventually, TEST_PASSWORD } from '../testing/fixtures';
import { startFrame, startSession } from '../testing/redirection-client';
import { getRequest, putRequest } from '../testing/requests';

const BUSY = 2;
const UNSUPPORTED = 3;

let bench: ConsoleBench;
afterEach(() => bench.stop());

describe('the ports', () => {
  it.each([
    ['plain', { tls: 'off' }, ['http', 'redirection']],
    ['encrypted', { tls: 'on' }, ['https', 'redirectionTls']],
    ['both', { tls: 'on-and-plain' }, ['http', 'https', 'redirection', 'redirectionTls']],
    ['AMT 16.1', { version: '16.1.30.2307' }, ['https', 'redirectionTls']],
    ['without a listener', { redirection: { ...ALL_ON, listener: false } }, ['http']],
    ['not set up', { state: 'pre', controlMode: 'none' }, []],
  ] as const)('%s', async (_, changes, ports) => {
    bench = await ConsoleBench.start(changes);
    expect(bench.machine.inspect().openPorts).toEqual(ports);
    const isOpen = (secure: boolean): Promise<boolean> =>
      bench.open(secure).then(
        () => true,
        () => false,
      );
    expect([await isOpen(false), await isOpen(true)]).toEqual([
      ports.some((port) => port === 'redirection'),
      ports.some((port) => port === 'redirectionTls'),
    ]);
  });

  it('talk over TLS as they do without', async () => {
    bench = await ConsoleBench.start({ tls: 'on' });
    const one = await bench.begin(true);
    expect(await one.logIn('admin', TEST_PASSWORD)).toBe(0);
    expect((await one.ask(startFrame(), 0x21))[1]).toBe(0);
  });

  it('end what is open when the listener is switched off', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.plugIn();
    const settings = [
      ['EnabledState', '32771'],
      ['ListenerEnabled', 'false'],
    ] as const;
    expect((await bench.client.post(putRequest('AMT_RedirectionService', settings))).status).toBe(200);
    await eventually(() => one.closed);
    expect((await bench.client.post(getRequest('AMT_RedirectionService'))).body).toContain(
      'ListenerEnabled>false',
    );
    await eventually(() => !bench.machine.inspect().openPorts.includes('redirection'));
  });
});

describe('what can be asked for', () => {
  it('is serial console and screen; storage is known and not offered', async () => {
    bench = await ConsoleBench.start();
    const statuses: (number | undefined)[] = [];
    for (const type of ['SOL ', 'IDER', 'KVMR', 'BOOT']) statuses.push(await bench.asked(type));
    expect(statuses).toEqual([0, UNSUPPORTED, 0, 1]);
  });

  it('is refused where it is switched off, and the connection ends', async () => {
    bench = await ConsoleBench.start({ redirection: { ...ALL_ON, sol: false } });
    const one = await bench.open();
    expect((await one.ask(startSession('SOL '), 0x11))[1]).toBe(UNSUPPORTED);
    await eventually(() => one.closed);
  });

  it('is one session: the second console is told that it is busy', async () => {
    bench = await ConsoleBench.start();
    const first = await bench.plugIn();
    expect(await bench.asked('SOL ')).toBe(BUSY);
    first.close();
    await expect.poll(() => bench.asked('SOL ')).toBe(0);
  });

  it('goes to the one that logs in first', async () => {
    bench = await ConsoleBench.start();
    const late = await bench.begin();
    await bench.plugIn();
    expect(await late.logIn('admin', TEST_PASSWORD)).toBe(BUSY);
    await eventually(() => late.closed);
    expect(bench.machine.stats()).toMatchObject({ goodLogins: 2, failedLogins: 0 });
  });
});
