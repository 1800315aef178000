import { afterEach, describe, expect, it } from 'vitest';
import { ConsoleBench } from '../testing/console-bench';
import { eventually, TEST_PASSWORD } from '../testing/fixtures';
import { keysFrame, loginFrame, startFrame, startSession } from '../testing/redirection-client';
import { methodRequest, putRequest } from '../testing/requests';

const UNSUPPORTED = 3;

let bench: ConsoleBench;
afterEach(() => bench.stop());

describe('a session', () => {
  it('needs no consent, is logged, and keeps the PC from being switched off', async () => {
    bench = await ConsoleBench.start({ controlMode: 'ccm' });
    const one = await bench.plugIn();
    expect(bench.machine.inspect().consentState).toBe(0);
    expect([await bench.order(8), await bench.order(5), await bench.order(10)]).toEqual(['2', '2', '0']);
    expect((await one.ask(Buffer.from([0x22, 0, 0, 0, 0, 0, 0, 0]), 0x23)).length).toBe(8);
    one.send(Buffer.from([0x12, 0, 0, 0]));
    await eventually(() => one.closed);
    await expect.poll(() => bench.order(8)).toBe('0');
    const log = (await bench.client.post(methodRequest('AMT_AuditLog', 'ReadRecords', [['StartIndex', '1']])))
      .body;
    const events = [...log.matchAll(/EventRecords>([^<]+)</g)].map(([, record = '']) =>
      Buffer.from(record, 'base64').subarray(0, 4).toString('hex'),
    );
    expect(events).toEqual(expect.arrayContaining(['00120004', '00120005']));
  });

  it('ends when the console is silent for as long as it has said', async () => {
    bench = await ConsoleBench.start();
    const silent = await bench.plugIn({ silenceMs: 300 });
    await eventually(() => silent.closed);
    await expect.poll(() => bench.asked('SOL ')).toBe(0);
  });

  it('says that it is there as often as it was asked to, and answers pings', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.plugIn({ heartbeatMs: 100 });
    await expect.poll(() => one.of(0x2b).length).toBeGreaterThan(2);
    expect((await one.ask(Buffer.from([0x24, 0, 0, 0, 1, 0, 0, 0]), 0x25)).length).toBe(8);
  });

  it('says when somebody switches the PC off', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.plugIn();
    expect((await one.next(0x29, 0))[9]).toBe(4);
    await bench.machine.act({ act: 'power-off' });
    expect((await one.next(0x29, 1))[9]).toBe(0);
  });

  it.each([
    [
      'RequestStateChange',
      methodRequest('AMT_RedirectionService', 'RequestStateChange', [['RequestedState', '32769']]),
    ],
    [
      'Put',
      putRequest('AMT_RedirectionService', [
        ['EnabledState', '32769'],
        ['ListenerEnabled', 'true'],
      ]),
    ],
  ])('ends when serial-over-LAN is switched off by %s', async (_, request) => {
    bench = await ConsoleBench.start();
    const one = await bench.plugIn();
    await bench.client.post(request);
    await eventually(() => one.closed);
    expect([await bench.asked('SOL '), await bench.order(8)]).toEqual([UNSUPPORTED, '0']);
  });
});

describe('bad consoles', () => {
  it.each([
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a login of four gigabytes', Buffer.from([0x13, 0, 0, 0, 4, 0xff, 0xff, 0xff, 0xff])],
    ['a serial session before the login', Buffer.concat([startSession('SOL '), startFrame()])],
    ['a login for nothing', loginFrame(0)],
    ['two wishes', Buffer.concat([startSession('SOL '), startSession('SOL ')])],
  ])('that begin with %s are cut off, and others are served', async (_, bytes) => {
    bench = await ConsoleBench.start();
    const one = await bench.open();
    one.send(bytes);
    await eventually(() => one.closed);
    await bench.plugIn();
    expect(bench.machine.stats().failedLogins).toBe(0);
  });

  it('whose login is cut short are asked again', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.begin();
    const reply = await one.ask(loginFrame(4, Buffer.from([200, 1])), 0x14);
    expect([reply[1], reply.length]).toEqual([1, 9 + 78]);
    expect(await one.logIn('admin', TEST_PASSWORD)).toBe(0);
  });

  it('that type without end lose what the line cannot hold, and are told so', async () => {
    bench = await ConsoleBench.start();
    const hasty = await bench.plugIn({ sendAfterMs: 1 });
    hasty.send(...Array.from({ length: 5 }, () => keysFrame('x\r\r'.repeat(15_000))));
    await expect.poll(() => hasty.serial.length).toBeGreaterThan(30_000);
    await expect.poll(() => hasty.of(0x29).some((frame) => frame[9] === 5)).toBe(true);
    expect(hasty.closed).toBe(false);
  });
});

