import { afterEach, describe, expect, it } from 'vitest';
import type { BenchOptions, SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { powerRequest, putBootOptions, setRole } from '../testing/boot-requests';
import { eventually, oneMachine, TEST_PASSWORD } from '../testing/fixtures';
import {
  keysFrame,
  loginFrame,
  RedirectionClient,
  serialConsole,
  startFrame,
  startSession,
  texts,
} from '../testing/redirection-client';
import { getRequest, methodRequest, putRequest, textOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';

const LOGIN = { user: 'admin', password: TEST_PASSWORD };
const ALL_ON = { listener: true, sol: true, ider: true, kvm: true };
const BUSY = 2;
const UNSUPPORTED = 3;

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
const consoles: RedirectionClient[] = [];

async function start(changes: Partial<IntelSpec> = {}, options: BenchOptions = {}): Promise<void> {
  ({ bench, machine, client } = await oneMachine({ redirection: ALL_ON, ...changes }, options));
}
async function open(secure = false): Promise<RedirectionClient> {
  const opened = await RedirectionClient.open(machine, secure);
  consoles.push(opened);
  return opened;
}
async function plugIn(settings: Parameters<typeof startFrame>[0] = {}): Promise<RedirectionClient> {
  const opened = await serialConsole(machine, LOGIN, settings);
  consoles.push(opened);
  return opened;
}
const asked = async (type: string): Promise<number | undefined> =>
  (await (await open()).ask(startSession(type), 0x11))[1];
const order = async (state: number): Promise<string | undefined> =>
  textOf((await client.post(powerRequest(state))).body, 'ReturnValue');
const redirection = (state: number): Promise<unknown> =>
  client.post(
    methodRequest('AMT_RedirectionService', 'RequestStateChange', [['RequestedState', String(state)]]),
  );

afterEach(async () => {
  for (const one of consoles.splice(0)) one.close();
  await bench.stop();
});

describe('the ports', () => {
  it.each([
    ['plain', { tls: 'off' }, ['http', 'redirection']],
    ['encrypted', { tls: 'on' }, ['https', 'redirectionTls']],
    ['both', { tls: 'on-and-plain' }, ['http', 'https', 'redirection', 'redirectionTls']],
    ['AMT 16.1', { version: '16.1.30.2307' }, ['https', 'redirectionTls']],
    ['without a listener', { redirection: { ...ALL_ON, listener: false } }, ['http']],
    ['not set up', { state: 'pre', controlMode: 'none' }, []],
  ] as const)('%s', async (_, changes, ports) => {
    await start(changes);
    expect(machine.inspect().openPorts).toEqual(ports);
    const isOpen = (secure: boolean): Promise<boolean> =>
      open(secure).then(
        () => true,
        () => false,
      );
    expect([await isOpen(false), await isOpen(true)]).toEqual([
      ports.some((port) => port === 'redirection'),
      ports.some((port) => port === 'redirectionTls'),
    ]);
  });

  it('talk over TLS as they do without', async () => {
    await start({ tls: 'on' });
    const one = await open(true);
    await one.ask(startSession('SOL '), 0x11);
    expect(await one.logIn('admin', TEST_PASSWORD)).toBe(0);
    expect((await one.ask(startFrame(), 0x21))[1]).toBe(0);
  });

  it('end what is open when the listener is switched off', async () => {
    await start();
    const one = await plugIn();
    const settings = [
      ['EnabledState', '32771'],
      ['ListenerEnabled', 'false'],
    ] as const;
    expect((await client.post(putRequest('AMT_RedirectionService', settings))).status).toBe(200);
    await eventually(() => one.closed);
    expect((await client.post(getRequest('AMT_RedirectionService'))).body).toContain('ListenerEnabled>false');
    await eventually(() => !machine.inspect().openPorts.includes('redirection'));
  });
});

describe('what can be asked for', () => {
  it('is the serial console; storage and screen are known and not offered', async () => {
    await start();
    expect([await asked('SOL '), await asked('IDER'), await asked('KVMR'), await asked('BOOT')]).toEqual([
      0,
      UNSUPPORTED,
      UNSUPPORTED,
      1,
    ]);
  });

  it('is refused where it is switched off, and the connection ends', async () => {
    await start({ redirection: { ...ALL_ON, sol: false } });
    const one = await open();
    expect((await one.ask(startSession('SOL '), 0x11))[1]).toBe(UNSUPPORTED);
    await eventually(() => one.closed);
  });

  it('is one session: the second console is told that it is busy', async () => {
    await start();
    const first = await plugIn();
    expect(await asked('SOL ')).toBe(BUSY);
    first.close();
    await expect.poll(() => asked('SOL ')).toBe(0);
  });

  it('goes to the one that logs in first', async () => {
    await start();
    const late = await open();
    await late.ask(startSession('SOL '), 0x11);
    await plugIn();
    expect(await late.logIn('admin', TEST_PASSWORD)).toBe(BUSY);
    await eventually(() => late.closed);
    expect(machine.stats()).toMatchObject({ goodLogins: 2, failedLogins: 0 });
  });
});

describe('the login', () => {
  it.each([
    ['12.0.70.1652', '04'],
    ['11.8.94.4494', '010304'],
  ])('AMT %s offers %s', async (version, ways) => {
    await start({ version });
    const one = await open();
    await one.ask(startSession('SOL '), 0x11);
    expect((await one.ask(loginFrame(0), 0x14)).subarray(9).toString('hex')).toBe(ways);
    // As long as the recorded one: realm, nonce and qop are 39, 32 and 4 bytes.
    const challenge = await one.challenge('admin');
    expect(challenge.realm).toBe(machine.inspect().realm);
    expect([challenge.nonce.length, challenge.qop]).toEqual([32, 'auth']);
    expect(machine.stats()).toMatchObject({ goodLogins: 0, failedLogins: 0 });
  });

  it('takes the password as it is, and the old digest, before AMT 12 only', async () => {
    const plain = loginFrame(1, texts('admin', TEST_PASSWORD));
    await start({ version: '11.8.94.4494' });
    const old = await open();
    await old.ask(startSession('SOL '), 0x11);
    expect(await old.logIn('admin', TEST_PASSWORD, { type: 3 })).toBe(0);
    old.close();
    await expect.poll(() => asked('SOL ')).toBe(0);
    const clear = await open();
    await clear.ask(startSession('SOL '), 0x11);
    expect((await clear.ask(plain, 0x14))[1]).toBe(0);
    await bench.stop();
    await start();
    const refused = await open();
    await refused.ask(startSession('SOL '), 0x11);
    // Recorded: not a wrong password, but a way that is not offered.
    expect((await refused.ask(plain, 0x14)).toString('hex')).toBe('140200000100000000');
    await eventually(() => refused.closed);
    expect(machine.stats()).toMatchObject({ goodLogins: 0, failedLogins: 0 });
  });

  it('counts with those of the web service, and pauses both', async () => {
    await start();
    const tryOnce = async (password: string): Promise<number> => {
      const one = await open();
      await one.ask(startSession('SOL '), 0x11);
      return one.logIn('admin', password);
    };
    for (let count = 0; count < 10; count++) expect(await tryOnce('Wrong!Password1')).toBe(1);
    expect(machine.inspect().loginPausedMs).toBeGreaterThan(0);
    expect(await tryOnce(TEST_PASSWORD)).toBe(1);
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(401);
    expect(machine.stats()).toMatchObject({
      failedLogins: 10,
      lockTrips: 1,
      refusedWhilePaused: 2,
      attempts: { admin: { wrong: 10, right: 0 } },
    });
  });

  it('hangs up after a wrong one, and a nonce serves once', async () => {
    await start();
    const one = await open();
    await one.ask(startSession('SOL '), 0x11);
    const { realm, nonce } = await one.challenge('admin');
    const parts = ['admin', realm, nonce, '/RedirectionService', 'c', '00000002', '0'.repeat(32), 'auth'];
    expect((await one.ask(loginFrame(4, texts(...parts)), 0x14))[1]).toBe(1);
    await eventually(() => one.closed);
    const other = await open();
    await other.ask(startSession('SOL '), 0x11);
    expect((await other.ask(loginFrame(4, texts(...parts)), 0x14))[1]).toBe(1);
    expect(machine.stats()).toMatchObject({ failedLogins: 1, digestViolations: 1 });
  });

  it.each([
    ['16.0.15.1735', 0],
    ['16.1.30.2307', 1],
  ])('AMT %s answers a short count with %s', async (version, status) => {
    await start({ version, tls: 'on' });
    const one = await open(true);
    await one.ask(startSession('SOL '), 0x11);
    expect(await one.logIn('admin', TEST_PASSWORD, { nc: '2' })).toBe(status);
  });

  it('opens to users with the right to redirect, and to no others', async () => {
    const user = { password: 'Users!Secret7', access: 2 } as const;
    await start({
      users: [
        { ...user, user: 'redirects', realms: [2] },
        { ...user, user: 'reads', realms: [13] },
      ],
    });
    const tryAs = async (name: string): Promise<number> => {
      const one = await open();
      await one.ask(startSession('SOL '), 0x11);
      const status = await one.logIn(name, user.password);
      one.close();
      return status;
    };
    expect([await tryAs('reads'), await tryAs('redirects')]).toEqual([1, 0]);
    expect(machine.stats()).toMatchObject({ goodLogins: 2, failedLogins: 0 });
  });
});

describe('a session', () => {
  it('needs no consent, is logged, and keeps the PC from being switched off', async () => {
    await start({ controlMode: 'ccm' });
    const one = await plugIn();
    expect(machine.inspect().consentState).toBe(0);
    expect([await order(8), await order(5), await order(10)]).toEqual(['2', '2', '0']);
    expect((await one.ask(Buffer.from([0x22, 0, 0, 0, 0, 0, 0, 0]), 0x23)).length).toBe(8);
    one.send(Buffer.from([0x12, 0, 0, 0]));
    await eventually(() => one.closed);
    await expect.poll(() => order(8)).toBe('0');
    const log = (await client.post(methodRequest('AMT_AuditLog', 'ReadRecords', [['StartIndex', '1']]))).body;
    const events = [...log.matchAll(/EventRecords>([^<]+)</g)].map(([, record = '']) =>
      Buffer.from(record, 'base64').subarray(0, 4).toString('hex'),
    );
    expect(events).toEqual(expect.arrayContaining(['00120004', '00120005']));
  });

  it('ends when the console is silent for as long as it has said', async () => {
    await start();
    const silent = await plugIn({ silenceMs: 300 });
    const alive = setInterval(() => silent.send(Buffer.from([0x2b, 0, 0, 0, 0, 0, 0, 0])), 50);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(silent.closed).toBe(false);
    clearInterval(alive);
    await eventually(() => silent.closed);
    await expect.poll(() => asked('SOL ')).toBe(0);
  });

  it('says that it is there as often as it was asked to, and answers pings', async () => {
    await start();
    const one = await plugIn({ heartbeatMs: 100 });
    await expect.poll(() => one.of(0x2b).length).toBeGreaterThan(2);
    expect((await one.ask(Buffer.from([0x24, 0, 0, 0, 1, 0, 0, 0]), 0x25)).length).toBe(8);
  });

  it('says when somebody switches the PC off', async () => {
    await start();
    const one = await plugIn();
    expect((await one.next(0x29, 0))[9]).toBe(4);
    await machine.act({ act: 'power-off' });
    expect((await one.next(0x29, 1))[9]).toBe(0);
  });

  it.each([
    ['RequestStateChange', () => redirection(32_769)],
    [
      'Put',
      () =>
        client.post(
          putRequest('AMT_RedirectionService', [
            ['EnabledState', '32769'],
            ['ListenerEnabled', 'true'],
          ]),
        ),
    ],
  ])('ends when serial-over-LAN is switched off by %s', async (_, switchOff) => {
    await start();
    const one = await plugIn();
    await switchOff();
    await eventually(() => one.closed);
    expect([await asked('SOL '), await order(8)]).toEqual([UNSUPPORTED, '0']);
  });
});

describe('bad consoles', () => {
  it.each([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a login of four gigabytes', Buffer.from([0x13, 0, 0, 0, 4, 0xff, 0xff, 0xff, 0xff])],
    ['a serial session before the login', Buffer.concat([startSession('SOL '), startFrame()])],
    ['a login for nothing', loginFrame(0)],
    ['a login cut short', Buffer.concat([startSession('SOL '), loginFrame(4, Buffer.from([200, 1]))])],
  ])('%s', async (_, bytes) => {
    await start();
    const one = await open();
    one.send(bytes);
    // A login that says nothing is a question, which ends nothing.
    if (bytes.length !== 19) await eventually(() => one.closed);
    await plugIn();
    expect(machine.stats().failedLogins).toBe(0);
  });

  it('that type without end lose what the line cannot hold, and are told so', async () => {
    await start();
    const hasty = await plugIn({ sendAfterMs: 1 });
    hasty.send(...Array.from({ length: 5 }, () => keysFrame('x\r\r'.repeat(15_000))));
    await expect.poll(() => hasty.serial.length).toBeGreaterThan(30_000);
    await expect.poll(() => hasty.of(0x29).some((frame) => frame[9] === 5)).toBe(true);
    expect(hasty.closed).toBe(false);
  });
});

describe('the serial port of the PC', () => {
  /** Restarts the PC with a console open, as its own client orders it. */
  async function restart(options: Record<string, string>): Promise<void> {
    await client.post(putBootOptions(options));
    await client.post(setRole(1));
    expect(await order(10)).toBe('0');
  }

  it('shows nothing by itself, and the login of the system when a key comes', async () => {
    await start();
    const one = await plugIn();
    one.send(keysFrame('\r'));
    await expect.poll(() => one.serial).toBe('\r\ntest-pc login: ');
  });

  it('shows self-test and setup of a start that was ordered with it', async () => {
    await start({}, { timeScale: 50 });
    const one = await plugIn();
    await restart({ UseSOL: 'true', BIOSSetup: 'true' });
    await expect.poll(() => one.serial).toContain('OptiPlex 0000 BIOS Setup');
    expect(one.serial).toContain('Press F2 or Esc for setup.');
    expect(machine.inspect().starts).toMatchObject([{ started: 'bios-setup', serialOverLan: true }]);
  });

  it('opens the setup where somebody presses F2 in time', async () => {
    await start({}, { timeScale: 50 });
    const one = await plugIn();
    await restart({ UseSOL: 'true' });
    await expect.poll(() => one.serial).toContain('Memory:');
    one.send(keysFrame('\u001b[12~'));
    await expect.poll(() => one.serial).toContain('BIOS Setup');
  });

  it('shows the system alone where the start was ordered without it', async () => {
    await start({}, { timeScale: 50 });
    const one = await plugIn();
    await restart({ BIOSSetup: 'true' });
    await restart({});
    await expect.poll(() => one.serial).toContain('login: ');
    expect(one.serial).not.toMatch(/BIOS|F2/);
  });

  it('un-configures AMT from the setup, which ends the session', async () => {
    await start({}, { timeScale: 100 });
    const one = await plugIn();
    await restart({ UseSOL: 'true', BIOSSetup: 'true' });
    await expect.poll(() => one.serial).toContain('BIOS Setup');
    one.send(keysFrame('\u001b[C\r'));
    await expect.poll(() => one.serial).toContain('Unconfigure AMT on next boot  [Yes]');
    one.send(keysFrame('\u001b0'), keysFrame('y'));
    await eventually(() => one.closed);
    expect(one.serial).toContain('Configuration saved.');
    expect(machine.inspect()).toMatchObject({ provisioningState: 'pre', mebxPassword: 'admin' });
    await eventually(() => !machine.inspect().dark);
    await expect(open()).rejects.toThrow('ECONNREFUSED');
  });

  it('goes on to the system from the setup', async () => {
    await start({ biosUnconfigure: 'absent' }, { timeScale: 50 });
    const one = await plugIn();
    await restart({ UseSOL: 'true', BIOSSetup: 'true' });
    await expect.poll(() => one.serial).toContain('BIOS Setup');
    one.send(keysFrame('\u001b[C'));
    await expect.poll(() => one.serial).toContain('Intel AMT state');
    expect(one.serial).not.toContain('Unconfigure');
    one.send(keysFrame('\u001b'));
    await expect.poll(() => one.serial).toContain('Exit without saving changes?');
    one.send(keysFrame('\r'));
    await expect.poll(() => one.serial).toContain('login: ');
    expect(machine.inspect().provisioningState).toBe('post');
  });

  it('waits where the start was ordered to pause', async () => {
    await start({ bootCapabilities: { BIOSPause: true } }, { timeScale: 50 });
    const one = await plugIn();
    await restart({ UseSOL: 'true', BIOSPause: 'true' });
    await expect.poll(() => one.serial).toContain('Paused.');
    one.send(keysFrame(' '));
    await expect.poll(() => one.serial).toContain('login: ');
  });
});
