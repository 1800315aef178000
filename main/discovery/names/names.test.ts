import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { decode, encode } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { BY_THE_CLOCK, expectWithin } from '#shared/testing/expect-within';
import { LOOPBACK_NET } from '#shared/testing/system';
import { NameFinder, type NameFinderOptions } from './names';
import type { PtrResolver } from './reverse-dns';

/**
 * Fakes on loopback, each at an address of its own. The ports are those that no service has, and that no system gives to
 * sockets that ask for any (IANA: from 49152 on; Linux: from 32768 on).
 */
const PORTS = { mdns: 29_353, netbios: 29_137 };
const DNS_SERVER = '127.91.0.53';
const DNS_PORT = 29_053;
const PC = '127.91.0.7';
const LIMIT_MS = 400;

const open: Socket[] = [];
const finders: NameFinder[] = [];
const timers: NodeJS.Timeout[] = [];
afterEach(async () => {
  for (const timer of timers.splice(0)) clearTimeout(timer);
  for (const finder of finders.splice(0)) finder.close();
  await Promise.all(open.splice(0).map((each) => new Promise<void>((done) => void each.close(() => done()))));
});

function later(send: () => void, delayMs: number): void {
  timers.push(setTimeout(send, delayMs));
}

type Reply = (question: Buffer, from: RemoteInfo, socket: Socket) => void;

/** @returns the questions that came */
async function responder(address: string, port: number, reply: Reply): Promise<Buffer[]> {
  const questions: Buffer[] = [];
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  open.push(socket);
  await new Promise<void>((done, failed) => socket.once('error', failed).bind(port, address, done));
  socket.on('message', (question, from) => {
    questions.push(question);
    reply(question, from, socket);
  });
  return questions;
}

function nodeStatus(question: Buffer, name: string): Buffer {
  const entry = Buffer.alloc(18, ' ');
  entry.write(name);
  entry.writeUInt8(0, 15);
  entry.writeUInt16BE(0x0400, 16);
  const record = Buffer.from('00210001000000000041' + '01', 'hex');
  const answer = Buffer.concat([question.subarray(0, 46), record, entry, Buffer.alloc(46)]);
  answer.writeUInt16BE(0x8400, 2);
  answer.writeUInt16BE(0, 4);
  answer.writeUInt16BE(1, 6);
  return answer;
}

function pointer(question: Buffer, name: string): Buffer {
  const { id, questions = [] } = decode(question);
  const asked = questions[0]?.name ?? '';
  return encode({
    type: 'response',
    id: id ?? 0,
    questions,
    answers: [{ type: 'PTR', name: asked, ttl: 10, data: name }],
  });
}

const netbios = (name: string, address = PC, delayMs = 0): Promise<Buffer[]> =>
  responder(address, PORTS.netbios, (question, from, socket) => {
    later(() => socket.send(nodeStatus(question, name), from.port, from.address), delayMs);
  });

const mdns = (name: string, address = PC): Promise<Buffer[]> =>
  responder(address, PORTS.mdns, (question, from, socket) =>
    socket.send(pointer(question, name), from.port, from.address),
  );

const dns = (reply: (question: Buffer) => Buffer | undefined, delayMs = 0): Promise<Buffer[]> =>
  responder(DNS_SERVER, DNS_PORT, (question, from, socket) => {
    const answer = reply(question);
    if (answer) later(() => socket.send(answer, from.port, from.address), delayMs);
  });

/** “No such name”. */
function unknownName(question: Buffer): Buffer {
  const { id, questions = [] } = decode(question);
  return encode({ type: 'response', id: id ?? 0, flags: 0x8180 | 3, questions });
}

/** Node's own resolver, which asks the server of this test. */
function resolver(): PtrResolver {
  const real = new Resolver({ timeout: Math.ceil(LIMIT_MS / 3), tries: 2 });
  real.setServers([`${DNS_SERVER}:${String(DNS_PORT)}`]);
  return real;
}

const noDns = (): PtrResolver => ({
  resolvePtr: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
  cancel: () => undefined,
});

