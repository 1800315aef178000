import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { Pong } from '#shared/model/evidence';
import { presencePing, readPong, tagOf } from './rmcp';

type Family = 'udp4' | 'udp6';

/** A pong as it came in, from any sender. */
export interface ReceivedPong {
  address: string;
  port: number;
  pong: Pong;
  /** Number of the ping that it answers; undefined when the tag is none of ours. */
  ping: number | undefined;
  at: number;
}

/** The tag has eight bits: three number the ping, five tell the pongs of this scan from those of another program. */
const PING_BITS = 3;
/** Many machines answer within the same millisecond. */
const RECEIVE_BYTES = 1_048_576;

/**
 * Pings to addresses that ARP does not find wait in the socket's send buffer until ARP gives up, three seconds later:
 * some 250 of them hold up everything behind them. Several sockets share that load.
 */
const SOCKETS = { udp4: 16, udp6: 1 } as const satisfies Record<Family, number>;

/** Sends RMCP presence pings from a few sockets, and says which pongs come in. */
export class Pinger {
  readonly #sockets: Record<Family, Socket[]> = { udp4: [], udp6: [] };
  /** Addresses that were asked with a zone, by what they are without it. */
  readonly #zoned = new Map<string, Set<string>>();
  #turn = 0;
  readonly #salt = randomInt(2 ** (8 - PING_BITS));
  readonly #onPong: (arrival: ReceivedPong) => void;
  readonly #onTrouble: (code: string) => void;

  /** @param onTrouble gets the system's code for what keeps pings from leaving this laptop */
  constructor(onPong: (arrival: ReceivedPong) => void, onTrouble: (code: string) => void) {
    this.#onPong = onPong;
    this.#onTrouble = onTrouble;
  }

  /** Opens both families; resolves also when the system refuses, and then pings of that family are not sent. */
  async open(): Promise<void> {
    const families = ['udp4', 'udp6'] as const;
    await Promise.all(
      families.flatMap((family) => Array.from({ length: SOCKETS[family] }, () => this.#open(family))),
    );
  }

  /**
   * @param ping 0–7, comes back with the pong
   * @returns false when this laptop cannot send it
   */
  send(address: string, port: number, ping: number): boolean {
    const sockets = this.#sockets[address.includes(':') ? 'udp6' : 'udp4'];
    const socket = sockets[this.#turn++ % sockets.length];
    if (!socket) return false;
    const [bare = address, zone] = address.split('%');
    if (zone !== undefined) this.#zoned.set(bare, (this.#zoned.get(bare) ?? new Set()).add(address));
    socket.send(presencePing((this.#salt << PING_BITS) | ping), port, address, this.#sent);
    return true;
  }

  close(): void {
    for (const socket of Object.values(this.#sockets).flat()) socket.close();
    this.#sockets.udp4 = [];
    this.#sockets.udp6 = [];
  }

  readonly #sent = (error: NodeJS.ErrnoException | null): void => {
    if (error) this.#reportTrouble(error);
  };

  #open(type: Family): Promise<void> {
    return new Promise((resolve) => {
      const socket = createSocket({
        type,
        recvBufferSize: RECEIVE_BYTES,
        // Addresses are numeric here; asking the resolver for each would cost more than the ping.
        lookup: (host, _options, found) => found(null, host, type === 'udp4' ? 4 : 6),
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        // A laptop without IPv6 is no trouble until somebody asks for an IPv6 machine, and then TCP says so.
        if (type === 'udp4') this.#reportTrouble(error);
        resolve();
      });
      socket.on('message', (packet, sender) => {
        const pong = readPong(packet);
        if (!pong) return;
        const tag = tagOf(packet);
        const ours = tag >> PING_BITS === this.#salt;
        const ping = ours ? tag & (2 ** PING_BITS - 1) : undefined;
        this.#onPong({
          address: this.#asAsked(sender.address),
          port: sender.port,
          pong,
          ping,
          at: performance.now(),
        });
      });
      socket.bind(0, () => {
        this.#sockets[type].push(socket);
        resolve();
      });
    });
  }

  /** Systems name the zone of a sender in their own way, or not at all. */
  #asAsked(sender: string): string {
    const asked = this.#zoned.get(sender.replace(/%.*$/, ''));
    if (!asked || asked.has(sender)) return sender;
    const [first = sender] = asked;
    return first;
  }

  /** A closed port answers by ICMP, which some systems report as an error of our socket: that is no news. */
  #reportTrouble(error: NodeJS.ErrnoException): void {
    const code = error.code ?? error.message;
    if (code !== 'ECONNREFUSED' && code !== 'ECONNRESET') this.#onTrouble(code);
  }
}
