import { connect, createServer, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { helloSchema } from '#shared/model/hello';
import { value } from '#shared/testing/value';
import { HELLO_ROOT, HELLO_UUID, helloPacket, type HelloParts } from '../testing/hello';
import { type HelloListener, listenForHellos } from './hello-listener';
import { readHello } from './hello-packet';

// Who is silent waits no ten seconds in a test.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS: real, ...rest } = await original<typeof import('#shared/limits')>();
  return { ...rest, LIMITS: { ...real, helloConnectionMs: 400, helloConnections: 3 } };
});

const PATIENT = { timeout: 10_000 };

const hex = (bytes: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((each) => Buffer.from(each).toString('hex'));
const anyHello: fc.Arbitrary<HelloParts> = fc.record({
  credentials: fc.constantFrom(0, 1),
  retries: fc.nat(),
  uuid: hex(16),
  hashes: fc.array(
    fc.oneof(
      fc.tuple(fc.constant(1), hex(20)),
      fc.tuple(fc.constant(2), hex(32)),
      fc.tuple(fc.constant(3), hex(48)),
    ),
    { maxLength: LIMITS.helloHashes },
  ),
});

describe('a hello packet', () => {
  it('is read with its UUID as people write it, and the roots that have a name', () => {
    expect(readHello(helloPacket({ credentials: 1, retries: 7 }))).toEqual({
      uuid: HELLO_UUID,
      credentialsSet: true,
      retries: 7,
      hashes: [{ algorithm: 'sha256', value: HELLO_ROOT, name: 'VeriSign Class 3 Primary CA-G1' }],
    });
  });

  it('is whole only at its end, and nothing may follow', () => {
    fc.assert(
      fc.property(anyHello, (parts) => {
        const packet = helloPacket(parts);
        const reading = helloSchema.parse(readHello(packet));
        expect(reading.hashes.map(({ value: each }) => each)).toEqual(parts.hashes?.map(([, each]) => each));
        for (let length = 0; length < packet.length; length++) {
          expect(readHello(packet.subarray(0, length))).toBe('incomplete');
        }
        expect(readHello(Buffer.concat([packet, Buffer.from([0])]))).toBe('wrong');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['credentials', { credentials: 2 }],
    ['version', { version: 4 }],
    ['count of tries', { retries: -1 }],
    ['kind of hash', { hashes: [[4, HELLO_ROOT]] }],
    ['length of a hash', { hashes: [[1, HELLO_ROOT]] }],
    ['number of hashes', { hashes: Array.from({ length: LIMITS.helloHashes + 1 }, () => [2, HELLO_ROOT]) }],
  ] as [string, HelloParts][])('is refused for a value that cannot be: %s', (_, parts) => {
    expect(readHello(helloPacket(parts))).toBe('wrong');
  });

  it('is never read from anything else, and never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const reading = readHello(Buffer.from(bytes));
        if (typeof reading !== 'string') helloSchema.parse(reading);
      }),
      { numRuns: 20_000 },
    );
    expect(readHello(Buffer.alloc(LIMITS.helloBytes + 1))).toBe('wrong');
  });
});

describe('the listener', () => {
  const open: HelloListener[] = [];
  const sockets: Socket[] = [];
  const seen: string[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await Promise.all(open.splice(0).map((each) => each.close()));
    seen.length = 0;
  });

  async function listen(port = 0): Promise<number> {
    const listener = value(
      await listenForHellos(port, {
        onHello: (address, { uuid }) => seen.push(`${address} ${uuid}`),
        onStranger: () => seen.push('stranger'),
      }),
    );
    open.push(listener);
    return listener.port;
  }
  function send(port: number, ...pieces: readonly (Buffer | string)[]): Socket {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    for (const piece of pieces) socket.write(piece);
    return socket;
  }
  const sees = (what: readonly string[]): Promise<void> =>
    vi.waitFor(() => expect(seen).toEqual(what), PATIENT);

  it('hears machines, also one whose packet comes in pieces, and answers nothing', async () => {
    const port = await listen();
    const packet = helloPacket();
    const answers: Buffer[] = [];
    const socket = send(port, packet.subarray(0, 11));
    socket.on('data', (piece) => answers.push(piece));
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.write(packet.subarray(11));
    await sees([`127.0.0.1 ${HELLO_UUID}`]);
    expect(answers).toEqual([]);
  });

  it('leaves those who send something else, nothing, too much, or go away', async () => {
    const port = await listen();
    send(port, 'GET / HTTP/1.1\r\n\r\n');
    await sees(['stranger']);
    send(port);
    await sees(['stranger', 'stranger']);
    send(port, Buffer.alloc(100_000));
    await sees(Array.from({ length: 3 }, () => 'stranger'));
    send(port, helloPacket().subarray(0, 20)).end();
    await sees(Array.from({ length: 4 }, () => 'stranger'));
    send(port, helloPacket());
    await vi.waitFor(() => expect(seen.at(-1)).toBe(`127.0.0.1 ${HELLO_UUID}`), PATIENT);
  });

  it('takes few at once, and hears the next when their time is over', async () => {
    const port = await listen();
    for (let i = 0; i < 20; i++) send(port);
    await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(3), PATIENT);
    send(port, helloPacket());
    await vi.waitFor(() => expect(seen.at(-1)).toBe(`127.0.0.1 ${HELLO_UUID}`), PATIENT);
  });

  it('says in plain words that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve));
    const { port } = other.address() as { port: number };
    const refused = await listenForHellos(port, { onHello: () => undefined, onStranger: () => undefined });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'input-invalid', message: { messageCode: 'discovery.hello.portTaken' } },
    });
    await new Promise((resolve) => other.close(resolve));
  });
});
