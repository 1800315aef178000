import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { WEB_LIMITS } from '#shared/limits';

/**
 * The TCP connections of the host, WebSockets aside. Anybody on this computer can open one and say nothing, or a letter
 * now and then (as CVE-2007-6750 has it): such a connection is cut off when its time is over, and when there are too
 * many of them the oldest makes room, so that a browser always gets in.
 */
export class Connections {
  /** By age; the value is when it came, in milliseconds of `performance.now()`. */
  readonly #unauthenticated = new Map<Socket, number>();
  /** Of browsers that are signed in, by age. */
  readonly #known = new Set<Socket>();
  readonly #sweep: NodeJS.Timeout;

  constructor(server: Server) {
    server.on('connection', (socket) => this.#add(socket));
    this.#sweep = setInterval(() => this.#cutOff(), SWEEP_MS).unref();
  }

  /** A request of a browser that is signed in came over it. */
  know(socket: Socket): void {
    if (!this.#unauthenticated.delete(socket)) return;
    makeRoom(this.#known);
    this.#known.add(socket);
  }

  /** It carries a window now, which is counted elsewhere. */
  release(socket: Socket): void {
    this.#unauthenticated.delete(socket);
    this.#known.delete(socket);
  }

  close(): void {
    clearInterval(this.#sweep);
  }

  #add(socket: Socket): void {
    makeRoom(this.#unauthenticated);
    this.#unauthenticated.set(socket, performance.now());
    socket.once('close', () => this.release(socket));
  }

  /** Destroys the socket: after an orderly close the other end could keep it open. */
  #cutOff(): void {
    for (const [socket, since] of this.#unauthenticated) {
      if (performance.now() - since < WEB_LIMITS.headersMs) return;
      this.#unauthenticated.delete(socket);
      socket.destroy();
    }
  }
}

/** How often old connections are looked for. Milliseconds. */
const SWEEP_MS = 1_000;

function makeRoom(sockets: Map<Socket, unknown> | Set<Socket>): void {
  const [oldest] = sockets.keys();
  if (!oldest || sockets.size < WEB_LIMITS.connections) return;
  sockets.delete(oldest);
  oldest.destroy();
}
