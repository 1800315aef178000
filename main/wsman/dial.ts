import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { handshakeRest } from './handshake-rest';
import { amtTlsOptions } from './tls';
import { zoneError } from './zone';

export interface ConnectTarget {
  /** An address, with its zone where it has one, or a name. */
  host: string;
  port: number;
  /** How long the TCP connection may take. */
  connectMs: number;
  /** Undefined: plain TCP. */
  tls?: { handshakeMs: number } | undefined;
  /** Breaks off. */
  signal: AbortSignal;
}

/** A connection that was not made within its time. */
export class ConnectTimeout extends Error {
  override readonly name = 'ConnectTimeout';

  constructor(
    readonly stage: 'connect' | 'handshake',
    readonly ms: number,
  ) {
    super(`${stage} took more than ${String(ms)} ms`);
  }
}

/** No handshake was begun: the last one with this machine timed out a moment ago. */
export class HandshakeRests extends Error {
  override readonly name = 'HandshakeRests';

  /** @param leftMs until one may begin */
  constructor(readonly leftMs: number) {
    super('the last TLS handshake timed out; none was begun');
  }
}

/**
 * Opens a TCP connection and, where asked for, TLS over it, each within its own time. The certificate is not judged
 * here. Calls back once.
 */
export function dial(
  { host, port, connectMs, tls, signal }: ConnectTarget,
  done: (error: Error | undefined, socket: Socket | undefined) => void,
): void {
  const restMs = tls ? handshakeRest.left(host, port) : 0;
  if (signal.aborted || restMs > 0) {
    queueMicrotask(() => done(restMs > 0 ? new HandshakeRests(restMs) : brokenOff(), undefined));
    return;
  }
  const wrongZone = zoneError(host);
  if (wrongZone) {
    queueMicrotask(() => done(wrongZone, undefined));
    return;
  }
  const socket: Socket = tls
    ? connectTls({ ...amtTlsOptions(), host, port, ...(isIP(host) === 0 && { servername: host }) })
    : connect({ host, port });
  let timer = setTimeout(() => end(new ConnectTimeout('connect', connectMs)), connectMs);
  let over = false;
  const end = (error?: Error): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    if (error) socket.destroy();
    done(error, error ? undefined : socket);
  };
  const stop = (): void => end(brokenOff());
  signal.addEventListener('abort', stop, { once: true });
  // Stays for the life of the socket: its later user may have gone when the error comes.
  socket.on('error', end);
  socket.once('close', () => {
    if (!over) end(new Error('closed while connecting'));
  });
  socket.once('connect', () => {
    // Not before: where the system refuses the option, Node would fail the whole connection for it.
    socket.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_MS);
    if (!tls) {
      end();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      handshakeRest.begin(host, port);
      end(new ConnectTimeout('handshake', tls.handshakeMs));
    }, tls.handshakeMs);
  });
  socket.once('secureConnect', () => {
    handshakeRest.end(host, port);
    end();
  });
}

/** As every HTTP client has it; a dead machine is noticed by it while nothing is sent. */
const KEEP_ALIVE_MS = 60_000;

function brokenOff(): Error {
  return new DOMException('broken off', 'AbortError');
}
