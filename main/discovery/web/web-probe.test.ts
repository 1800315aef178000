import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import * as x509 from '@peculiar/x509';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { evidenceSchema } from '#shared/model/evidence';
import { english, inEnglish } from '#shared/testing/english';
import { BY_THE_CLOCK, expectWithin } from '#shared/testing/expect-within';
import { LOOPBACK_ZONE } from '#shared/testing/system';
import { certificateKeys } from '#main/wsman/testing/certificate-keys';
import { isWorthShowing } from '../observation';
import { probeWeb, type WebEvidence } from './web-probe';

const open: Server[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  vi.restoreAllMocks();
  for (const socket of sockets) socket.destroy();
  await Promise.all(
    open.splice(0).map((server) => new Promise<void>((done) => void server.close(() => done()))),
  );
});

/** Listens on a free port. @returns the port */
async function listening(server: Server, host = '127.0.0.1'): Promise<number> {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  return (server.address() as AddressInfo).port;
}

function probe(port: number, tls = false, signal = new AbortController().signal): Promise<WebEvidence[]> {
  return probeWeb({ host: '127.0.0.1', port, tls, signal, now: () => 0 });
}

const ASKS_FOR_LOGIN =
  'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="Digest:0123456789ABCDEF0123456789ABCDEF", nonce="n",stale="false",qop="auth"\r\nContent-Length: 0\r\n\r\n';

/** A key and a certificate of its own. @param end its end date as text, valid or not */
async function certified(end?: string): Promise<{ key: string; cert: string }> {
  const { keys, signingAlgorithm, key } = await certificateKeys();
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=pc',
    notBefore: new Date('2020-01-01'),
    notAfter: new Date('2040-01-01'),
    keys,
    signingAlgorithm,
  });
  const der = Buffer.from(made.rawData);
  if (end !== undefined) der.write(end, der.indexOf('400101000000Z', 0, 'latin1'), 'latin1');
  return { key, cert: x509.PemConverter.encode(der, 'CERTIFICATE') };
}

/** A relay that makes a port wait for whatever comes first. */
async function relayed(to: number, delayMs: number): Promise<{ port: number; connections: () => number }> {
  let connections = 0;
  const relay = createServer((near) => {
    connections++;
    const timer = setTimeout(() => {
      const far = connect(to, '127.0.0.1');
      far.on('error', () => near.destroy());
      near.on('close', () => far.destroy());
      near.pipe(far).pipe(near);
    }, delayMs);
    near.on('close', () => clearTimeout(timer));
  });
  return { port: await listening(relay), connections: () => connections };
}

function expectSound(evidence: readonly WebEvidence[]): void {
  for (const each of evidence) expect(evidenceSchema.safeParse(each).error).toBeUndefined();
}

