import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type FakeService, fakeService, INFO } from '#shared/contract/testing/fake-handlers';
import { ok } from '#shared/result';
import { HostUnderTest, nextMessage } from './testing/test-client';

let service: FakeService;
let host: HostUnderTest;

beforeEach(async () => {
  service = fakeService({
    'app.info': () => Promise.resolve(ok(INFO)),
    'subnets.list': () => Promise.reject(new Error('the password is hunter2')),
    // BigInt is the one thing in JavaScript that no wire can carry.
    'demo.machines': () => Promise.resolve(ok([1n] as unknown as [])),
  });
  host = await HostUnderTest.start(service);
});
afterEach(() => host.stop());

async function ask(socket: WebSocket, message: string | Buffer): Promise<unknown> {
  const reply = nextMessage(socket);
  socket.send(message);
  return reply;
}

const invalid = (id: number | null): unknown => ({
  id,
  reply: { ok: false, error: { code: 'input-invalid' } },
});

describe('who may open a WebSocket', () => {
  it('is the page of this host in a browser that is signed in', async () => {
    const socket = await host.socket();
    expect(socket.readyState).toBe(WebSocket.OPEN);
    const named = await host.socket({
      Host: `localhost:${String(host.port)}`,
      Origin: `http://localhost:${String(host.port)}`,
      Cookie: await host.signIn(),
    });
    expect(named.readyState).toBe(WebSocket.OPEN);
  });

  it('is opened only by its own page in a browser with the cookie', async () => {
    const cookie = await host.signIn();
    const origin = host.host.origin;
    const refused = async (headers: Record<string, string>, status: string, path?: string): Promise<void> =>
      expect(host.bareSocket(headers, path)).rejects.toThrow(status);
    await refused({ Origin: origin }, '401');
    await refused({ Origin: origin, Cookie: 'amt-bench=1' }, '401');
    await refused({ Cookie: cookie }, '403');
    await refused({ Origin: 'null', Cookie: cookie }, '403');
    await refused({ Origin: 'http://evil.example', Cookie: cookie }, '403');
    await refused({ Origin: 'http://127.0.0.1:1', Cookie: cookie }, '403');
    await refused({ Origin: origin, Cookie: cookie, Host: 'evil.example' }, '403');
    await refused({ Origin: origin, Cookie: cookie }, '404', '/other');
  });

  it('is not one window too many', async () => {
    for (let windows = 0; windows < 16; windows++) await host.socket();
    const headers = { Origin: host.host.origin, Cookie: await host.signIn() };
    await expect(host.bareSocket(headers)).rejects.toThrow('503');
  });

  it('answers another protocol than WebSocket', async () => {
    const answer = await host.raw(
      `GET /api HTTP/1.1\r\nHost: 127.0.0.1:${String(host.port)}\r\nOrigin: ${host.host.origin}\r\n` +
        `Cookie: ${await host.signIn()}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('Content-Security-Policy: ');
  });
});

describe('a WebSocket with a cookie alone, as any web server of this computer may get to know it', () => {
  const call = '{"id":1,"name":"app.info","input":{}}';
  const bare = async (): Promise<WebSocket> =>
    host.bareSocket({ Origin: host.host.origin, Cookie: await host.signIn() });
  const closing = (socket: WebSocket): Promise<number> =>
    new Promise((resolve) => socket.once('close', resolve));

  it.each([
    ['a call', call],
    ['no key', '{"key":""}'],
    ['a wrong key', `{"key":"${'A'.repeat(43)}"}`],
    ['a key and more', '{"key":"","id":1}'],
    ['a call that looks like a key', '{"id":1,"name":"app.info","input":{},"key":""}'],
    ['no JSON', 'hello'],
  ])('is closed without an answer after %s', async (_case, message) => {
    const socket = await bare();
    const heard: unknown[] = [];
    socket.on('message', (data) => heard.push(data));
    const closed = closing(socket);
    socket.send(message);
    socket.send(call);
    expect(await closed).toBe(4401);
    expect(heard).toEqual([]);
  });

  it('gets no key by being the cookie itself, or the token of a link', async () => {
    const cookie = await host.signIn();
    const link = new URL(host.host.url()).searchParams.get('token') ?? '';
    for (const key of [cookie.split('=')[1] ?? '', link]) {
      const socket = await host.bareSocket({ Origin: host.host.origin, Cookie: cookie });
      const closed = closing(socket);
      socket.send(JSON.stringify({ key }));
      expect(await closed).toBe(4401);
    }
  });

  it('is told nothing, and closed when no key comes; its key may be good, so it may try again', async () => {
    const socket = await bare();
    const heard: unknown[] = [];
    socket.on('message', (data) => heard.push(data));
    service.emit({ type: 'info', info: INFO });
    const begun = Date.now();
    expect(await closing(socket)).toBe(1013);
    expect(Date.now() - begun).toBeLessThan(7_000);
    expect(heard).toEqual([]);
  });

  it('that has to make room for others may try again', async () => {
    const headers = { Origin: host.host.origin, Cookie: await host.signIn() };
    const closed = closing(await host.bareSocket(headers));
    for (let others = 0; others < 16; others++) await host.bareSocket(headers);
    expect(await closed).toBe(1013);
  });

  it('keeps no window out, however many there are of them', async () => {
    const headers = { Origin: host.host.origin, Cookie: await host.signIn() };
    await Promise.all(Array.from({ length: 40 }, () => host.bareSocket(headers)));
    const socket = await host.socket();
    expect(await ask(socket, call)).toMatchObject({ id: 1 });
  });

  it('needs a cookie as well: a key alone opens nothing', async () => {
    const { key } = await host.openPage();
    await expect(host.bareSocket({ Origin: host.host.origin, Cookie: `x=${key}` })).rejects.toThrow('401');
  });
});

describe('what a window says', () => {
  it('is answered under its own id', async () => {
    const socket = await host.socket();
    const reply = await ask(socket, JSON.stringify({ id: 7, name: 'app.info', input: {} }));
    expect(reply).toEqual({ id: 7, reply: { ok: true, value: INFO } });
  });

  it.each([
    ['no JSON', 'hello', null],
    ['nothing', '', null],
    ['a number', '7', null],
    ['null', 'null', null],
    ['a list', '[]', null],
    ['no id', '{"name":"app.info","input":{}}', null],
    ['a wrong id', '{"id":-1,"name":"app.info","input":{}}', null],
    ['an id that is no number', '{"id":"__proto__","name":"app.info","input":{}}', null],
    ['no name', '{"id":3,"input":{}}', 3],
    ['a name that is no text', '{"id":3,"name":{},"input":{}}', 3],
    ['a field too many', '{"id":3,"name":"app.info","input":{},"more":1}', 3],
    ['a prototype', '{"id":3,"name":"app.info","input":{},"__proto__":{"a":1}}', 3],
    ['an unknown call', '{"id":3,"name":"app.quit","input":{}}', 3],
    ['a call from the prototype', '{"id":3,"name":"__proto__","input":{}}', 3],
    ['another one', '{"id":3,"name":"constructor","input":{}}', 3],
    ['a very long name', `{"id":3,"name":"${'x'.repeat(500)}","input":{}}`, 3],
    ['a wrong input', '{"id":3,"name":"device.get","input":{"machineId":7}}', 3],
    ['no input', '{"id":3,"name":"device.get"}', 3],
    ['an abyss', '['.repeat(400_000), null],
  ])('is refused without effect on others: %s', async (_case, message, id) => {
    const socket = await host.socket();
    expect(await ask(socket, message)).toMatchObject(invalid(id) as object);
    expect(await ask(socket, '{"id":1,"name":"app.info","input":{}}')).toMatchObject({ id: 1 });
    expect(service.bugs).toEqual([]);
    expect(host.bugs).toEqual([]);
  });

  it('is refused as a binary frame, whatever it says', async () => {
    const socket = await host.socket();
    const reply = await ask(socket, Buffer.from('{"id":1,"name":"app.info","input":{}}'));
    expect(reply).toMatchObject(invalid(null) as object);
  });

  it('closes its connection when it is too large, and no other', async () => {
    const [large, other] = [await host.socket(), await host.socket()];
    const code = new Promise<number>((resolve) => large.once('close', resolve));
    large.on('error', () => undefined);
    large.send('x'.repeat(1_048_577));
    expect(await code).toBe(1009);
    expect(await ask(other, '{"id":1,"name":"app.info","input":{}}')).toMatchObject({ id: 1 });
    expect(host.bugs).toEqual([]);
  });

  it('costs the connection when it breaks the protocol', async () => {
    const socket = await host.socket();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // An unmasked frame from a client, written directly to the TCP connection.
    (socket as unknown as { _socket: { write: (bytes: Buffer) => void } })._socket.write(
      Buffer.from([0x81, 0x01, 0x78]),
    );
    await closed;
    expect(await ask(await host.socket(), '{"id":1,"name":"app.info","input":{}}')).toMatchObject({ id: 1 });
  });
});

describe('what goes wrong inside', () => {
  it('is logged, and the window learns nothing of it', async () => {
    const socket = await host.socket();
    const reply = await ask(socket, '{"id":1,"name":"subnets.list","input":{}}');
    expect(reply).toMatchObject({ id: 1, reply: { ok: false, error: { code: 'bug' } } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
    expect(service.bugs).toEqual([new Error('the password is hunter2')]);
  });

  it('is logged when a reply cannot be written', async () => {
    const socket = await host.socket();
    const reply = await ask(socket, '{"id":1,"name":"demo.machines","input":{}}');
    expect(reply).toMatchObject({ id: 1, reply: { ok: false, error: { code: 'bug' } } });
    expect(host.bugs).toHaveLength(1);
  });
});

describe('what main says by itself', () => {
  it('reaches every window', async () => {
    const sockets = [await host.socket(), await host.socket()];
    const heard = Promise.all(sockets.map(nextMessage));
    service.emit({ type: 'info', info: INFO });
    expect(await heard).toEqual([
      { event: { type: 'info', info: INFO } },
      { event: { type: 'info', info: INFO } },
    ]);
  });

  it('tells of a window that is gone, and of none that never was one', async () => {
    const socket = await host.socket();
    (await host.bareSocket({ Origin: host.host.origin, Cookie: await host.signIn() })).close();
    socket.close();
    await vi.waitFor(() => expect(service.leftCallers).toHaveLength(1));
    const [left] = service.leftCallers;
    expect(left).toBeInstanceOf(WebSocket);
  });

  it('drops a window that does not listen any more', async () => {
    const socket = await host.socket();
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.pause();
    const info = { ...INFO, version: 'x'.repeat(8_000_000) };
    for (let i = 0; i < 8; i++) service.emit({ type: 'info', info });
    socket.resume();
    await gone;
    expect(await ask(await host.socket(), '{"id":1,"name":"app.info","input":{}}')).toMatchObject({ id: 1 });
  });
});
