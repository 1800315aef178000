import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeService, INFO } from '#shared/contract/testing/fake-handlers';
import { ok } from '#shared/result';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { HostUnderTest, nextMessage } from './testing/test-client';

let host: HostUnderTest;
let held: Socket[];
beforeEach(async () => {
  held = [];
  host = await HostUnderTest.start(fakeService({ 'app.info': () => Promise.resolve(ok(INFO)) }));
});
afterEach(async () => {
  for (const socket of held) socket.destroy();
  await host.stop();
});

/** Opens connections that never close by themselves. @param say what each sends, now and then */
function hold(count: number, say?: string): Promise<unknown> {
  const opened = Array.from({ length: count }, async () => {
    const socket = connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => undefined);
    socket.resume();
    // Where the host has only ended its own half, this goes through; where it has hung up, it closes this end, too.
    socket.on('end', () => setInterval(() => socket.writable && socket.write('x'), 50).unref());
    held.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
    if (say === undefined) return;
    socket.write('GET / HTTP/1.1\r\nX: ');
    const drip = setInterval(() => socket.write(say), 200);
    socket.once('close', () => clearInterval(drip));
  });
  return Promise.all(opened);
}

const closed = (): number => held.filter(({ closed: gone }) => gone).length;

describe.each([
  ['silent', undefined],
  ['dripping', 'a'],
])('%s connections of strangers', (_kind, say) => {
  it('do not keep others out, and are cut off when their time is over', BY_THE_CLOCK, async () => {
    const window = await host.socket();
    await hold(64, say);
    const begun = Date.now();
    const cookie = await host.signIn();
    expect((await host.request('/', { headers: { Cookie: cookie } })).status).toBe(200);
    const reply = nextMessage(window);
    window.send('{"id":1,"name":"app.info","input":{}}');
    expect(await reply).toMatchObject({ id: 1 });
    expect(Date.now() - begun).toBeLessThan(2_000);
    await vi.waitFor(() => expect(closed()).toBe(64), 10_000);
    expect(window.readyState).toBe(window.OPEN);
  });
});

it('many connections of strangers push out only those of strangers', async () => {
  const cookie = await host.signIn();
  const window = await host.socket();
  await hold(64);
  for (let round = 0; round < 5; round++) {
    await hold(40);
    expect((await host.request('/', { headers: { Cookie: cookie } })).status).toBe(200);
  }
  await vi.waitFor(() => expect(closed()).toBeGreaterThan(150), 3_000);
  expect(window.readyState).toBe(window.OPEN);
});

it('who was refused is not kept, although the other end stays open', async () => {
  await hold(10, '\r\n\r\n');
  await vi.waitFor(() => expect(closed()).toBe(10), 8_000);
});
