import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { evidenceSchema } from '#shared/model/evidence';
import { LIMITS } from '#shared/limits';
import { isWorthShowing } from './observation';
import { probeWeb, type WebEvidence } from './web-probe';

const open: Server[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(
    open.splice(0).map((server) => new Promise<void>((done) => void server.close(() => done()))),
  );
});

/** Listens on a free port. @returns the port */
async function listening(server: Server): Promise<number> {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

function probe(port: number, tls = false, signal = new AbortController().signal): Promise<WebEvidence[]> {
  return probeWeb({ host: '127.0.0.1', port, tls, signal, now: () => 0 });
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
    const started = performance.now();
    const evidence = await probe(port);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(isWorthShowing(evidence)).toBe(true);
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

  it('stops when it is told to', async () => {
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

  it('reads certificates of any name and any date, of a server that hangs up after showing it', async () => {
    x509.cryptoProvider.set(crypto);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const key = x509.PemConverter.encode(
      await crypto.subtle.exportKey('pkcs8', keys.privateKey),
      'PRIVATE KEY',
    );
    const name = fc.string({ unit: 'grapheme', maxLength: 64 });
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 3 }), date, date, async (names, notBefore, notAfter) => {
        const certificate = await x509.X509CertificateGenerator.createSelfSigned({
          name: names.map((text) => ({ CN: [text] })),
          notBefore,
          notAfter,
          keys,
          signingAlgorithm: algorithm,
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
        expect(evidence[0]?.fact).not.toMatch(/[\r\n]/);
        expect(evidence.every(({ fact }) => fact.length < 500)).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