function finder(options: NameFinderOptions = {}): NameFinder {
  const made = new NameFinder({
    limitMs: LIMIT_MS,
    ports: PORTS,
    resolver: noDns,
    loopback: true,
    ...options,
  });
  finders.push(made);
  return made;
}

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  return { value: await work, ms: performance.now() - started };
}

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('finding a name'), () => {
  it.each([
    ['NetBIOS', () => netbios('LAB-PC-07'), 'LAB-PC-07'],
    ['mDNS', () => mdns('lab-pc-07.local'), 'lab-pc-07.local'],
  ])('by %s, and nothing else', async (_, start, name) => {
    await start();
    expect(await finder().find(PC)).toBe(name);
  });

  it('by DNS, which is certain at once', BY_THE_CLOCK, async () => {
    await dns((question) => pointer(question, 'pc7.bench.example'));
    const { value, ms } = await timed(finder({ resolver }).find(PC));
    expect(value).toBe('pc7.bench.example');
    expect(ms).toBeLessThan(LIMIT_MS / 2);
  });

  it('by mDNS over IPv6', async (context) => {
    const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
      all?.some(({ address }) => address === '::1'),
    );
    context.skip(!hasIpv6, 'no IPv6 here');
    await mdns('six.local', '::1');
    expect(await finder().find('0:0::1')).toBe('six.local');
  });

  it(
    'prefers DNS, then mDNS, then NetBIOS, and waits for the better no longer than the limit',
    BY_THE_CLOCK,
    async () => {
      await netbios('NETBIOS');
      const slow = await timed(finder().find(PC));
      // mDNS might still have answered.
      expect(slow.value).toBe('NETBIOS');
      expect(slow.ms).toBeGreaterThan(LIMIT_MS - 20);
      expect(slow.ms).toBeLessThan(LIMIT_MS + 200);
      await mdns('mdns.local');
      const fast = await timed(finder().find(PC));
      expect(fast.value).toBe('mdns.local');
      expect(fast.ms).toBeLessThan(LIMIT_MS / 2);
      await dns((question) => pointer(question, 'dns.example'), 100);
      expect(await finder({ resolver }).find(PC)).toBe('dns.example');
    },
  );

  it('does not wait for a DNS that knows no such name', BY_THE_CLOCK, async () => {
    await dns(unknownName);
    await mdns('mdns.local');
    const { value, ms } = await timed(finder({ resolver }).find(PC));
    expect(value).toBe('mdns.local');
    expect(ms).toBeLessThan(LIMIT_MS / 2);
  });

  it('asks again when a packet was lost', async () => {
    let seen = 0;
    const questions = await responder(PC, PORTS.netbios, (question, from, socket) => {
      if (++seen > 1) socket.send(nodeStatus(question, 'LAB-PC-07'), from.port, from.address);
    });
    expect(await finder().find(PC)).toBe('LAB-PC-07');
    expect(questions[1]).toEqual(questions[0]);
  });

  it('finds nothing where nobody answers, within the limit', BY_THE_CLOCK, async () => {
    await dns(() => undefined);
    const { value, ms } = await timed(finder({ resolver }).find(PC));
    expect(value).toBeUndefined();
    expect(ms).toBeLessThan(LIMIT_MS + 200);
  });

  it('asks nobody about the loopback, where this computer would answer for every simulated machine', async () => {
    const questions = [
      ...(await Promise.all([mdns('laptop.local'), netbios('LAPTOP')])),
      await dns(unknownName),
    ];
    expect(await finder({ resolver, loopback: false }).find(PC)).toBeUndefined();
    expect(questions.flat()).toEqual([]);
  });

  it.each(['', 'pc7', 'pc7.local', '10.0.0.0/8', '300.1.1.1', 'fe80::1::2'])(
    '“%s” is no address',
    async (text) => {
      expect(await finder().find(text)).toBeUndefined();
    },
  );
});

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('what other machines send'), () => {
  it('is cleaned', async () => {
    await dns((question) => pointer(question, 'ev\u0007il\n<b>.example'));
    expect(await finder({ resolver }).find(PC)).toMatch(/^[A-Za-z0-9.]+$/);
  });

  it.each<[string, (socket: Socket, question: Buffer, from: RemoteInfo) => void]>([
    [
      'with another id',
      (socket, question, from) => {
        const answer = nodeStatus(question, 'LIAR');
        answer.writeUInt16BE((answer.readUInt16BE(0) + 1) & 0xffff, 0);
        socket.send(answer, from.port, from.address);
      },
    ],
    [
      'from another port',
      (_, question, from) => {
        const other = createSocket('udp4');
        open.push(other);
        other.bind(0, PC, () => other.send(nodeStatus(question, 'LIAR'), from.port, from.address));
      },
    ],
    [
      'from another address',
      (_, question, from) => {
        const other = createSocket('udp4');
        open.push(other);
        other.bind(PORTS.netbios, '127.91.0.66', () =>
          other.send(nodeStatus(question, 'LIAR'), from.port, from.address),
        );
      },
    ],
    [
      'larger than a frame',
      (socket, question, from) => {
        const answer = Buffer.concat([nodeStatus(question, 'LIAR'), Buffer.alloc(1_500)]);
        socket.send(answer, from.port, from.address);
      },
    ],
  ])('is ignored %s', async (_, lie) => {
    let lied = false;
    await responder(PC, PORTS.netbios, (question, from, socket) => {
      if (!lied) lie(socket, question, from);
      lied = true;
      later(() => socket.send(nodeStatus(question, 'HONEST'), from.port, from.address), 60);
    });
    expect(await finder().find(PC)).toBe('HONEST');
  });

  it('cannot name one machine by the answer of another', async () => {
    const others = ['127.91.0.8', '127.91.0.9'];
    await Promise.all(others.map((address) => netbios(`PC-${address.slice(-1)}`, address)));
    const names = finder();
    expect(await Promise.all(others.map((address) => names.find(address)))).toEqual(['PC-8', 'PC-9']);
  });

  it('does no harm when it is not even a packet', BY_THE_CLOCK, async () => {
    await responder(PC, PORTS.netbios, (question, from, socket) => {
      socket.send(question.subarray(0, 1), from.port, from.address);
      socket.send(question.subarray(0, 2), from.port, from.address);
    });
    await responder(PC, PORTS.mdns, (question, from, socket) => {
      socket.send(Buffer.concat([question.subarray(0, 2), Buffer.alloc(40, 0xff)]), from.port, from.address);
    });
    const { value, ms } = await timed(finder().find(PC));
    expect(value).toBeUndefined();
    // A source that has answered so will not answer again.
    expect(ms).toBeLessThan(LIMIT_MS / 2);
  });
});

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('a finder'), () => {
  const pcs = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => `127.91.${String(1 + (n >> 8))}.${String(n & 255)}`);

  it('does not ask a DNS any more that has been silent eight times', async () => {
    let asked = 0;
    const silent = (): PtrResolver => ({
      resolvePtr: () => {
        asked++;
        return new Promise(() => undefined);
      },
      cancel: () => undefined,
    });
    await mdns('mdns.local');
    const names = finder({ resolver: silent, limitMs: 60 });
    await Promise.all(pcs(7).map((address) => names.find(address)));
    const before = await timed(names.find(PC));
    expect(before.value).toBe('mdns.local');
    expect(before.ms).toBeGreaterThan(50);
    expect(asked).toBe(8);
    await expectWithin(50, async () => {
      const after = await timed(names.find(PC));
      expect(after.value).toBe('mdns.local');
      return after.ms;
    });
    expect(asked).toBe(8);
  });

  it('distinguishes a server that does not answer from one that knows no names', async () => {
    const codes = ['ENOTFOUND', ...Array.from({ length: 20 }, () => 'ETIMEOUT')];
    let asked = 0;
    const names = finder({
      limitMs: 30,
      resolver: () => ({
        resolvePtr: () => Promise.reject(Object.assign(new Error('no'), { code: codes[asked++] })),
        cancel: () => undefined,
      }),
    });
    for (const address of pcs(12)) await names.find(address);
    expect(asked).toBe(12);
  });

  it('counts the time-outs of the real resolver', async () => {
    const questions = await dns(() => undefined);
    const names = finder({ resolver });
    await Promise.all(pcs(8).map((address) => names.find(address)));
    const count = questions.length;
    expect(count).toBeGreaterThanOrEqual(8);
    await names.find(PC);
    expect(questions.length).toBe(count);
  });

  it('counts a server that is not there as silent', async () => {
    let asked = 0;
    const names = finder({
      limitMs: 40,
      resolver: () => {
        // Nobody has bound this port.
        const real = resolver();
        return {
          resolvePtr: (name) => {
            asked++;
            return real.resolvePtr(name);
          },
          cancel: () => real.cancel(),
        };
      },
    });
    for (const address of pcs(10)) await names.find(address);
    expect(asked).toBe(8);
  });

  it('keeps going when DNS cannot even be opened', async () => {
    await mdns('mdns.local');
    const broken = finder({
      resolver: () => {
        throw new Error('no resolver');
      },
    });
    expect(await broken.find(PC)).toBe('mdns.local');
  });

  it('looks for 256 names at once and no more', async () => {
    let now = 0;
    let most = 0;
    const names = finder({
      resolver: () => ({
        resolvePtr: async () => {
          most = Math.max(most, ++now);
          await new Promise((done) => setTimeout(done, 5));
          now--;
          return ['pc.example'];
        },
        cancel: () => undefined,
      }),
    });
    const found = await Promise.all(pcs(300).map((address) => names.find(address)));
    expect(found).toEqual(pcs(300).map(() => 'pc.example'));
    expect(most).toBe(256);
  });

  it('ends everything at once when it is closed, and finds nothing afterwards', async () => {
    let heard = (): void => undefined;
    const asked = new Promise<void>((resolve) => (heard = resolve));
    await dns(() => {
      heard();
      return undefined;
    });
    const names = finder({ resolver, limitMs: 20_000 });
    const all = timed(Promise.all(pcs(200).map((address) => names.find(address))));
    await asked;
    names.close();
    const { value, ms } = await all;
    expect(value.every((name) => name === undefined)).toBe(true);
    expect(ms).toBeLessThan(20_000);
    expect(await names.find(PC)).toBeUndefined();
    names.close();
  });

  it('never asks an IPv6 address for NetBIOS', BY_THE_CLOCK, async () => {
    const { value, ms } = await timed(finder({ limitMs: 50 }).find('2001:db8::1'));
    expect(value).toBeUndefined();
    expect(ms).toBeLessThan(250);
  });
});
