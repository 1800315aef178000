import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  createSecureContext,
  createServer as createTlsServer,
  type SecureVersion,
  type TlsOptions,
} from 'node:tls';
import type { Identity } from '../firmware/certificates';

/** What a TLS listener shows and demands. */
export interface TlsSetup {
  identity: Identity;
  minimum: SecureVersion;
  maximum: SecureVersion;
  ciphers: string;
  /** PEM of the only issuer whose client certificates are taken; absent when none is demanded. */
  clientIssuer?: string;
}

/** How long a connection has to send the end of its answer when its port closes; real milliseconds. */
const LAST_WORDS_MS = 200;

function sameSetup(one: TlsSetup | undefined, other: TlsSetup | undefined): boolean {
  return (
    one?.identity.fingerprint256 === other?.identity.fingerprint256 &&
    one?.clientIssuer === other?.clientIssuer
  );
}

/**
 * TLS 1.0 and 1.1 need OpenSSL's lowest security level; BoringSSL does not know that word and needs none
 * (docs/reference/protocol.md, P15).
 */
function withOldVersions(options: TlsOptions, ciphers: string): TlsOptions {
  const open = { ...options, ciphers: `${ciphers}:@SECLEVEL=0` };
  try {
    createSecureContext(open);
    return open;
  } catch {
    return { ...options, ciphers };
  }
}

function tlsOptions(setup: TlsSetup): TlsOptions {
  const options: TlsOptions = {
    // Answers leave in small pieces; waiting for acknowledgements would cost 40 ms each.
    noDelay: true,
    cert: setup.identity.certificatePem,
    key: setup.identity.key.export({ type: 'pkcs8', format: 'pem' }),
    minVersion: setup.minimum,
    maxVersion: setup.maximum,
    ...(setup.clientIssuer === undefined
      ? {}
      : { requestCert: true, rejectUnauthorized: true, ca: setup.clientIssuer }),
  };
  return withOldVersions(options, setup.ciphers);
}

/** Speaks TLS over a stream that is no socket, and serves what comes out of it. */
export function overTls(setup: TlsSetup, stream: Duplex, serve: (stream: Duplex) => void): void {
  createTlsServer(tlsOptions(setup), serve)
    .on('tlsClientError', () => stream.destroy())
    .emit('connection', stream);
}

/** One TCP port of one machine: opened and closed as the firmware says, with or without TLS. */
export class Listener {
  readonly #address: () => string;
  readonly #port: number;
  readonly #accepted: () => void;
  readonly #serve: (socket: Socket) => void;
  readonly #handshakeFailed: () => void;
  #server: Server | undefined;
  #setup: TlsSetup | undefined;
  readonly #sockets = new Set<Socket>();
  /** TLS sockets on top of `sockets`; empty on a plain port. */
  readonly #secure = new Set<Socket>();
  /** Peers of connections whose handshake succeeded. */
  readonly #agreed = new Set<string>();

  /**
   * @param address where it listens when it is opened
   * @param accepted every TCP connection, before any TLS
   * @param serve a connection that is ready to talk
   * @param handshakeFailed a client began a TLS handshake and did not end it
   */
  constructor(
    address: () => string,
    port: number,
    accepted: () => void,
    serve: (socket: Socket) => void,
    handshakeFailed: () => void = () => undefined,
  ) {
    this.#address = address;
    this.#port = port;
    this.#accepted = accepted;
    this.#serve = serve;
    this.#handshakeFailed = handshakeFailed;
  }

  get isOpen(): boolean {
    return this.#server !== undefined;
  }

  /** Fingerprint of the certificate shown, if any. */
  get fingerprint256(): string | undefined {
    return this.#server && this.#setup?.identity.fingerprint256;
  }

  /**
   * Listens, plainly or with TLS. Does nothing when it already does just that.
   * @throws the socket error, when the port is taken
   */
  async open(setup: TlsSetup | undefined): Promise<void> {
    if (this.#server && sameSetup(this.#setup, setup)) return;
    await this.close();
    const server = setup
      ? createTlsServer(tlsOptions(setup), (socket) => {
          remember(this.#secure, socket);
          this.#agreed.add(peerOf(socket));
          this.#serve(socket);
        })
      : createServer({ noDelay: true }, this.#serve);
    server.on('connection', (socket: Socket) => this.#track(socket));
    server.listen(this.#port, this.#address());
    await once(server, 'listening');
    // An error of a listening server cannot be handled here; it must not end the process.
    server.on('error', () => undefined);
    this.#server = server;
    this.#setup = setup;
  }

  /** Stops listening and ends every connection once what was written has left. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    this.dropConnections();
    await closed;
  }

  /**
   * Ends every connection once what was written has been sent; a client that does not read it is cut off after a while.
   */
  dropConnections(): void {
    const raw = [...this.#sockets];
    // Below TLS the raw sockets must wait, or they would take the last bytes with them.
    const ending = this.#setup ? [...this.#secure] : raw;
    for (const socket of ending) socket.destroySoon();
    setTimeout(() => {
      for (const socket of raw) socket.destroy();
    }, LAST_WORDS_MS);
  }

  #track(socket: Socket): void {
    remember(this.#sockets, socket);
    this.#accepted();
    const peer = peerOf(socket);
    const secure = this.#setup !== undefined;
    socket.once('close', () => {
      // A client that only connected has begun no handshake.
      if (!this.#agreed.delete(peer) && secure && socket.bytesRead > 0) this.#handshakeFailed();
    });
  }
}

const peerOf = ({ remoteAddress, remotePort }: Socket): string =>
  `${remoteAddress ?? ''} ${remotePort ?? ''}`;

function remember(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  // A client may go away at any time.
  socket.on('error', () => socket.destroy());
}
