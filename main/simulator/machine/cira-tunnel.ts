import type { Duplex } from 'node:stream';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { assertNever } from '#shared/assert-never';
import { ApfChannel } from '../network/apf-channel';
import {
  ApfReader,
  BadApfMessage,
  CHANNEL_REFUSAL,
  channelConfirmed,
  channelRefused,
  forwardRequest,
  keepAliveOptionsReply,
  keepAliveReply,
  keepAliveRequest,
  loginRequest,
  protocolVersion,
  type ServerMessage,
  serviceRequest,
} from '../network/apf-messages';

const LOGIN_SERVICE = 'auth@amt.intel.com';
const FORWARD_SERVICE = 'pfwd@amt.intel.com';
/** Bytes that the server may send on a channel before it is given more. */
const OWN_WINDOW = 4_096;
/** Connections at once through one tunnel. */
const MOST_CHANNELS = 8;
/** Real milliseconds to connect and log in. */
const LOGIN_MS = 20_000;
/** How often the machine says that it is still there, unless the server wants it otherwise. Real seconds. */
const KEEP_ALIVE_SECONDS = 60;

/** The server that a machine calls, and how it knows it. */
export interface TunnelTarget {
  /** An address of this computer. */
  host: string;
  port: number;
  /** Name in the server's certificate. */
  commonName: string;
  user: string;
  password: string;
  /** PEM of the roots that the firmware trusts. */
  roots: string;
  versions: { minimum: SecureVersion; maximum: SecureVersion };
  /** The 16 bytes of the machine's UUID in SMBIOS order. */
  smbiosUuid: Buffer;
  /** What the machine offers through the tunnel. */
  ports: readonly number[];
}

export interface TunnelHooks {
  /** Serves what the server's client sends to a port of the machine. */
  serve: (port: number, stream: Duplex, from: string) => void;
  /** The server has taken the login and knows the ports. */
  up: () => void;
}

/** Why a tunnel ended. */
export type TunnelEnd = 'refused' | 'not-trusted' | 'lost' | 'closed';

/**
 * One tunnel of Intel's fast call for help (CIRA) from a simulated machine to a management presence server: TLS, login,
 * ports, and as many connections back to the machine as the server opens.
 */
export class CiraTunnel {
  /** Resolves when it is over. */
  readonly ended: Promise<TunnelEnd>;
  readonly #target: TunnelTarget;
  readonly #hooks: TunnelHooks;
  readonly #socket: TLSSocket;
  readonly #reader = new ApfReader();
  readonly #channels = new Map<number, ApfChannel>();
  readonly #offers: number[];
  #end: TunnelEnd = 'lost';
  #nextChannel = 0;
  #loggedIn = false;
  #up = false;
  #keepAlive: NodeJS.Timeout | undefined;
  #cookie = 0;

  constructor(target: TunnelTarget, hooks: TunnelHooks) {
    this.#target = target;
    this.#hooks = hooks;
    this.#offers = [...target.ports];
    const { host, port, commonName, roots, versions } = target;
    this.#socket = connect({
      host,
      port,
      ca: roots,
      minVersion: versions.minimum,
      maxVersion: versions.maximum,
      checkServerIdentity: (_host, { subject }) =>
        subject.CN === commonName ? undefined : new Error(`certificate of ${String(subject.CN)}`),
    });
    this.#socket.setTimeout(LOGIN_MS, () => this.#socket.destroy());
    this.#socket.once('secureConnect', () => {
      this.#send(protocolVersion(target.smbiosUuid));
      this.#send(serviceRequest(LOGIN_SERVICE));
    });
    this.#socket.on('data', (bytes: Buffer) => this.#received(bytes));
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      if (/CERT|certificate/i.test(`${error.code ?? ''} ${error.message}`)) this.#end = 'not-trusted';
    });
    this.ended = new Promise((resolve) => {
      this.#socket.once('close', () => {
        clearInterval(this.#keepAlive);
        for (const channel of this.#channels.values()) channel.closedByServer();
        resolve(this.#end);
      });
    });
  }

  get isUp(): boolean {
    return this.#up && !this.#socket.destroyed;
  }

  close(): void {
    this.#end = 'closed';
    this.#socket.destroy();
  }

  #send(message: Buffer): void {
    if (!this.#socket.destroyed) this.#socket.write(message);
  }

  #received(bytes: Buffer): void {
    this.#reader.push(bytes);
    try {
      for (let message = this.#reader.next(); message; message = this.#reader.next()) this.#take(message);
    } catch (error) {
      if (!(error instanceof BadApfMessage)) throw error;
      this.#socket.destroy();
    }
  }

  #take(message: ServerMessage): void {
    switch (message.kind) {
      case 'service-accepted':
        this.#accepted(message.service);
        break;
      case 'login-accepted':
        this.#loggedIn = true;
        this.#send(serviceRequest(FORWARD_SERVICE));
        break;
      case 'login-refused':
        this.#end = 'refused';
        this.#socket.destroy();
        break;
      case 'request-accepted':
      case 'request-refused':
        this.#offerNext();
        break;
      case 'channel-open':
        this.#open(message);
        break;
      case 'window-adjust':
        this.#channels.get(message.channel)?.grant(message.bytes);
        break;
      case 'data':
        this.#channels.get(message.channel)?.received(message.bytes);
        break;
      case 'channel-close':
        this.#channels.get(message.channel)?.closedByServer();
        break;
      case 'keep-alive':
        this.#send(keepAliveReply(message.cookie));
        break;
      case 'keep-alive-options':
        this.#send(keepAliveOptionsReply(message.intervalSeconds, message.timeoutSeconds));
        this.#keepAliveEvery(message.intervalSeconds);
        break;
      case 'disconnect':
        this.#socket.destroy();
        break;
      case 'ignored':
        break;
      default:
        assertNever(message);
    }
  }

  #accepted(service: string): void {
    const { user, password } = this.#target;
    if (service === LOGIN_SERVICE) this.#send(loginRequest(user, password, FORWARD_SERVICE));
    else if (this.#loggedIn) this.#offerNext();
  }

  /** One port after the other; each waits for the answer to the one before. */
  #offerNext(): void {
    const port = this.#offers.shift();
    if (port !== undefined) this.#send(forwardRequest(this.#target.host, port));
    else if (!this.#up) {
      this.#up = true;
      this.#socket.setTimeout(0);
      this.#keepAliveEvery(KEEP_ALIVE_SECONDS);
      this.#hooks.up();
    }
  }

  /** @param seconds 0: never */
  #keepAliveEvery(seconds: number): void {
    clearInterval(this.#keepAlive);
    if (seconds === 0) return;
    this.#keepAlive = setInterval(() => this.#send(keepAliveRequest(this.#cookie++)), seconds * 1_000);
  }

  #open({ channel, window, port, from }: Extract<ServerMessage, { kind: 'channel-open' }>): void {
    if (!this.#target.ports.includes(port)) {
      this.#send(channelRefused(channel, CHANNEL_REFUSAL.connectFailed));
      return;
    }
    if (this.#channels.size >= MOST_CHANNELS) {
      this.#send(channelRefused(channel, CHANNEL_REFUSAL.shortage));
      return;
    }
    const own = this.#nextChannel++;
    const stream = new ApfChannel(channel, window, from, (message) => this.#send(message));
    this.#channels.set(own, stream);
    stream.once('close', () => this.#channels.delete(own));
    // The other end may go at any time.
    stream.on('error', () => stream.destroy());
    this.#send(channelConfirmed(channel, own, OWN_WINDOW));
    this.#hooks.serve(port, stream, from);
  }
}
