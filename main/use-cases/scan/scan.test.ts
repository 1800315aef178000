import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Endpoint } from '#shared/model/primitives';
import type { ScanReport } from '#shared/model/sighting';
import { LOOPBACK_NET } from '#shared/testing/system';
import { startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import type { UseCases } from '../use-cases';

let bench: TestBench;
beforeEach(async () => {
  bench = await openTestBench();
}, 30_000);
afterEach(() => bench.close());

function endpoint(id: string): Endpoint {
  const { address, ports } = bench.machine(id).info;
  return { host: address, ports };
}

/** A simulated machine behind ports of this address; only plain HTTP is forwarded. */
async function forwarded(id: string): Promise<{ endpoint: Endpoint; close: () => Promise<void> }> {
  const { address, ports } = bench.machine(id).info;
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(ports.http, address);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const unused = createServer();
  const listening = async (server: Server): Promise<number> => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return (server.address() as AddressInfo).port;
  };
  const http = await listening(relay);
  const closed = await listening(unused);
  await new Promise((done) => unused.close(done));
  return {
    endpoint: {
      host: '127.0.0.1',
      // The same number for pings and TLS at both: nobody answers there.
      ports: { rmcp: 29_623, http, https: closed, redirection: closed, redirectionTls: closed },
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => relay.close(done));
    },
  };
}

async function scanned(endpoints: Endpoint[], useCases: UseCases = bench.useCases): Promise<ScanReport> {
  const watch = { signal: new AbortController().signal };
  return value(await useCases.scan({ targets: endpoints }, watch));
}

