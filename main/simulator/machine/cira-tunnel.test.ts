import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import { callOut as tellServer } from '../testing/call-out';
import { oneMachine } from '../testing/fixtures';
import { PresenceServer } from '../testing/presence-server';
import { createTestCa, type TestCa } from '../testing/test-ca';
import type { TestClient } from '../testing/test-client';
import type { SimulatedMachine } from './simulated-machine';

const PASSWORD = 'Presence!1';
const PLENTY = 1_000_000;

let ca: TestCa;
let server: PresenceServer;
let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;

/** A machine that trusts the server, knows its login, and finds itself outside. */
async function callOut(
  { password = PASSWORD, host = '127.0.0.1', trusts = true } = {},
  over: Partial<IntelSpec> = {},
): Promise<void> {
  ({ bench, machine, client } = await oneMachine(over, { timeScale: 100 }));
  expect(machine.inspect().tunnel).toBe('none');
  await tellServer(client, {
    host,
    port: server.port,
    user: 'bench',
    password,
    commonName: 'test-pc.test.example',
    ...(trusts && { root: ca.root }),
  });
}

const tunnel = (): string => machine.inspect().tunnel;

beforeEach(async () => {
  ca = await createTestCa();
  server = await PresenceServer.start(ca, PASSWORD);
});

afterEach(async () => {
  await bench.stop();
  await server.stop();
});

describe('a machine that calls its server', () => {
  it('says who it is, logs in, and offers its ports', async () => {
    await callOut({}, { redirection: { listener: true, sol: true, ider: true, kvm: true } });
    await expect.poll(tunnel).toBe('up');
    expect(machine.inspect().openPorts).toEqual([]);
    expect(server.ports).toEqual([16_992, 16_994]);
    const uuid = server.of(192)[0]?.subarray(12, 28).toString('hex') ?? '';
    expect(uuid).toHaveLength(32);
    const login = server.of(50)[0]?.toString('latin1') ?? '';
    expect(login).toContain('bench');
    expect(server.of(5).map((body) => body.subarray(4).toString())).toEqual([
      'auth@amt.intel.com',
      'pfwd@amt.intel.com',
    ]);
  });

  it('answers through the tunnel, no faster than the server takes it', async () => {
    await callOut();
    await expect.poll(tunnel).toBe('up');
    server.open(7, 16_992, 10);
    await expect.poll(() => server.of(91)).toHaveLength(1);
    const own = server.of(91)[0]?.readUInt32BE(4) ?? -1;
    server.data(own, 'GET / HTTP/1.1\r\nHost: machine\r\n\r\n');
    await expect.poll(() => server.textOf(7)).toBe('HTTP/1.1 3');
    expect(server.of(93)[0]?.readUInt32BE(4)).toBe(33);
    const more = Buffer.alloc(8);
    more.writeUInt32BE(own);
    more.writeUInt32BE(PLENTY, 4);
    server.send(93, more);
    await expect.poll(() => server.textOf(7)).toContain('Location: /logon.htm');
    server.send(97, more.subarray(0, 4));
    server.open(8, 16_992, PLENTY);
    await expect.poll(() => server.of(91)).toHaveLength(2);
  });

  it('refuses ports that it does not offer, and more connections than it carries', async () => {
    await callOut();
    await expect.poll(tunnel).toBe('up');
    server.open(1, 5_900, PLENTY);
    for (let n = 0; n < 9; n++) server.open(10 + n, 16_992, PLENTY);
    await expect.poll(() => server.of(91)).toHaveLength(8);
    await expect
      .poll(() => server.of(92).map((body) => [body.readUInt32BE(0), body.readUInt32BE(4)]))
      .toEqual([
        [1, 2],
        [18, 4],
      ]);
  });

  it('answers keep-alives, and sends them as often as the server wants', async () => {
    await callOut();
    await expect.poll(tunnel).toBe('up');
    server.send(208, Buffer.from('00000063', 'hex'));
    server.send(210, Buffer.from('0000000100000000', 'hex'));
    await expect.poll(() => server.of(209)[0]?.readUInt32BE(0)).toBe(99);
    await expect.poll(() => server.of(211)[0]?.readUInt32BE(0)).toBe(1);
    await expect.poll(() => server.of(208).length, { timeout: 5_000 }).toBeGreaterThan(1);
  });

  it('calls again when the tunnel was lost, and not after it was reset', async () => {
    await callOut();
    await expect.poll(tunnel).toBe('up');
    server.hangUp();
    await expect.poll(tunnel).toBe('lost');
    await expect.poll(tunnel).toBe('up');
    await machine.act({ act: 'pull-rtc-battery' });
    await expect.poll(tunnel).not.toBe('up');
  });

  it('ends what is no message of the protocol', async () => {
    await callOut();
    await expect.poll(tunnel).toBe('up');
    server.send(99, Buffer.from('nonsense'));
    await expect.poll(tunnel).toBe('lost');
  });

  it('is refused with another password', async () => {
    await callOut({ password: 'Other!Pass1' });
    await expect.poll(tunnel).toBe('refused');
  });

  it('sends nothing to a server that it does not trust', async () => {
    await callOut({ trusts: false });
    await expect.poll(tunnel).toBe('not-trusted');
    expect(server.received).toEqual([]);
  });

  it('never leaves this computer', async () => {
    await callOut({ host: '192.0.2.7' });
    await expect.poll(() => machine.inspect().openPorts).toEqual([]);
    expect(tunnel()).toBe('none');
  });
});
