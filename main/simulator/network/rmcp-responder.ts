import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { makeAck, makePong, type PongFacts, readPing } from './rmcp';

/** What the responder asks the machine, at every ping. */
export interface PongSource {
  /** Undefined while the machine keeps silent. */
  facts: () => PongFacts | undefined;
  sendsAck: boolean;
  pinged: () => void;
  ponged: () => void;
  /** Real milliseconds before the answer. */
  delay: () => Promise<void>;
}

/** UDP 623 of one machine. The socket stays bound while the machine is silent: nothing answers, nothing refuses. */
export class RmcpResponder {
  readonly #port: number;
  readonly #source: PongSource;
  #socket: Socket | undefined;
  #address: string | undefined;

  constructor(port: number, source: PongSource) {
    this.#port = port;
    this.#source = source;
  }

  /**
   * Answers at this address from now on, and at no other.
   * @throws the socket error, when the port is taken
   */
  async moveTo(address: string): Promise<void> {
    if (this.#socket && this.#address === address) return;
    await this.stop();
    const socket = createSocket('udp4');
    socket.bind(this.#port, address);
    this.#address = address;
    await once(socket, 'listening');
    socket.on('error', () => undefined);
    socket.on('message', (datagram, { address, port }) => {
      void this.#answer(datagram, (bytes) => {
        if (this.#socket) this.#socket.send(bytes, port, address);
      });
    });
    this.#socket = socket;
  }

  async stop(): Promise<void> {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    const closed = once(socket, 'close');
    socket.close();
    await closed;
  }

  async #answer(datagram: Buffer, send: (bytes: Buffer) => void): Promise<void> {
    const ping = readPing(datagram);
    if (!ping) return;
    this.#source.pinged();
    const facts = this.#source.facts();
    if (!facts) return;
    await this.#source.delay();
    const ack = this.#source.sendsAck ? makeAck(ping) : undefined;
    if (ack) send(ack);
    send(makePong(facts, ping));
    this.#source.ponged();
  }
}
