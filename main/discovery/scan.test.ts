import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Endpoint, PortNumbers } from '#shared/model/primitives';
import { english } from '#shared/testing/english';
import { expectWithin } from '#shared/testing/expect-within';
import { LOOPBACK_NET } from '#shared/testing/system';
import type { Observation } from './observation';
import { type ScanControl, scanTargets, type ScanTotals } from './scan';
import { scanOrder, targetSetOf } from './targets';

/** Machines that this test makes on loopback: a pong (docs/reference/protocol.md, P2) and open ports. */
const open: (Socket | Server)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => new Promise<void>((done) => void each.close(() => done()))));
});

/** Below those that systems give to sockets that ask for any: one of these could be in use. */
const nowhere: PortNumbers = {
  rmcp: 29_623,
  http: 29_992,
  https: 29_993,
  redirection: 29_994,
  redirectionTls: 29_995,
};

function pong(tag: number): Buffer {
  const bytes = Buffer.alloc(28);
  bytes.set([
    0x06,
    0,
    0xff,
    0x06,
    0,
    0,
    0x11,
    0xbe,
    0x40,
    tag,
    0,
    0x10,
    0,
    0,
    0x01,
    0x57,
    0x42,
    0x60,
    0xc0,
    0x02,
    0,
    0x20,
  ]);
  return bytes;
}

interface Behaviour {
  /** Pings that get no answer. */
  deafFor?: number;
  delayMs?: number;
  /** Answers from another address, as a forger would. */
  from?: string;
}

/** Answers pings at an address. @returns the pings that came */
async function responder(
  address: string,
  behaviour: Behaviour = {},
  onPong: () => void = () => undefined,
): Promise<Buffer[]> {
  const pings: Buffer[] = [];
  const bind = async (host: string): Promise<Socket> => {
    const socket = createSocket('udp4');
    open.push(socket);
    await new Promise<void>((done, failed) => socket.once('error', failed).bind(nowhere.rmcp, host, done));
    return socket;
  };
  const socket = await bind(address);
  const responder = behaviour.from === undefined ? socket : await bind(behaviour.from);
  socket.on('message', (ping, sender) => {
    pings.push(ping);
    if (pings.length <= (behaviour.deafFor ?? 0)) return;
    setTimeout(() => {
      responder.send(pong(ping[9] ?? 0), sender.port, sender.address);
      onPong();
    }, behaviour.delayMs ?? 0);
  });
  return pings;
}

async function listener(address: string, port: number): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.end(
        'HTTP/1.1 303 See Other\r\nServer: Intel(R) Active Management Technology 12.0.70\r\nContent-Length: 0\r\n\r\n',
      ),
    );
  });
  open.push(server);
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, address, done));
}

const at = (host: string): Endpoint => ({ host, ports: nowhere });
const many = (count: number): Endpoint[] =>
  Array.from({ length: count }, (_, i) => at(`127.80.0.${String(i + 1)}`));

interface Run {
  totals: ScanTotals;
  /** The last observation of each address. */
  seen: Map<string, Observation>;
  order: string[];
  warnings: string[];
}