describe('the serial port of the PC', () => {
  it('shows nothing by itself, and the login of the system when a key comes', async () => {
    bench = await ConsoleBench.start();
    const one = await bench.plugIn();
    one.send(keysFrame('\r'));
    await expect.poll(() => one.serial).toBe('\r\ntest-pc login: ');
  });

  it('shows self-test and setup of a start that was ordered with it', async () => {
    bench = await ConsoleBench.start({}, { timeScale: 50 });
    const one = await bench.plugIn();
    expect(await bench.restart({ UseSOL: 'true', BIOSSetup: 'true' })).toBe('0');
    await expect.poll(() => one.serial).toContain('OptiPlex 0000 BIOS Setup');
    expect(one.serial).toContain('Press F2 or Esc for setup.');
    expect(bench.machine.inspect().starts).toMatchObject([{ started: 'bios-setup', serialOverLan: true }]);
  });

  it('opens the setup where somebody presses F2 in time', async () => {
    bench = await ConsoleBench.start({}, { timeScale: 50 });
    const one = await bench.plugIn();
    expect(await bench.restart({ UseSOL: 'true' })).toBe('0');
    await expect.poll(() => one.serial).toContain('Memory:');
    one.send(keysFrame('\u001b[12~'));
    await expect.poll(() => one.serial).toContain('BIOS Setup');
  });

  it('shows the system alone where the start was ordered without it', async () => {
    bench = await ConsoleBench.start({}, { timeScale: 50 });
    const one = await bench.plugIn();
    expect(await bench.restart({ BIOSSetup: 'true' })).toBe('0');
    expect(await bench.restart({})).toBe('0');
    await expect.poll(() => one.serial).toContain('login: ');
    expect(one.serial).not.toMatch(/BIOS|F2/);
  });

  it('un-configures AMT from the setup, which ends the session', async () => {
    bench = await ConsoleBench.start({}, { timeScale: 100 });
    const one = await bench.plugIn();
    expect(await bench.restart({ UseSOL: 'true', BIOSSetup: 'true' })).toBe('0');
    await expect.poll(() => one.serial).toContain('BIOS Setup');
    one.send(keysFrame('\u001b[C\r'));
    await expect.poll(() => one.serial).toContain('Unconfigure AMT on next boot  [Yes]');
    one.send(keysFrame('\u001b0'), keysFrame('y'));
    await eventually(() => one.closed);
    expect(one.serial).toContain('Configuration saved.');
    expect(bench.machine.inspect()).toMatchObject({ provisioningState: 'pre', mebxPassword: 'admin' });
    await eventually(() => !bench.machine.inspect().dark);
    await expect(bench.open()).rejects.toThrow('ECONNREFUSED');
  });

  it('goes on to the system from the setup', async () => {
    bench = await ConsoleBench.start({ biosUnconfigure: 'absent' }, { timeScale: 50 });
    const one = await bench.plugIn();
    expect(await bench.restart({ UseSOL: 'true', BIOSSetup: 'true' })).toBe('0');
    await expect.poll(() => one.serial).toContain('BIOS Setup');
    one.send(keysFrame('\u001b[C'));
    await expect.poll(() => one.serial).toContain('Intel AMT state');
    expect(one.serial).not.toContain('Unconfigure');
    one.send(keysFrame('\u001b'));
    await expect.poll(() => one.serial).toContain('Exit without saving changes?');
    one.send(keysFrame('\r'));
    await expect.poll(() => one.serial).toContain('login: ');
    expect(bench.machine.inspect().provisioningState).toBe('post');
  });

  it('waits where the start was ordered to pause', async () => {
    bench = await ConsoleBench.start({ bootCapabilities: { BIOSPause: true } }, { timeScale: 50 });
    const one = await bench.plugIn();
    expect(await bench.restart({ UseSOL: 'true', BIOSPause: 'true' })).toBe('0');
    await expect.poll(() => one.serial).toContain('Paused.');
    one.send(keysFrame(' '));
    await expect.poll(() => one.serial).toContain('login: ');
  });
});
