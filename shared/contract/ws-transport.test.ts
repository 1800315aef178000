import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { createClient } from './client';
import { createWebSocketTransport, type WebSocketTransport } from './ws-transport';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0).reverse()) each.close();
});

const KEY = 'the-key-of-this-page';

function parsed(data: RawData): unknown {
  return JSON.parse((data as Buffer).toString('utf8'));
}

type Reply = (message: { id: number; name: string }, socket: WebSocket) => void;

/** A host that does what the test says; `port` 0 takes a free one. */
async function host(
  reply: Reply,
  port = 0,
): Promise<{ server: WebSocketServer; port: number; end: () => void }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await once(server, 'listening');
  server.on('connection', (socket) =>
    socket.once('message', (first) => {
      expect(parsed(first)).toEqual({ key: KEY });
      socket.on('message', (data) => reply(parsed(data) as { id: number; name: string }, socket));
      socket.send('{"welcome":true}');
    }),
  );
  const end = (): void => {
    server.close();
    for (const socket of server.clients) socket.terminate();
  };
  open.push({ close: end });
  return { server, port: (server.address() as AddressInfo).port, end };
}

function transportTo(port: number, retryMs = 20): WebSocketTransport {
  const transport = createWebSocketTransport({
    url: `ws://127.0.0.1:${String(port)}/api`,
    key: KEY,
    WebSocket,
    firstRetryMs: retryMs,
    longestRetryMs: retryMs,
  });
  open.push(transport);
  return transport;
}

function nextConnection(transport: WebSocketTransport): Promise<boolean> {
  return new Promise((resolve) => {
    const off = transport.onConnection((connected) => {
      off();
      resolve(connected);
    });
  });
}

const echo: Reply = ({ id, name }, socket) => socket.send(JSON.stringify({ id, reply: name }));

describe('the WebSocket transport', () => {
  it('holds calls until it is connected', async () => {
    const transport = transportTo((await host(echo)).port);
    expect(await transport.invoke('a', {})).toBe('a');
  });

  it('matches replies that come in another order', async () => {
    const waiting: (() => void)[] = [];
    const { port } = await host((message, socket) => {
      waiting.unshift(() => echo(message, socket));
      if (waiting.length === 3) for (const send of waiting) send();
    });
    const transport = transportTo(port);
    const replies = ['a', 'b', 'c'].map((name) => transport.invoke(name, {}));
    expect(await Promise.all(replies)).toEqual(['a', 'b', 'c']);
  });

  it('ignores a reply that nobody waits for', async () => {
    const { port } = await host((message, socket) => {
      socket.send(JSON.stringify({ id: 99, reply: 'x' }));
      echo(message, socket);
      echo(message, socket);
    });
    expect(await transportTo(port).invoke('a', {})).toBe('a');
  });

  it('tells events until the subscription ends', async () => {
    const { port } = await host((message, socket) => {
      socket.send(JSON.stringify({ event: message.name }));
      echo(message, socket);
    });
    const transport = transportTo(port);
    const events: unknown[] = [];
    const off = transport.onEvent((event) => events.push(event));
    await transport.invoke('one', {});
    off();
    await transport.invoke('two', {});
    expect(events).toEqual(['one']);
  });

  it('rejects calls under way when the connection breaks, then connects again', async () => {
    const { port } = await host((message, socket) => {
      if (message.name === 'break') socket.terminate();
      else echo(message, socket);
    });
    const transport = transportTo(port);
    await transport.invoke('a', {});
    const lost = nextConnection(transport);
    await expect(transport.invoke('break', {})).rejects.toThrow('lost');
    expect(await lost).toBe(false);
    expect(await nextConnection(transport)).toBe(true);
    expect(await transport.invoke('b', {})).toBe('b');
  });

  it('rejects calls made while nobody listens, and comes back when somebody does', async () => {
    const first = await host(echo);
    const transport = transportTo(first.port);
    await transport.invoke('a', {});
    const lost = nextConnection(transport);
    first.end();
    await lost;
    await expect(transport.invoke('b', {})).rejects.toThrow('lost');
    await host(echo, first.port);
    expect(await nextConnection(transport)).toBe(true);
    expect(await transport.invoke('c', {})).toBe('c');
  });

  it('waits longer after each failure, up to a limit', BY_THE_CLOCK, async () => {
    const { port, end } = await host(echo);
    end();
    const tries: number[] = [];
    class CountingSocket extends WebSocket {
      constructor(url: string) {
        super(url);
        tries.push(Date.now());
      }
    }
    const transport = createWebSocketTransport({
      url: `ws://127.0.0.1:${String(port)}`,
      key: KEY,
      WebSocket: CountingSocket,
      firstRetryMs: 20,
      longestRetryMs: 80,
    });
    open.push(transport);
    while (tries.length < 6) await expect(transport.invoke('a', {})).rejects.toThrow('lost');
    const gaps = tries.slice(1).map((at, i) => at - (tries[i] ?? at));
    expect(gaps[1]).toBeGreaterThanOrEqual(38);
    expect(gaps[2]).toBeGreaterThanOrEqual(78);
    expect(Math.max(...gaps)).toBeLessThan(600);
  });

  it('stays closed once closed', async () => {
    const { server, port } = await host(() => undefined);
    const transport = transportTo(port);
    await nextConnection(transport);
    const pending = transport.invoke('never answered', {});
    transport.close();
    await expect(pending).rejects.toThrow('lost');
    await expect(transport.invoke('a', {})).rejects.toThrow('closed');
    let again = false;
    server.on('connection', () => (again = true));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(again).toBe(false);
  });

  it('does not send what the host would hang up on', async () => {
    const transport = transportTo((await host(echo)).port);
    // Counted in bytes: 400,000 characters of three bytes each.
    const reply = await transport.invoke('a', { text: '€'.repeat(400_000) });
    expect(reply).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(await transport.invoke('b', {})).toBe('b');
  });

  it('becomes a failure that a technician understands', async () => {
    const { port } = await host((_message, socket) => socket.terminate());
    const client = createClient(transportTo(port));
    expect(await client.call('app.info', {})).toMatchObject({
      ok: false,
      error: { code: 'connection-lost' },
    });
  });
});