async function run(endpoints: Endpoint[], control: Partial<ScanControl> = {}): Promise<Run> {
  const seen = new Map<string, Observation>();
  const order: string[] = [];
  const warnings: string[] = [];
  const totals = await scanTargets(
    scanOrder(targetSetOf(endpoints)),
    {
      onObservation: (observation) => seen.set(observation.address, observation),
      onProgress: (_, address) => order.push(address),
      onWarning: (warning) => warnings.push(english(warning)),
    },
    { signal: new AbortController().signal, ...control },
  );
  return { totals, seen, order, warnings };
}

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('scanning'), () => {
  it('shows a machine within a tenth of a second and ends when all that can answer has', async () => {
    await responder('127.80.0.1');
    await Promise.all([listener('127.80.0.1', nowhere.http), listener('127.80.0.1', nowhere.https)]);
    await expectWithin(
      100,
      async () => (await run([at('127.80.0.1')])).totals.firstSightingMs ?? Number.POSITIVE_INFINITY,
    );
    const { seen } = await run([at('127.80.0.1')]);
    expect(seen.get('127.80.0.1')).toMatchObject({ complete: true });
    const kinds = seen.get('127.80.0.1')?.evidence.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['rmcp-pong', 'port', 'http']));
  });

  it('asks again when pings are lost, each with a tag of its own', async () => {
    const pings = await responder('127.80.0.1', { deafFor: 2 });
    const { seen } = await run([at('127.80.0.1')]);
    expect(seen.get('127.80.0.1')?.evidence).toContainEqual(
      expect.objectContaining({
        kind: 'rmcp-pong',
        raw: expect.objectContaining({ answered: true }) as unknown,
      }),
    );
    expect(new Set(pings.map((ping) => ping[9])).size).toBe(pings.length);
  });

  it('asks anew after a sleep, although the clock says that all have had their time', async () => {
    const dark: Behaviour = { deafFor: Infinity };
    await responder('127.80.0.1', dark);
    const now = performance.now.bind(performance);
    let slept = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + slept);
    setTimeout(() => {
      slept = 600_000;
      // The other side is heard again a while after the laptop has woken up.
      setTimeout(() => (dark.deafFor = 0), 2_000);
    }, 300);
    const { seen, warnings, totals } = await run([at('127.80.0.1'), at('127.80.0.2')]);
    clock.mockRestore();
    expect(warnings.join(' ')).toContain('slept for about 10 minutes');
    expect(seen.get('127.80.0.1')?.evidence).toContainEqual(
      expect.objectContaining({
        kind: 'rmcp-pong',
        raw: expect.objectContaining({ answered: true }) as unknown,
      }),
    );
    expect(totals.scanned).toBe(2);
  });

  it('records a pong that comes after its address was given up', async () => {
    await responder('127.80.0.1', { delayMs: 1_200 });
    const { seen } = await run(many(12), { rate: 6 });
    expect([...seen.keys()]).toEqual(['127.80.0.1']);
  });

  it('ignores pongs from addresses that were not asked for', async () => {
    await responder('127.80.0.1', { from: '127.80.9.9' });
    const { seen } = await run(many(3));
    expect(seen.size).toBe(0);
  });

  it('finds a machine that hides from pings by its ports', async () => {
    await listener('127.80.0.2', nowhere.http);
    const { seen } = await run(many(3));
    expect([...seen.keys()]).toEqual(['127.80.0.2']);
    expect(seen.get('127.80.0.2')?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'rmcp-pong', raw: { answered: false } }),
    );
  });

  it('keeps to the rate that was asked for', async () => {
    const { totals } = await run(many(10), { rate: 20 });
    expect(totals.durationMs).toBeGreaterThan(400);
    expect(totals.scanned).toBe(10);
  });

  it('holds back while paused and goes on afterwards', async () => {
    let paused = false;
    const late: number[] = [];
    const started = performance.now();
    const { totals } = await run(many(40), {
      rate: 100,
      paused: () => {
        paused = performance.now() - started > 100 && performance.now() - started < 1_600;
        return paused;
      },
      draining: () => {
        late.push(performance.now());
        return false;
      },
    });
    expect(totals.scanned).toBe(40);
    expect(totals.durationMs).toBeGreaterThan(1_700);
  });

  it('drains, and goes on where it stopped', async () => {
    const pings = await Promise.all(many(20).map(({ host }) => responder(host)));
    let told = false;
    const first = await run(many(20), { rate: 40, draining: () => told || (told = pings.flat().length > 4) });
    const { position } = first.totals;
    expect(position).toBeGreaterThan(3);
    expect(position).toBeLessThan(20);
    expect(first.seen.size).toBe(position);
    const rest = await run(many(20), { first: position });
    expect(rest.seen.size).toBe(20 - position);
    expect(new Set([...first.seen.keys(), ...rest.seen.keys()]).size).toBe(20);
    expect(rest.totals.position).toBe(20);
  });

  it('stops at once, leaves nothing behind, and knows what is left', async () => {
    const stop = new AbortController();
    const [first] = many(200);
    if (first) await responder(first.host, {}, () => stop.abort());
    // At this pace all of them would take more than three minutes.
    const { totals } = await run(many(200), { rate: 1, signal: stop.signal });
    expect(totals.durationMs).toBeLessThan(100_000);
    expect(totals.position).toBeLessThan(100);
  });

  it('finds everything with a handful of sockets and neighbours', async () => {
    await Promise.all(many(30).map(({ host }) => listener(host, nowhere.http)));
    const { seen, warnings } = await run(many(60), {
      limits: { sockets: 16, neighbours: 64, slowRefusals: false },
    });
    expect(seen.size).toBe(30);
    expect(warnings).toEqual([]);
  });

  it('says once which name is not known, and looks at the others', async () => {
    await responder('127.80.0.1');
    const { seen, warnings } = await run([at('no-such-host.invalid'), at('127.80.0.1')]);
    expect(seen.size).toBe(1);
    expect(warnings).toEqual([expect.stringContaining('no-such-host.invalid')]);
  });

  it('reports silence, too, where it is asked to', async () => {
    const { seen } = await run([at('127.80.0.1')], { reportSilent: true });
    expect(seen.get('127.80.0.1')).toMatchObject({ complete: true });
    expect((await run([at('127.80.0.1')])).seen.size).toBe(0);
  });
});
