import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { pemOf } from '../firmware/certificates';
import type { TestCa } from './test-ca';

/** A message of a machine: its type, and what follows it. */
interface Received {
  type: number;
  body: Buffer;
}

/** Sizes of the messages of a machine, the type aside; a function where texts are in it. */
const SIZES: Readonly<Record<number, (bytes: Buffer) => number>> = {
  5: (bytes) => 4 + bytes.readUInt32BE(0),
  50: (bytes) => {
    let at = 0;
    for (let n = 0; n < 3; n++) at += 4 + bytes.readUInt32BE(at);
    return at + 1 + 4 + bytes.readUInt32BE(at + 1);
  },
  80: (bytes) => {
    const name = 4 + bytes.readUInt32BE(0) + 1;
    return name + 4 + bytes.readUInt32BE(name) + 4;
  },
  91: () => 16,
  92: () => 16,
  93: () => 8,
  94: (bytes) => 8 + bytes.readUInt32BE(4),
  97: () => 4,
  192: () => 92,
  208: () => 4,
  209: () => 4,
  211: () => 8,
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const text = (value: string): Buffer => Buffer.concat([number(value.length), Buffer.from(value)]);

/**
 * A management presence server for tests, written from the protocol's description and not from the simulator's code.
 * It takes one login, and tells what machines say.
 */
export class PresenceServer {
  readonly received: Received[] = [];
  ports: number[] = [];
  #socket: TLSSocket | undefined;
  readonly #server: Server;
  readonly #password: string;
  #bytes = Buffer.alloc(0);

  private constructor(server: Server, password: string) {
    this.#server = server;
    this.#password = password;
    server.on('secureConnection', (socket) => this.#connected(socket));
    // Machines that do not trust it hang up.
    server.on('tlsClientError', () => undefined);
  }

  static async start(ca: TestCa, password: string): Promise<PresenceServer> {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const leaf = await ca.leafFor(publicKey.export({ type: 'spki', format: 'der' }));
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const server = createServer({ cert: pemOf(leaf), key });
    const started = new PresenceServer(server, password);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return started;
  }

  get port(): number {
    const { port } = this.#server.address() as AddressInfo;
    return port;
  }

  async stop(): Promise<void> {
    this.#socket?.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  hangUp(): void {
    this.#socket?.destroy();
  }

  send(type: number, ...parts: readonly Buffer[]): void {
    this.#socket?.write(Buffer.concat([Buffer.from([type]), ...parts]));
  }

  /** Opens a connection to a port of the machine. @param window bytes that the machine may send at first */
  open(channel: number, port: number, window: number): void {
    const where = [text('127.0.0.1'), number(port), text('192.0.2.1'), number(40_000)];
    this.send(90, text('forwarded-tcpip'), number(channel), number(window), number(0xffff_ffff), ...where);
  }

  /** @param channel the machine's number of it */
  data(channel: number, bytes: string): void {
    this.send(94, number(channel), text(bytes));
  }

  /** What the machine has sent on the server's channel. */
  textOf(channel: number): string {
    const pieces = this.of(94).filter((body) => body.readUInt32BE(0) === channel);
    return Buffer.concat(pieces.map((body) => body.subarray(8))).toString('latin1');
  }

  of(type: number): Buffer[] {
    return this.received.filter((message) => message.type === type).map(({ body }) => body);
  }

  #connected(socket: TLSSocket): void {
    this.#socket = socket;
    this.#bytes = Buffer.alloc(0);
    this.received.length = 0;
    this.ports = [];
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      for (let message = this.#next(); message; message = this.#next()) {
        this.received.push(message);
        this.#answer(message);
      }
    });
  }

  #next(): Received | undefined {
    const type = this.#bytes[0];
    const size = type === undefined ? undefined : SIZES[type];
    if (type === undefined) return undefined;
    if (!size) throw new Error(`a message of type ${String(type)}`);
    try {
      const length = size(this.#bytes.subarray(1));
      if (this.#bytes.length < 1 + length) return undefined;
      const body = this.#bytes.subarray(1, 1 + length);
      this.#bytes = this.#bytes.subarray(1 + length);
      return { type, body };
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #answer({ type, body }: Received): void {
    if (type === 5) this.send(6, body);
    if (type === 50) {
      const right = body.toString('latin1').endsWith(this.#password);
      if (right) this.send(52);
      else this.send(51, text('password'), Buffer.alloc(2));
    }
    if (type === 80) {
      const port = body.readUInt32BE(body.length - 4);
      this.ports.push(port);
      this.send(81, number(port));
    }
  }
}
