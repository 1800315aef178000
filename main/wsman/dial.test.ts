import { type AddressInfo, createServer, Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { dial } from './dial';

afterEach(() => vi.restoreAllMocks());

it('asks for keep-alive only once the connection stands, because some systems fail it for that', async () => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const asked: boolean[] = [];
  vi.spyOn(Socket.prototype, 'setKeepAlive').mockImplementation(function (this: Socket) {
    asked.push(this.connecting);
    return this;
  });
  const error = await new Promise<Error | undefined>((done) =>
    dial(
      { host: '127.0.0.1', port, connectMs: 5_000, signal: new AbortController().signal },
      (problem, socket) => {
        socket?.destroy();
        done(problem);
      },
    ),
  );
  expect(error).toBeUndefined();
  expect(asked).toEqual([false]);
  await new Promise((done) => server.close(done));
});

it('never connects by way of a zone that this computer does not have', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const where = {
    host: 'fe80::1%no-such-zone',
    port: 9,
    connectMs: 5_000,
    signal: new AbortController().signal,
  };
  const error = await new Promise<Error | undefined>((done) => dial(where, done));
  expect(error).toMatchObject({ code: 'EINVAL', syscall: 'connect' });
  expect(connect).not.toHaveBeenCalled();
});
