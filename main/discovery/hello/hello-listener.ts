import { createServer, isIPv4, type Server, type Socket } from 'node:net';
import { LIMITS } from '#shared/limits';
import type { Hello } from '#shared/model/hello';
import { fail, ok, type Result } from '#shared/result';
import { errorCode } from '#shared/system-error-code';
import { message } from '#shared/texts/message';
import { readHello } from './hello-packet';

export interface HelloWatch {
  onHello: (address: string, hello: Hello) => void;
  /** Somebody connected and sent something else, or nothing. */
  onStranger: () => void;
}

export interface HelloListener {
  /** The port that is listened at. */
  port: number;
  /** Nobody is listened to any more. */
  close: () => Promise<void>;
}

/**
 * Listens for hello packets on IPv4, and answers none. Whoever connects has little time and room, and few may be
 * connected at once.
 * @param port 0: any that is free
 * @returns `input-invalid` where the port is taken, or not permitted
 */
export async function listenForHellos(port: number, watch: HelloWatch): Promise<Result<HelloListener>> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    receive(socket, watch);
  });
  server.maxConnections = LIMITS.helloConnections;
  const problem = await listening(server, port);
  if (problem !== undefined) return cannotListen(port, problem);
  // A connection that the system could not take is lost, and no other.
  server.on('error', () => undefined);
  const bound = server.address();
  return ok({
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

function receive(socket: Socket, { onHello, onStranger }: HelloWatch): void {
  let read: Buffer = Buffer.alloc(0);
  let over = false;
  const address = plainAddressOf(socket.remoteAddress);
  const end = (hello?: Hello): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    socket.destroy();
    if (hello && address !== undefined) onHello(address, hello);
    else onStranger();
  };
  const timer = setTimeout(() => end(), LIMITS.helloConnectionMs);
  socket.on('error', () => end());
  socket.on('close', () => end());
  socket.on('data', (piece: Buffer) => {
    if (over) return;
    read = Buffer.concat([read, piece.subarray(0, LIMITS.helloBytes + 1)]);
    const reading = readHello(read);
    if (reading === 'incomplete') return;
    end(reading === 'wrong' ? undefined : reading);
  });
}

function plainAddressOf(address = ''): string | undefined {
  const plain = address.replace(/^::ffff:/i, '');
  return isIPv4(plain) ? plain : undefined;
}

/** @returns what the system says against it */
function listening(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ host: '0.0.0.0', port, exclusive: true }, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function cannotListen(port: number, error: NodeJS.ErrnoException): Result<never> {
  const code = errorCode(error);
  const what =
    code === 'EADDRINUSE'
      ? message('discovery.hello.portTaken', { port: String(port) })
      : code === 'EACCES' || code === 'EPERM'
        ? message('discovery.hello.portForbidden', { port: String(port) })
        : message('discovery.hello.cannotListen', { port: String(port), code });
  return fail('input-invalid', what, message('discovery.hello.portNext'));
}
