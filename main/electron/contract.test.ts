import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createClient, type Transport } from '#shared/contract/client';
import type { AppEvent } from '#shared/contract/contract';
import { type FakeService, fakeService, INFO } from '#shared/contract/testing/fake-handlers';
import { createWebSocketTransport } from '#shared/contract/ws-transport';
import { fail, failure, ok } from '#shared/result';
import { HostUnderTest } from '#main/web-host/testing/test-client';
import { serveCalls } from './ipc';
import { electron, exposed, FakeWindow, resetElectron } from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let service: FakeService;
const ends: (() => Promise<void> | void)[] = [];

beforeEach(() => {
  resetElectron();
  service = fakeService({
    'app.info': () => Promise.resolve(ok(INFO)),
    'subnets.list': () =>
      Promise.resolve(ok([{ adapter: 'eth0', cidr: '192.0.2.0/24', addresses: 254, virtual: false }])),
    'targets.check': ({ targets }) =>
      Promise.resolve(
        targets === ''
          ? ok({
              addresses: 0,
              needsConfirmation: false,
              problem: failure('target-empty', 'Nothing to scan.', 'Type one.'),
            })
          : ok({ addresses: targets.length, needsConfirmation: false, problem: undefined }),
      ),
    'job.start': () => Promise.resolve(fail('target-invalid', 'That is no address.', 'Correct it.')),
    'job.cancel': () => Promise.resolve(ok({})),
    'vault.reveal': () => Promise.resolve(ok({ user: 'admin', password: 'Grüße‽ 🔑 "\\\u0000' })),
    'jobs.running': () => Promise.reject(new Error('a bug')),
    // A machine that never answers.
    'machine.logs': (_input, _caller, signal) =>
      new Promise((resolve) => {
        const answer = fail('cancelled', 'Stopped as you asked.', 'Start again.');
        signal.addEventListener('abort', () => resolve(answer));
      }),
  });
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function overElectron(): Promise<Transport> {
  serveCalls(service, new FakeWindow({ webPreferences: {} }) as unknown as BrowserWindow);
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('./preload');
  return exposed['amtBench'] as Transport;
}

async function overWebSocket(): Promise<Transport> {
  const host = await HostUnderTest.start(service);
  const { cookie, key } = await host.openPage();
  const headers = { Origin: host.host.origin, Cookie: cookie };
  // A browser sends these two by itself.
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
    }
  }
  const url = `${host.host.origin.replace('http', 'ws')}/api`;
  const transport = createWebSocketTransport({ url, key, WebSocket: BrowserSocket });
  ends.push(
    () => transport.close(),
    () => host.stop(),
  );
  return transport;
}

function inMemory(): Promise<Transport> {
  return Promise.resolve({
    invoke: (name, input) => service.call(name, input),
    onEvent: (listener) => service.onEvent(listener),
  });
}

/** One session of a window: its calls, and everything it receives. */
async function session(transport: Transport): Promise<unknown[]> {
  const client = createClient(transport);
  const events: AppEvent[] = [];
  const off = client.onEvent((event) => events.push(event));
  const replies: unknown[] = [
    await client.call('app.info', {}),
    await client.call('subnets.list', {}),
    await client.call('targets.check', { targets: '' }),
    await client.call('targets.check', { targets: '192.0.2.1' }),
    await client.call('targets.check', { targets: 'x'.repeat(20_001) }),
    await client.call('job.start', { request: { kind: 'scan', targets: 'nowhere' } }),
    await client.call('job.cancel', { jobId: '1', how: 'drain' }),
    await client.call('vault.reveal', { machineId: 'd', ticket: 't' }),
    await client.call('machines.list', { from: 0 }),
    await client.call('jobs.running', {}),
    await transport.invoke('__proto__', {}),
    await transport.invoke('no.such.call', null),
    await transport.invoke('machine.get', 'not an object'),
    await Promise.all([client.call('app.info', {}), client.call('job.cancel', { jobId: '2', how: 'now' })]),
  ];
  service.emit({ type: 'info', info: { ...INFO, demo: 'on' } });
  service.emit({
    type: 'job',
    event: { jobId: 'j', seq: 1, at: '2026-01-01T00:00:00.000Z', kind: 'state', state: 'running' },
  });
  await vi.waitFor(() => expect(events).toHaveLength(2));
  off();
  return [...replies, events];
}

describe('the contract', () => {
  it('is the same over Electron, over a WebSocket and in memory', async () => {
    const expected = await session(await inMemory());
    expect(expected).toHaveLength(15);
    expect(expected[0]).toEqual(ok(INFO));
    expect(expected[4]).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(expected[7]).toEqual(ok({ user: 'admin', password: 'Grüße‽ 🔑 "\\\u0000' }));
    expect(expected[9]).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(await session(await overElectron())).toEqual(expected);
    expect(await session(await overWebSocket())).toEqual(expected);
  });

  it.each([
    ['Electron', overElectron],
    ['a WebSocket', overWebSocket],
    ['memory', inMemory],
  ])('lets a window take back what it asks a machine, and that alone, over %s', async (_, over) => {
    const client = createClient(await over());
    const [page, other] = [new AbortController(), new AbortController()];
    const left = client.call('machine.logs', { machineId: 'd' }, page.signal);
    const stays = client.call('machine.logs', { machineId: 'd' }, other.signal);
    let isOver = false;
    void stays.then(() => (isOver = true));
    page.abort();
    expect(await left).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(isOver).toBe(false);
    // Once a page is left, it makes no further calls; calls that are no work at a machine are not affected.
    expect(await client.call('machine.logs', { machineId: 'd' }, page.signal)).toMatchObject({ ok: false });
    expect(await client.call('app.info', {}, page.signal)).toEqual(ok(INFO));
    other.abort();
    expect(await stays).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