describe('the list of machines', () => {
  it('survives a restart', async () => {
    const { devices } = await scanned([endpoint('ready'), endpoint('dell-factory')]);
    const after = await bench.restart();
    await after.loadList();
    expect(after.machines.ids().sort()).toEqual(devices.map(({ id }) => id).sort());
    const [first] = devices;
    const again = value(after.machines.sighting(first?.id ?? ''));
    expect(again.verdict.code).toBe(first?.verdict.code);
    expect(again.lastSeen).toBe(first?.lastSeen);
  });

  it('keeps a machine that does not answer any more, and says so', async () => {
    const { devices } = await scanned([endpoint('ready')]);
    const id = devices[0]?.id ?? '';
    const where = endpoint('ready');
    await bench.simulated.stop();
    const { devices: found, missing } = await scanned([where]);
    expect([found.length, missing]).toEqual([0, [id]]);
    expect(value(bench.useCases.machines.sighting(id))).toMatchObject({
      missing: true,
      provisioningState: 'post',
    });
  });

  it('misses one of two machines behind one address, and one that was asked for by its name', async () => {
    // As a router forwards ports: one address, and a machine for each set of numbers.
    const [one, other] = await Promise.all([forwarded('ready'), forwarded('hidden')]);
    const where = [one.endpoint, other.endpoint];
    const { devices, missing: before } = await scanned(where);
    expect([devices.length, before]).toEqual([2, []]);
    await one.close();
    const { devices: left, missing } = await scanned(where);
    expect(left.map(({ id }) => id)).toEqual([`127.0.0.1:${String(other.endpoint.ports.http)}`]);
    expect(missing).toEqual([`127.0.0.1:${String(one.endpoint.ports.http)}`]);
    await scanned([{ ...other.endpoint, host: 'localhost' }]);
    await other.close();
    expect((await scanned([{ ...other.endpoint, host: 'localhost' }])).missing).toEqual([
      `127.0.0.1:${String(other.endpoint.ports.http)}`,
    ]);
  });

  it('notes what has changed since', async () => {
    const one = await startBench({ standardPorts: false, timeScale: 200, machines: [testSpec()] });
    try {
      const { address, ports } = one.machine('test').info;
      const where = { host: address, ports };
      const id = (await scanned([where])).devices[0]?.id ?? '';
      await one.machine('test').act({ act: 'pull-rtc-battery' });
      await scanned([where]);
      const { changes } = value(bench.useCases.machines.sighting(id));
      expect(changes?.[0]).toMatchObject({ what: 'state', from: 'post', to: 'pre' });
      await scanned([where]);
      expect(value(bench.useCases.machines.sighting(id)).changes).toEqual(changes);
    } finally {
      await one.stop();
    }
  });

  it('flags another machine at a known address and hands nothing on', async () => {
    const spec = testSpec({ address: '127.77.5.1' });
    const one = await startBench({ standardPorts: false, seed: 1, machines: [spec] });
    const where = { host: one.machine('test').info.address, ports: one.machine('test').info.ports };
    const before = (await scanned([where])).devices[0];
    await one.stop();
    const other = await startBench({
      standardPorts: false,
      seed: 2,
      machines: [testSpec({ ...spec, id: 'other' })],
    });
    try {
      const info = other.machine('other').info;
      const after = (await scanned([{ host: info.address, ports: info.ports }])).devices[0];
      expect(after?.realm).not.toBe(before?.realm);
      if (after?.id === before?.id) {
        expect(after?.changes?.[0]).toMatchObject({ what: 'realm', from: before?.realm });
      }
    } finally {
      await other.stop();
    }
  });

  it('follows a machine that got another address, with all that is remembered of it', async () => {
    const spec = testSpec({ address: '127.77.5.1', version: '16.0.15.1620' });
    const first = await startBench({ standardPorts: false, machines: [spec] });
    const old = first.machine('test').info;
    const oldEndpoint = { host: old.address, ports: old.ports };
    const seen = (await scanned([oldEndpoint])).devices[0];
    bench.useCases.machines.evidence.addStatement(seen?.id ?? '', 'mebx-opened-before');
    bench.useCases.machines.identities.pinRealm(seen?.id ?? '', seen?.realm ?? '');
    await first.stop();
    const second = await startBench({ standardPorts: false, machines: [{ ...spec, address: '127.77.5.2' }] });
    try {
      const now = second.machine('test').info;
      const { devices, missing } = await scanned([oldEndpoint, { host: now.address, ports: now.ports }]);
      expect(missing).toEqual([]);
      expect(devices[0]?.realm).toBe(seen?.realm);
      expect(devices[0]?.changes?.[0]).toMatchObject({ what: 'address', from: old.address, to: now.address });
      expect(devices[0]?.firstSeen).toBe(seen?.firstSeen);
      expect(bench.useCases.machines.ids()).not.toContain(seen?.id);
      const record = bench.useCases.machines.record(devices[0]?.id ?? '');
      expect(record.realm).toBe(seen?.realm);
      expect(record.evidence).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });
});

describe('a machine that seems to have moved', () => {
  it('gets no password until the technician confirms it, and is undone when the real one answers again', async () => {
    const real = await startBench({
      standardPorts: false,
      machines: [testSpec({ address: '127.77.5.1', version: '16.0.15.1620' })],
    });
    const { address, ports } = real.machine('test').info;
    const here = { host: address, ports };
    const [seen] = (await scanned([here])).devices;
    const id = seen?.id ?? '';
    const { machines } = bench.useCases;
    value(await bench.useCases.logIn(id, TYPED));
    const machine = machines.identityOf(id);
    const observation = value(machines.observation(id));
    await real.stop();
    const copy = await startBench({
      standardPorts: false,
      machines: [testSpec({ id: 'copy', address: '127.77.5.2', realm: seen?.realm ?? '' })],
    });
    try {
      const info = copy.machine('copy').info;
      const [moved] = (await scanned([here, { host: info.address, ports: info.ports }])).devices;
      const there = moved?.id ?? '';
      expect(moved?.verdict.code).toBe('identity-changed');
      expect(machines.identityOf(there)).toBe(machine);
      for (const source of [{ from: 'vault' } as const, TYPED]) {
        expect(await bench.useCases.logIn(there, source)).toMatchObject({
          error: { code: 'identity-changed' },
        });
      }
      machines.observe(observation);
      expect(machines.identityOf(id)).toBe(machine);
      expect(machines.identityOf(there)).not.toBe(machine);
      expect(value(machines.sighting(id)).verdict.code).toBe('ready');
      expect(value(machines.sighting(there)).verdict.code).toBe('password-needed');
      expect(await bench.useCases.logIn(there, { from: 'vault' })).toMatchObject({
        error: { code: 'password-unknown' },
      });
      expect(copy.machine('copy').stats().requestsWithCredentials).toBe(0);
    } finally {
      await copy.stop();
    }
  });

  it('is not taken for another one of old firmware that has the same realm by chance', async () => {
    const realm = 'Digest:A4070000000000000000000000000000';
    const one = await startBench({
      standardPorts: false,
      machines: [testSpec({ address: '127.77.5.1', realm })],
    });
    const { address, ports } = one.machine('test').info;
    const here = { host: address, ports };
    const [seen] = (await scanned([here])).devices;
    value(await bench.useCases.logIn(seen?.id ?? '', TYPED));
    await one.stop();
    const other = await startBench({
      standardPorts: false,
      machines: [testSpec({ id: 'other', address: '127.77.5.2', realm })],
    });
    try {
      const info = other.machine('other').info;
      const report = await scanned([here, { host: info.address, ports: info.ports }]);
      expect(report.missing).toEqual([seen?.id]);
      expect(report.devices[0]?.verdict.code).toBe('password-needed');
      expect(report.devices[0]?.verdict.notes.map(({ code }) => code)).toContain('lookalike');
    } finally {
      await other.stop();
    }
  });
});

describe('scans of a window', () => {
  it.skipIf(LOOPBACK_NET.missing)(
    LOOPBACK_NET.named('stops half way and goes on there, also after a restart'),
    async () => {
      const jobs = bench.useCases.scans;
      const started = value(jobs.start({ kind: 'scan', targets: '127.78.0.0/22' }));
      bench.useCases.jobs.cancel(started, 'now');
      const stopped = await bench.useCases.jobs.ended(started);
      expect(stopped.end).toBe('cancelled');
      expect(stopped.scan?.left).toBeGreaterThan(0);
      const after = await bench.restart();
      const rest = after.scans;
      expect(rest.rest()).toEqual({ targets: '127.78.0.0/22', left: stopped.scan?.left });
      const went = await after.jobs.ended(value(rest.start({ kind: 'continue-scan' })));
      expect(went.scan).toMatchObject({ left: 0, scanned: stopped.scan?.left });
      expect(rest.rest()).toBeUndefined();
      expect(rest.start({ kind: 'continue-scan' })).toMatchObject({
        ok: false,
        error: { code: 'target-empty' },
      });
    },
  );

  it('says that another scan is going on instead of answering with its rows', async () => {
    const jobs = bench.useCases.scans;
    const one = value(jobs.start({ kind: 'scan', targets: '127.78.0.0/24' }));
    expect(jobs.start({ kind: 'scan', targets: '127.78.1.0/24' })).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });
    expect(jobs.start({ kind: 'scan', targets: '127.78.0.0/24' })).toEqual({ ok: true, value: one });
    bench.useCases.jobs.cancel(one, 'now');
    await bench.useCases.jobs.ended(one);
  });

  it('looks again at chosen rows alone', async () => {
    const { devices } = await scanned([endpoint('ready'), endpoint('dell-factory')]);
    const id = devices[0]?.id ?? '';
    const jobs = bench.useCases.scans;
    const done = await bench.useCases.jobs.ended(
      value(jobs.start({ kind: 'rescan', machineIds: [id, 'gone'] })),
    );
    expect(done.scan).toMatchObject({ scanned: 1, found: 1 });
    expect(jobs.start({ kind: 'rescan', machineIds: ['gone'] })).toMatchObject({
      error: { code: 'unknown-device' },
    });
  });
});
