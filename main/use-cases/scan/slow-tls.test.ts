import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import type { Endpoint } from '#shared/model/primitives';
import { english } from '#shared/testing/english';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { openTestBench, type TestBench, TYPED, TYPED_DEMO, value } from '../testing/lab';
import { probeOne, scan } from './scan';

let bench: TestBench;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  bench = await openTestBench();
}, 30_000);
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
  await bench.close();
});

/** Longer than a scan waits, shorter than a probe of one machine does. */
const SLOW_MS = LIMITS.probeAnswerMs + 500;

/** A machine with TLS only, whose management engine delays each handshake. */
async function slowMachine(): Promise<{ endpoint: Endpoint; connections: () => number }> {
  const { address, ports } = bench.machine('tls-only').info;
  const sockets = new Set<Socket>();
  let connections = 0;
  const relay = createServer((near) => {
    sockets.add(near.on('error', () => undefined));
    // The knocking closes its own at once.
    near.once('data', (first: Buffer) => {
      connections++;
      setTimeout(() => {
        const far = connect(ports.https, address);
        sockets.add(far.on('error', () => near.destroy()));
        near.on('close', () => far.destroy());
        far.write(first);
        near.pipe(far).pipe(near);
      }, SLOW_MS);
    });
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => relay.close(done));
  });
  const { port } = relay.address() as AddressInfo;
  const nobody = 29_900;
  return {
    endpoint: { host: '127.0.0.1', ports: { ...ports, http: nobody, rmcp: nobody, https: port } },
    connections: () => connections,
  };
}

describe('a machine that is slow over TLS', () => {
  it('is waited for by who wants this one machine', async () => {
    const { endpoint } = await slowMachine();
    const { context } = bench;
    const { machines } = bench.useCases;
    const id = value(await probeOne(endpoint, new AbortController().signal, context));
    const seen = value(machines.sighting(id)).tls?.fingerprint256;
    expect(seen).toBe(bench.machine('tls-only').info.fingerprint256);
    const right = TYPED_DEMO;
    expect(await bench.useCases.logIn(id, right)).toMatchObject({
      ok: false,
      error: { code: 'certificate-unknown', fingerprint256: seen },
    });
    machines.identities.trustCertificate(id, seen ?? '');
    expect(await bench.useCases.logIn(id, right)).toMatchObject({ ok: true });
  }, 60_000);

  it('does not hold up a scan, is said, and is left alone for two minutes', BY_THE_CLOCK, async () => {
    const { endpoint, connections } = await slowMachine();
    const { context } = bench;
    const { machines } = bench.useCases;
    const watch = { signal: new AbortController().signal };
    const began = performance.now();
    value(await scan({ targets: [endpoint] }, watch, context));
    expect(performance.now() - began).toBeLessThan(LIMITS.probeAnswerMs + 3_000);
    const look = () => probeOne(endpoint, watch.signal, context);
    const id = value(await look());
    expect(connections()).toBe(1);
    const refused = await bench.useCases.logIn(id, TYPED);
    expect(refused).toMatchObject({ ok: false, error: { code: 'timeout' } });
    if (!refused.ok) {
      expect(english(refused.error.message) + english(refused.error.nextStep)).toMatch(
        /took too long.*two minutes/,
      );
    }
    const real = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => real() + LIMITS.handshakeRestMs);
    value(await look());
    expect(value(machines.sighting(id)).tls?.fingerprint256).toBeDefined();
  });
});
