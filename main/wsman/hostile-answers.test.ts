import type { Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureSchema } from '#shared/failure-schema';
import { LIMITS } from '#shared/limits';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { WsmanConnection } from './connection';
import { envelopeOf, type RawServer, REALM, serveRaw } from './testing/server';
import { UNWATCHED } from './testing/unwatched';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

type Write = Parameters<typeof serveRaw>[0];

/** A connection that has its login and has sent nothing with it. */
async function meeting(answer: Write): Promise<{ wsman: WsmanConnection; server: RawServer }> {
  const server = await serveRaw(answer);
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
  closing.push(() => wsman.close(), server.close);
  expect((await wsman.challenge()).ok).toBe(true);
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return { wsman, server };
}

const SOAP = envelopeOf('<g:AMT_X xmlns:g="urn:g"><g:A>1</g:A></g:AMT_X>');
const TYPE = 'Content-Type: application/soap+xml\r\n';
const LENGTH = `Content-Length: ${String(SOAP.length)}\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked\r\n';
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const whole = (head: string, body = SOAP): string => `HTTP/1.1 200 OK\r\n${TYPE}${head}\r\n${body}`;

/** Writes again and again until the other side closes. */
function forEver(socket: Socket, text: string): void {
  const more = (): void => {
    for (let i = 0; i < 20; i++) {
      if (socket.destroyed) return;
      if (!socket.write(text)) {
        socket.once('drain', () => setImmediate(more));
        return;
      }
    }
    setImmediate(more);
  };
  more();
}

/** Requests have less time than usual. */
function impatient(ms: number): void {
  const real = setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, wait?: number) =>
    real(run, wait === LIMITS.requestMs ? ms : wait),
  );
}

describe('odd answers', () => {
  const odd: Readonly<Record<string, [answer: string, codes: string[]]>> = {
    'nothing but garbage': ['\u0000\u0001\u0002garbage\r\n\r\n', ['answer-not-wsman']],
    'another protocol': ['SSH-2.0-OpenSSH_9.6\r\n', ['answer-not-wsman', 'timeout']],
    'a bad status line': [`HTTP/1.1 abc OK\r\n${LENGTH}\r\n${SOAP}`, ['answer-not-wsman']],
    'a bad version': [`HTTP/9.9 200 OK\r\n${LENGTH}\r\n${SOAP}`, ['answer-not-wsman']],
    'a status of four digits': [`HTTP/1.1 2000 OK\r\n${LENGTH}\r\n${SOAP}`, ['answer-not-wsman']],
    'bare line feeds': [whole(LENGTH).replaceAll('\r\n', '\n'), ['answer-not-wsman']],
    'bare carriage returns': [whole(LENGTH).replaceAll('\r\n', '\r'), ['answer-not-wsman']],
    'two lengths': [whole(LENGTH + LENGTH), ['answer-not-wsman', 'connection-lost']],
    'two different lengths': [
      whole(`${LENGTH}Content-Length: 7\r\n`),
      ['answer-not-wsman', 'connection-lost'],
    ],
    'length and chunked': [
      whole(LENGTH + CHUNKED, `${chunk(SOAP)}0\r\n\r\n`),
      ['answer-not-wsman', 'connection-lost'],
    ],
    'a length that is no number': [whole('Content-Length: ten\r\n'), ['answer-not-wsman', 'connection-lost']],
    'a negative length': [whole('Content-Length: -1\r\n'), ['answer-not-wsman', 'connection-lost']],
    'a length beyond all numbers': [
      whole(`Content-Length: ${'9'.repeat(30)}\r\n`),
      ['answer-not-wsman', 'connection-lost'],
    ],
    'a chunk size that is none': [whole(CHUNKED, `xyz\r\n${SOAP}\r\n0\r\n\r\n`), ['answer-not-wsman']],
    'a chunk size beyond all numbers': [whole(CHUNKED, `${'f'.repeat(30)}\r\n${SOAP}`), ['answer-not-wsman']],
    'a header without a colon': [whole(`no colon here\r\n${LENGTH}`), ['answer-not-wsman']],
    'a header with a null byte': [whole(`X: \u0000\r\n${LENGTH}`), ['answer-not-wsman']],
    'headers of 20 kB': [whole(`X-Pad: ${'a'.repeat(20_000)}\r\n${LENGTH}`), ['answer-too-large']],
    'thousands of headers': [whole(`${'a: b\r\n'.repeat(9_000)}${LENGTH}`), ['answer-too-large']],
    'trailers of 20 kB': [
      whole(CHUNKED, `${chunk(SOAP)}0\r\nX-Pad: ${'a'.repeat(20_000)}\r\n\r\n`),
      ['answer-too-large'],
    ],
    'a continue that nobody asked for': [
      `HTTP/1.1 100 Continue\r\n\r\n${whole(LENGTH)}`,
      ['answer-not-wsman'],
    ],
    'switched protocols': [
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      ['answer-not-wsman'],
    ],
    'a length that is too large': [whole('Content-Length: 99999999999\r\n'), ['answer-too-large', 'timeout']],
  };

  it.each(Object.entries(odd))('%s is an expected failure', async (_name, [answer, codes]) => {
    impatient(300);
    const { wsman } = await meeting((socket) => socket.write(answer, 'latin1'));
    const read = await wsman.get('AMT_X');
    expect(read.ok).toBe(false);
    if (!read.ok) expect(codes).toContain(read.error.code);
  });

  it.each([
    ['garbage behind the body', `${whole(LENGTH)}garbage garbage\r\n\r\n`],
    ['a second answer behind the first', whole(LENGTH).repeat(2)],
    ['headers that are called like functions', whole(`constructor: x\r\n__proto__: y\r\n${LENGTH}`)],
    ['trailers', whole(CHUNKED, `${chunk(SOAP)}0\r\n__proto__: x\r\nconstructor: y\r\n\r\n`)],
    ['early hints', `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${whole(LENGTH)}`],
    ['chunk extensions', whole(CHUNKED, `${SOAP.length.toString(16)};a=b;c\r\n${SOAP}\r\n0\r\n\r\n`)],
    ['pieces of one byte', whole(CHUNKED, `${Array.from(SOAP, chunk).join('')}0\r\n\r\n`)],
  ])('takes %s', async (_name, answer) => {
    const { wsman } = await meeting((socket) => socket.write(answer));
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: true });
    // Whatever was left on the line, the next question has its own answer.
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: true });
  });

  it.each([
    ['by length', whole(LENGTH).slice(0, -30)],
    ['by length, told to close', whole(`Connection: close\r\n${LENGTH}`).slice(0, -30)],
    ['by chunks', whole(CHUNKED, chunk(SOAP))],
    ['by chunks, told to close', whole(`Connection: close\r\n${CHUNKED}`, chunk(SOAP))],
    ['in the headers', 'HTTP/1.1 200 OK\r\nContent-Ty'],
    ['before anything', ''],
  ])('calls an answer that ends early lost: %s', async (_name, answer) => {
    for (const end of ['end', 'destroy', 'resetAndDestroy'] as const) {
      const { wsman } = await meeting((socket) =>
        socket.write(answer, () => (end === 'end' ? socket.end() : socket[end]())),
      );
      expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    }
  });

  it.each([
    ['bodies', whole(CHUNKED, ''), chunk(' '.repeat(4_000)), 'answer-too-large'],
    ['pieces of one byte', whole(CHUNKED, ''), chunk(' ').repeat(500), 'answer-too-large'],
    ['headers', `HTTP/1.1 200 OK\r\n`, 'X: y\r\n', 'answer-too-large'],
    ['one header', `HTTP/1.1 200 OK\r\nX: `, 'y'.repeat(4_000), 'answer-too-large'],
    ['trailers', whole(CHUNKED, `${chunk(SOAP)}0\r\n`), 'X: y\r\n', 'answer-too-large'],
    ['interim answers', '', 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'.repeat(100), 'timeout'],
    ['chunk extensions', whole(CHUNKED, '1;'), 'a'.repeat(4_000), 'timeout'],
    ['white space', 'HTTP/1.1 200 OK\r\nX:', ' '.repeat(4_000), 'timeout'],
    ['status text', 'HTTP/1.1 200 ', 'a'.repeat(4_000), 'timeout'],
  ])('gives up on %s without end', BY_THE_CLOCK, async (_name, head, more, code) => {
    // What is too large is noticed by its size, and not by the clock of a busy computer.
    impatient(code === 'timeout' ? 500 : 10_000);
    const before = process.memoryUsage().rss;
    const { wsman } = await meeting((socket) => {
      socket.write(head);
      forEver(socket, more);
    });
    const began = performance.now();
    const read = await wsman.get('AMT_X');
    expect(read.ok ? undefined : [code, 'answer-not-wsman']).toContain(read.ok ? '' : read.error.code);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it.each([
    ['an answer', whole('Content-Length: 5000\r\n', ''), 'x'],
    ['a head', 'HTTP/1.1 200 OK\r\nX: ', 'y'],
    ['an answer in chunks', whole(CHUNKED, ''), '1\r\nx\r\n'],
  ])('gives up on %s that comes by drops', async (_name, head, drop) => {
    impatient(300);
    const { wsman } = await meeting((socket) => {
      socket.write(head);
      const drip = setInterval(() => socket.write(drop), 10);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('gives up on a refusal whose page comes by drops', BY_THE_CLOCK, async () => {
    impatient(300);
    const { wsman } = await meeting((socket) => {
      socket.write('HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(drip));
    });
    const began = performance.now();
    expect((await wsman.get('AMT_X')).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('says a value or an expected failure, whatever a machine writes', async () => {
    let answer = Buffer.alloc(0);
    const server = await serveRaw((socket) => {
      socket.end(answer);
    });
    closing.push(server.close);
    const piece = fc.oneof(
      fc.constantFrom(
        ...['HTTP/1.1 200 OK\r\n', 'HTTP/1.0 400 x\r\n', 'HTTP/1.1 401 x\r\n', 'HTTP/1.1 103 x\r\n', '\r\n'],
        ...[TYPE, LENGTH, CHUNKED, 'Connection: close\r\n', 'Connection: upgrade\r\nUpgrade: h2c\r\n', SOAP],
        ...[
          chunk(SOAP),
          chunk(''),
          '0\r\n\r\n',
          'Content-Length: 3\r\n',
          'WWW-Authenticate: Digest x\r\n',
          '\n',
        ],
        ...['Keep-Alive: timeout=0\r\n', 'Keep-Alive: timeout=99999999999\r\n', 'Content-Encoding: gzip\r\n'],
      ),
      fc.string({ maxLength: 20 }),
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        answer = Buffer.from(pieces.join(''), 'latin1');
        const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
        expect((await wsman.challenge()).ok).toBe(true);
        wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
        const read = await wsman.get('AMT_X');
        if (!read.ok) expect(failureSchema.parse(read.error).code).not.toBe('bug');
        await wsman.close();
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