describe('probing a web port', () => {
  it('takes whatever bytes come, and calls none of it AMT', async () => {
    let answer = Buffer.alloc(0);
    const port = await listening(
      createServer((socket) => void socket.once('data', () => socket.end(answer))),
    );
    const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
    const nearly = fc
      .tuple(
        fc.constantFrom('200 OK', '401 Unauthorized', '999 x', ''),
        fc.string({ maxLength: 60 }),
        fc.string(),
      )
      .map(([status, header, body]) =>
        Buffer.from(
          `HTTP/1.1 ${status}\r\nServer: ${header}\r\nWWW-Authenticate: Digest ${header}\r\n\r\n${body}`,
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, nearly), async (bytes) => {
        answer = bytes;
        const evidence = await probe(port);
        expectSound(evidence);
        expect(isWorthShowing(evidence)).toBe(false);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('does not wait for an answer that never ends, nor read all of it', async () => {
    const port = await listening(
      createServer((socket) => {
        socket.write(
          'HTTP/1.1 200 OK\r\nServer: Intel(R) Active Management Technology 12.0.70\r\nContent-Length: 99999999\r\n\r\n',
        );
        const more = setInterval(() => socket.write('x'.repeat(1_000)), 1);
        socket.on('close', () => clearInterval(more));
      }),
    );
    await expectWithin(1_000, async () => {
      const started = performance.now();
      expect(isWorthShowing(await probe(port))).toBe(true);
      return performance.now() - started;
    });
  });

  it('gives up on headers that do not end', async () => {
    const port = await listening(
      createServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const more = setInterval(
          () => socket.write(`x-${String(Math.floor(performance.now()))}: ${'y'.repeat(500)}\r\n`),
          1,
        );
        socket.on('close', () => clearInterval(more));
      }),
    );
    expect(await probe(port)).toEqual([]);
  }, 15_000);

  it('stops when it is told to', BY_THE_CLOCK, async () => {
    const stop = new AbortController();
    const port = await listening(createServer(() => stop.abort()));
    const started = performance.now();
    expect(await probe(port, false, stop.signal)).toEqual([]);
    expect(await probe(port, true, AbortSignal.abort())).toEqual([]);
    expect(performance.now() - started).toBeLessThan(LIMITS.probeAnswerMs);
  });

  it('calls a port that speaks no TLS one that could not agree', async () => {
    const port = await listening(
      createServer((socket) => void socket.once('data', () => socket.end('hello\r\n'))),
    );
    expect(await probe(port, true)).toEqual([
      expect.objectContaining({ kind: 'tls', raw: expect.objectContaining({ ok: false }) as unknown }),
    ]);
  });

  it.each([
    ['keeps the connection', '', 1],
    ['closes it', 'Connection: close\r\n', 2],
    ['says to keep it, and closes it', 'Connection: keep-alive\r\n', 2],
  ])(
    'asks both questions with as few handshakes as a firmware allows that %s',
    async (what, header, most) => {
      const server = createTlsServer(await certified(), (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (request: Buffer) => {
          const asks = request.toString().startsWith('POST');
          socket.write(
            asks ? ASKS_FOR_LOGIN : `HTTP/1.1 303 See Other\r\n${header}Content-Length: 0\r\n\r\n`,
          );
          if (what !== 'keeps the connection' && !asks) socket.end();
        });
      });
      let handshakes = 0;
      server.on('secureConnection', () => handshakes++);
      const evidence = await probe(await listening(server), true);
      expect(evidence.map(({ kind }) => kind)).toEqual(['tls', 'http', 'http', 'challenge']);
      expect(handshakes).toBe(most);
    },
  );

  it('leaves a machine alone for two minutes after a handshake that took too long', async () => {
    const server = createTlsServer(await certified(), (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.write(ASKS_FOR_LOGIN));
    });
    const { port, connections } = await relayed(await listening(server), 400);
    const target = { host: '127.0.0.1', port, tls: true, signal: new AbortController().signal, now: () => 0 };
    const slow = await probeWeb({ ...target, handshakeMs: 100 });
    expectSound(slow);
    expect(slow).toEqual([
      expect.objectContaining({ raw: expect.objectContaining({ ok: false, reason: 'timeout' }) as unknown }),
    ]);
    expect(connections()).toBe(1);
    // Not even with more patience.
    expect(await probeWeb({ ...target, handshakeMs: 5_000 })).toHaveLength(1);
    expect(connections()).toBe(1);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + LIMITS.handshakeRestMs);
    const patient = await probeWeb({ ...target, handshakeMs: 5_000 });
    expect(patient[0]).toMatchObject({ kind: 'tls', raw: { ok: true } });
    expect(patient.some(({ kind }) => kind === 'challenge')).toBe(true);
  });

  it('stops in the middle of a handshake, which is not noted against the machine', BY_THE_CLOCK, async () => {
    const { port, connections } = await relayed(await listening(createServer()), 60_000);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const began = performance.now();
    const target = { host: '127.0.0.1', port, tls: true, handshakeMs: 45_000, now: () => 0 };
    expect(await probeWeb({ ...target, signal: stop.signal })).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
    await probeWeb({ ...target, handshakeMs: 50, signal: new AbortController().signal });
    expect(connections()).toBe(2);
  });

  it.each(['000000000000Z', '991332256199Z', 'xxxxxxxxxxxxZ', '500101000000Z'])(
    'learns the fingerprint of a certificate that ends at %s',
    async (end) => {
      const { key, cert } = await certified(end);
      const server = createTlsServer({ key, cert }, (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', () => socket.write(ASKS_FOR_LOGIN));
      });
      const evidence = await probe(await listening(server), true);
      expectSound(evidence);
      expect(evidence[0]).toMatchObject({
        kind: 'tls',
        raw: {
          ok: true,
          fingerprint256: new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase(),
        },
      });
      expect(JSON.stringify(inEnglish(evidence))).not.toMatch(/Invalid Date|NaN/);
    },
  );

  it('keeps only as much of a stranger’s text as is shown', async () => {
    const long = 'x'.repeat(7_000);
    const port = await listening(
      createServer(
        (socket) =>
          void socket.on('data', () =>
            socket.write(
              `HTTP/1.1 401 ${long}\r\nServer: ${long}\r\nWWW-Authenticate: Digest realm="Digest:x", nonce="n", qop="${'auth,'.repeat(500)}"\r\nContent-Length: 0\r\n\r\n`,
            ),
          ),
      ),
    );
    const evidence = await probe(port);
    expectSound(evidence);
    expect(evidence).toHaveLength(4);
    expect(JSON.stringify(evidence).length).toBeLessThan(4_000);
  });

  it.skipIf(LOOPBACK_ZONE.missing)(
    LOOPBACK_ZONE.named('looks at an address with a zone, and names it without'),
    async () => {
      const hosts: string[] = [];
      const server = createServer((socket) => {
        socket.on('data', (request: Buffer) => {
          hosts.push(/^host: *(.*)$/im.exec(request.toString())?.[1] ?? '');
          socket.write(ASKS_FOR_LOGIN);
        });
      });
      const port = await listening(server, '::1');
      const host = `::1%${LOOPBACK_ZONE.zone}`;
      const target = { host, port, tls: false, signal: new AbortController().signal, now: () => 0 };
      expect((await probeWeb(target)).map(({ kind }) => kind)).toContain('challenge');
      expect(new Set(hosts)).toEqual(new Set([`[::1]:${String(port)}`]));
    },
  );

  it('reads certificates of any name and any date, of a server that hangs up after showing it', async () => {
    const { keys, signingAlgorithm, key } = await certificateKeys();
    const name = fc.string({ unit: 'grapheme', maxLength: 64 });
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 3 }), date, date, async (names, notBefore, notAfter) => {
        const certificate = await x509.X509CertificateGenerator.createSelfSigned({
          name: names.map((text) => ({ CN: [text] })),
          notBefore,
          notAfter,
          keys,
          signingAlgorithm,
        }).catch(() => undefined);
        // Not every text can be put into a certificate.
        fc.pre(certificate !== undefined);
        const server = createTlsServer({ key, cert: certificate.toString('pem') }, (socket) => {
          socket.on('error', () => undefined);
          socket.end();
        });
        const port = await listening(server);
        const evidence = await probe(port, true);
        expectSound(evidence);
        expect(evidence[0]).toMatchObject({ kind: 'tls', raw: { ok: true } });
        expect(english(evidence[0]?.fact ?? '')).not.toMatch(/[\r\n]/);
        expect(evidence.every(({ fact }) => english(fact).length < 500)).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
