import { Socket } from 'node:net';
import type { Pong } from '#shared/model/evidence';
import type { Endpoint, PortState } from '#shared/model/primitives';
import { zoneError } from '#main/wsman/zone';
import { connectError } from './connect-error';
import type { RoundTrips } from './round-trips';

export interface PongHit {
  pong: Pong;
  rttMs: number | undefined;
}

/** The two ports that tell AMT from other machines; each address is asked for both (docs/reference/protocol.md, P4). */
export const WEB_PORTS = ['https', 'http'] as const;
export type WebPort = (typeof WEB_PORTS)[number];

/** What prevents a connection on this laptop's side. */
export interface LocalError {
  webPort: WebPort;
  code: string;
  /** It may be over once other connections have ended. */
  transient: boolean;
}

/** How this laptop tells that a connect was refused. */
export interface Refusals {
  /** So late that a refusal says nothing about the round trip. */
  slow: boolean;
  /** How long one is waited for at least, in milliseconds; 0: no longer than any other answer. */
  leastMs: number;
}

export interface KnockEvents {
  /** One of the three questions has got its answer. */
  onAnswer(knock: Knock): void;
  /** All three have. */
  onSettled(knock: Knock): void;
  /** A packet of ours, or its answer, was lost on the way. */
  onLoss(knock: Knock): void;
  onTrouble(knock: Knock, trouble: LocalError): void;
  onSocket(change: 1 | -1): void;
}

interface OpenSocket {
  webPort: WebPort;
  socket: Socket;
  openedAt: number;
}

/** A SYN that was answered only after the system had sent it a second time (RFC 6298: after one second). */
const SYN_RETRANSMIT_MS = 950;

/**
 * One address that is being asked: a presence ping, and a TCP connect to both web ports. Each may be repeated; an
 * older connect is left open beside the newer one, because on a slow network it is the older one that gets through.
 */
export class Knock {
  /** Rounds so far. */
  tries = 0;
  lastTryAt = 0;
  /** Undefined until there is a pong, or until it is certain that none will come. */
  pong: PongHit | 'none' | undefined;
  pinged = false;
  firstConnectAt: number | undefined;
  readonly ports: Record<WebPort, PortState | undefined> = { https: undefined, http: undefined };
  /** Something came back from this address. */
  alive = false;
  /** Set by the sweep: sockets are kept free for it, because a web port has not answered yet. */
  needsSockets = true;
  /** How often this laptop itself stood in the way. */
  troubles = 0;
  /** Set by the sweep: takes a place in the neighbour table until then. */
  neighbourUntil = 0;
  #settled = false;
  #connected = false;
  readonly #pingsAt: number[] = [];
  #sockets: OpenSocket[] = [];

  constructor(
    readonly endpoint: Endpoint,
    readonly address: string,
    /** Place in the order of targets. */
    readonly index: number,
    readonly trips: RoundTrips,
    readonly events: KnockEvents,
    readonly refusals: Refusals,
  ) {}

  /** Both web ports have been tried. */
  get connected(): boolean {
    return this.#connected;
  }

  get webPortsSettled(): boolean {
    return this.ports.http !== undefined && this.ports.https !== undefined;
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** @param send hands the ping to the network; false when this laptop cannot */
  ping(send: (address: string, port: number, ping: number) => boolean): void {
    if (this.pong !== undefined) return;
    this.#pingsAt.push(performance.now());
    // Three bits of the tag count pings; later ones share the last number.
    const sent = send(this.address, this.endpoint.ports.rmcp, Math.min(7, this.#pingsAt.length - 1));
    this.pinged ||= sent;
  }

  /** Records a pong. @param ping which of our pings it answers, where that is known */
  recordPong(pong: Pong, ping: number | undefined, at: number): void {
    if (this.pong !== undefined) return;
    const sentAt = ping === undefined || ping === 7 ? undefined : this.#pingsAt[ping];
    const rttMs = sentAt === undefined ? undefined : at - sentAt;
    if (rttMs !== undefined) this.trips.sample(rttMs);
    const first = this.#pingsAt[0];
    if (first !== undefined && sentAt !== undefined && ping !== 0 && at - first > 2 * (at - sentAt)) {
      this.events.onLoss(this);
    }
    this.pong = { pong, rttMs };
    this.#answered();
  }

  /** Connects to the web ports that have not answered yet. */
  connect(): void {
    this.#connected = true;
    this.firstConnectAt ??= performance.now();
    const waitMs = Math.max(this.trips.waitMs, this.refusals.leastMs);
    this.#closeSockets(({ openedAt }) => performance.now() - openedAt > waitMs);
    for (const webPort of WEB_PORTS) if (this.ports[webPort] === undefined) this.#open(webPort);
  }

  /** Nothing more is coming: what has not answered is called silent. */
  giveUp(): void {
    this.pong ??= 'none';
    for (const webPort of WEB_PORTS) this.ports[webPort] ??= 'filtered';
    this.#settle();
  }

  /** Ends without reporting what has not answered. */
  abort(): void {
    this.#settled = true;
    this.#closeSockets();
  }

  #open(webPort: WebPort): void {
    const socket = new Socket();
    const openedAt = performance.now();
    const again = this.#sockets.some((open) => open.webPort === webPort);
    this.#sockets.push({ webPort, socket, openedAt });
    this.events.onSocket(1);
    socket.once('close', () => this.events.onSocket(-1));
    const answered = (state: PortState): void => {
      if (this.ports[webPort] !== undefined) return;
      const tells = state === 'open' || !this.refusals.slow;
      if (tells) this.#measure(performance.now() - openedAt, again);
      this.#settlePort(webPort, state);
    };
    socket.once('connect', () => answered('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      socket.destroy();
      if (this.#settled) return;
      const kind = connectError(error);
      switch (kind) {
        case 'refused':
          answered('closed');
          break;
        case 'nobody':
          // The other questions go on for as long as they would anyway.
          break;
        case 'exhausted':
        case 'local':
          this.events.onTrouble(this, {
            webPort,
            code: error.code ?? error.message,
            transient: kind === 'exhausted',
          });
      }
    });
    const wrongZone = zoneError(this.address);
    if (wrongZone) socket.destroy(wrongZone);
    else socket.connect({ host: this.address, port: this.endpoint.ports[webPort], autoSelectFamily: false });
  }

  /** The laptop cannot reach this port at all; asking again would not help. */
  unknown(webPort: WebPort): void {
    if (this.ports[webPort] === undefined) this.#settlePort(webPort, 'unknown');
  }

  #measure(tookMs: number, again: boolean): void {
    if (tookMs >= SYN_RETRANSMIT_MS && this.trips.waitMs < SYN_RETRANSMIT_MS) this.events.onLoss(this);
    else this.trips.sample(tookMs);
    if (again) this.events.onLoss(this);
  }

  #settlePort(webPort: WebPort, state: PortState): void {
    this.ports[webPort] = state;
    this.#closeSockets((open) => open.webPort === webPort);
    if (state !== 'unknown') this.#answered();
    else if (this.#complete()) this.#settle();
  }

  #answered(): void {
    this.alive = true;
    this.events.onAnswer(this);
    if (this.#complete()) this.#settle();
  }

  #complete(): boolean {
    return this.pong !== undefined && this.webPortsSettled;
  }

  #settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#closeSockets();
    this.events.onSettled(this);
  }

  #closeSockets(which: (open: OpenSocket) => boolean = () => true): void {
    const kept: OpenSocket[] = [];
    for (const open of this.#sockets) {
      if (which(open)) open.socket.destroy();
      else kept.push(open);
    }
    this.#sockets = kept;
  }
}
