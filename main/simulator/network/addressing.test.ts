import { Socket as UdpSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { LOOPBACK_NET } from '#shared/testing/system';
import { startBench } from '../bench';
import { oneMachine, testSpec } from '../testing/fixtures';
import { getRequest } from '../testing/requests';
import { findPlaces } from './addressing';

const ADDRESSES = ['127.77.0.91', '127.77.0.92'];
const FREE = { addressing: 'auto', rmcpPort: 'auto', standardPorts: false } as const;

describe('addresses and ports', () => {
  it.skipIf(LOOPBACK_NET.missing)(
    LOOPBACK_NET.named('are one address each, with the same ports everywhere'),
    async () => {
      const places = await findPlaces(ADDRESSES, FREE);
      expect(places.map(({ address }) => address)).toEqual(ADDRESSES);
      expect(new Set(places.map(({ ports }) => JSON.stringify(ports))).size).toBe(1);
      expect(new Set(Object.values(places[0]?.ports ?? {})).size).toBe(5);
    },
  );

  it('are 127.0.0.1 with ports of their own where there is one address', async () => {
    const places = await findPlaces(ADDRESSES, { ...FREE, addressing: 'one-address' });
    expect(places.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(new Set(places.flatMap(({ ports }) => Object.values(ports))).size).toBe(10);
  });

  it.skipIf(LOOPBACK_NET.missing)(
    LOOPBACK_NET.named('are others when somebody has the standard ones'),
    async () => {
      const taken = createServer().listen(16_992, '127.77.0.91');
      await new Promise((resolve) => taken.once('listening', resolve));
      const [place] = await findPlaces(ADDRESSES, { ...FREE, standardPorts: true });
      expect(place?.ports.http).not.toBe(16_992);
      await new Promise((resolve) => taken.close(resolve));
    },
  );

  it('are 127.0.0.1 where a port belongs to one address only, as under Wine', async () => {
    const bind = Reflect.get(UdpSocket.prototype, 'bind') as (...args: unknown[]) => UdpSocket;
    const taken = new Set<unknown>();
    const spy = vi.spyOn(UdpSocket.prototype, 'bind').mockImplementation(function (
      this: UdpSocket,
      ...args: unknown[]
    ) {
      const [port, address] = args;
      if (taken.has(port) && address !== '127.0.0.1') {
        const error = Object.assign(new Error('bind'), { code: 'EADDRINUSE', syscall: 'bind' });
        setImmediate(() => this.emit('error', error));
        return this;
      }
      taken.add(port);
      return Reflect.apply(bind, this, args);
    });
    const places = await findPlaces(ADDRESSES, FREE);
    spy.mockRestore();
    expect(places.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  it('stay on loopback', async () => {
    await expect(findPlaces(['192.0.2.1'], FREE)).rejects.toThrow(RangeError);
  });

  it('serve a bench at one address', async () => {
    const { bench, client } = await oneMachine({}, { addressing: 'one-address' });
    expect((await client.post(getRequest('AMT_GeneralSettings'))).status).toBe(200);
    await bench.stop();
  });
});

describe('bench', () => {
  it('leaves nothing open when it stops, whatever is under way', async () => {
    const handles = (): number =>
      process.getActiveResourcesInfo().filter((name) => /TCP|UDP|Timeout/.test(name)).length;
    const before = handles();
    const { bench, machine, client } = await oneMachine({ tls: 'on-and-plain' }, { latencyMs: 30 });
    const pending = client.post(getRequest('AMT_GeneralSettings')).catch(() => 'cut');
    const quiet = machine.act({ act: 'bios-unconfigure' });
    const apart = machine.act({ act: 'pull-rtc-battery' });
    await bench.stop();
    await Promise.all([pending, quiet, apart]);
    // Sockets that were cut report their end in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(handles()).toBeLessThanOrEqual(before);
  });

  it('adds its latency to every answer', async () => {
    const { bench, client } = await oneMachine({}, { latencyMs: 60 });
    const started = performance.now();
    await client.send('GET', '/');
    expect(performance.now() - started).toBeGreaterThan(55);
    await bench.stop();
  });

  it('refuses two machines of one name, and a scale that is none', async () => {
    await expect(startBench({ machines: [testSpec(), testSpec()] })).rejects.toThrow(RangeError);
    await expect(startBench({ machines: [testSpec()], timeScale: 0 })).rejects.toThrow(RangeError);
  });

  it('refuses a machine that is set up and has no administrator', async () => {
    const { admin: _admin, ...rest } = testSpec();
    await expect(startBench({ machines: [rest], standardPorts: false })).rejects.toThrow(/administrator/);
  });
});
