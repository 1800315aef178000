import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';

type Family = 'udp4' | 'udp6';

/** A protocol of one question and one answer, both with an id of 16 bits in front. */
export interface UdpProtocol {
  question(id: number, address: string): Buffer;
  /** Must not throw, whatever the packet holds. */
  read(answer: Buffer, address: string): string | undefined;
}

interface Question {
  /** Numeric, without the zone. */
  address: string;
  settle(name?: string): void;
}

/** One Ethernet frame; a name fits many times. What is larger is not looked at. */
const ANSWER_BYTES = 1_500;

/** Asks many machines the same over one socket per address family, which is opened when it is needed. */
export class UdpQuestions {
  readonly #protocol: UdpProtocol;
  readonly #port: number;
  readonly #repeatMs: number;
  readonly #sockets = new Map<Family, Socket>();
  readonly #questions = new Map<number, Question>();

  /** @param repeatMs a question that has no answer by then is sent once more, because packets get lost */
  constructor(protocol: UdpProtocol, port: number, repeatMs: number) {
    this.#protocol = protocol;
    this.#port = port;
    this.#repeatMs = repeatMs;
  }

  /** Never rejects. @param address numeric @param signal ends the question */
  ask(address: string, signal: AbortSignal): Promise<string | undefined> {
    if (signal.aborted) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const id = this.#freeId();
      const packet = this.#protocol.question(id, address);
      const settle = (name?: string): void => {
        if (!this.#questions.delete(id)) return;
        clearTimeout(again);
        resolve(name);
      };
      const send = (): void => this.#send(packet, address, settle);
      const again = setTimeout(send, this.#repeatMs);
      this.#questions.set(id, { address: withoutZone(address), settle });
      signal.addEventListener('abort', () => settle(), { once: true });
      send();
    });
  }

  close(): void {
    for (const question of [...this.#questions.values()]) question.settle();
    for (const socket of this.#sockets.values()) socket.close();
    this.#sockets.clear();
  }

  #send(packet: Buffer, address: string, failed: () => void): void {
    try {
      this.#socket(address.includes(':') ? 'udp6' : 'udp4').send(packet, this.#port, address, (error) => {
        if (error) failed();
      });
    } catch {
      failed();
    }
  }

  #socket(type: Family): Socket {
    let socket = this.#sockets.get(type);
    if (!socket) {
      socket = createSocket({
        type,
        // Addresses are numeric here; asking the resolver for each would cost more than the question.
        lookup: (host, _options, found) => found(null, host, type === 'udp4' ? 4 : 6),
      });
      socket.unref();
      // Some systems report a closed port, or a family that they lack, here; the question ends at its limit.
      socket.on('error', () => undefined);
      socket.on('message', (packet, sender) => this.#onPacket(packet, sender.address, sender.port));
      this.#sockets.set(type, socket);
    }
    return socket;
  }

  #onPacket(packet: Buffer, address: string, port: number): void {
    if (packet.length < 2 || packet.length > ANSWER_BYTES || port !== this.#port) return;
    const question = this.#questions.get(packet.readUInt16BE(0));
    if (question?.address !== withoutZone(address)) return;
    question.settle(this.#protocol.read(packet, question.address));
  }

  /** Not to be guessed by others on the network. */
  #freeId(): number {
    for (;;) {
      const id = randomInt(1, 65_536);
      if (!this.#questions.has(id)) return id;
    }
  }
}

/** The system may write the zone of a link-local address in another way than it was asked for. */
function withoutZone(address: string): string {
  return address.split('%', 1)[0] ?? address;
}
