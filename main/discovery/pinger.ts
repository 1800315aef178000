import { createSocket, type Socket } from 'node:dgram';
import { LIMITS } from '#shared/limits';
import type { Pong } from '#shared/model/evidence';
import { presencePing, readPong } from './rmcp';

export interface PongHit {
  pong: Pong;
  rttMs: number;
}

interface Waiting {
  sentAt: number;
  done: (hit: PongHit | undefined) => void;
}

/**
 * Sends RMCP presence pings from one socket per address family and hands each pong to whoever waits for that
 * address. Pongs are matched by sender, because tags have only 256 values.
 */
export class Pinger {
  readonly #sockets = new Map<'udp4' | 'udp6', Promise<Socket | undefined>>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #warn: (message: string) => void;
  readonly #warned = new Set<string>();
  #tag = 0;

  constructor(warn: (message: string) => void) {
    this.#warn = warn;
  }

  /** Pings an address (numeric), retries, and resolves to its pong or to undefined when none came in time. */
  async ping(address: string, port: number, signal: AbortSignal): Promise<PongHit | undefined> {
    const family = address.includes(':') ? 'udp6' : 'udp4';
    const socket = await this.#socket(family);
    if (!socket || signal.aborted) return undefined;
    const key = keyOf(address, port);
    return new Promise((resolve) => {
      const timers: NodeJS.Timeout[] = [];
      const done = (hit: PongHit | undefined): void => {
        timers.forEach(clearTimeout);
        signal.removeEventListener('abort', onAbort);
        this.#waiting.delete(key);
        resolve(hit);
      };
      const onAbort = (): void => done(undefined);
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.set(key, { sentAt: performance.now(), done });
      for (let attempt = 0; attempt < LIMITS.pingTries; attempt++) {
        timers.push(setTimeout(() => this.#send(socket, address, port), attempt * LIMITS.pingGapMs));
      }
      const lastPing = (LIMITS.pingTries - 1) * LIMITS.pingGapMs;
      timers.push(setTimeout(() => done(undefined), lastPing + LIMITS.pongWaitMs));
    });
  }

  async close(): Promise<void> {
    for (const waiting of [...this.#waiting.values()]) waiting.done(undefined);
    for (const socket of await Promise.all(this.#sockets.values())) socket?.close();
    this.#sockets.clear();
  }

  #send(socket: Socket, address: string, port: number): void {
    socket.send(presencePing(this.#tag++), port, address, (error) => {
      if (error) this.#complain(error);
    });
  }

  #socket(family: 'udp4' | 'udp6'): Promise<Socket | undefined> {
    const open = this.#sockets.get(family) ?? this.#open(family);
    this.#sockets.set(family, open);
    return open;
  }

  #open(family: 'udp4' | 'udp6'): Promise<Socket | undefined> {
    return new Promise((resolve) => {
      const socket = createSocket(family);
      socket.on('error', (error) => {
        this.#complain(error);
        resolve(undefined);
      });
      socket.on('message', (packet, sender) => {
        const pong = readPong(packet);
        const waiting = this.#waiting.get(keyOf(sender.address, sender.port));
        if (pong && waiting) waiting.done({ pong, rttMs: performance.now() - waiting.sentAt });
      });
      socket.bind(0, () => resolve(socket));
    });
  }

  /** A closed port answers by ICMP, which some systems report as an error of our socket: that is no news. */
  #complain(error: NodeJS.ErrnoException): void {
    const code = error.code ?? error.message;
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || this.#warned.has(code)) return;
    this.#warned.add(code);
    this.#warn(
      WORDS[code] ??
        `Presence pings could not be sent (${code}); hidden machines are still found by their ports.`,
    );
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES:
    'This system does not let AMT Bench send presence pings (UDP 623). Machines are found by their ports only; those not set up yet stay invisible.',
  EPERM:
    'A firewall on this laptop blocks presence pings (UDP 623). Machines are found by their ports only; those not set up yet stay invisible.',
  ENETUNREACH: 'This laptop has no route to part of the targets. Check cable, adapter and subnet.',
  EHOSTUNREACH: 'Part of the targets cannot be reached from this laptop. Check cable, adapter and subnet.',
};

function keyOf(address: string, port: number): string {
  return `${address} ${String(port)}`;
}