/** A socket whose events the test triggers, to see what is thrown. */
class FakeSocket {
  static last: FakeSocket;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: string[] = [];
  constructor(readonly url: string) {
    FakeSocket.last = this;
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.onclose?.({ code: 1000 });
  }
}

describe('a host that sends nonsense', () => {
  it.each(['', 'x', '{}', '[]', '{"id":-1,"reply":1}', '{"id":null,"reply":{}}', '{"event":1,"id":1}', 7])(
    'is a bug of ours and throws: %j',
    (data) => {
      const transport = createWebSocketTransport({ url: 'ws://x/api', key: KEY, WebSocket: FakeSocket });
      const socket = FakeSocket.last;
      socket.onopen?.();
      expect(() => socket.onmessage?.({ data })).toThrow();
      transport.close();
    },
  );
});

describe('a page with a good key', () => {
  it('tries again when it was late or had to make room, and needs no new link', async () => {
    const transport = createWebSocketTransport({
      url: 'ws://x/api',
      key: KEY,
      WebSocket: FakeSocket,
      firstRetryMs: 1,
    });
    const first = FakeSocket.last;
    let refused = 0;
    transport.onRefused(() => refused++);
    first.onopen?.();
    first.onclose?.({ code: 1013 });
    await expect.poll(() => FakeSocket.last).not.toBe(first);
    FakeSocket.last.onopen?.();
    expect(FakeSocket.last.sent).toEqual([JSON.stringify({ key: KEY })]);
    expect(refused).toBe(0);
    transport.close();
  });
});

describe('a page without a good key', () => {
  it('says nothing before it was welcomed, and does not try again once it was refused', async () => {
    const transport = createWebSocketTransport({
      url: 'ws://x/api',
      key: undefined,
      WebSocket: FakeSocket,
    });
    const socket = FakeSocket.last;
    const connections: boolean[] = [];
    transport.onConnection((connected) => connections.push(connected));
    const call = transport.invoke('app.info', {});
    socket.onopen?.();
    expect(socket.sent).toEqual(['{"key":""}']);
    let refused = 0;
    transport.onRefused(() => refused++);
    socket.onclose?.({ code: 4401 });
    await expect(call).rejects.toThrow('lost');
    // Later listeners are called, too.
    transport.onRefused(() => refused++);
    expect(refused).toBe(2);
    expect(connections).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(FakeSocket.last).toBe(socket);
    await expect(transport.invoke('app.info', {})).rejects.toThrow('closed');
  });
});
