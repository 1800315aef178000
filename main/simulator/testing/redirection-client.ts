import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SimulatedMachine } from '../machine/simulated-machine';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const URI = '/RedirectionService';

/** Texts with their length in front. */
export const texts = (...parts: readonly string[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])));

export function loginFrame(type: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.from([0x13, 0, 0, 0, type, 0, 0, 0, 0]);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data]);
}

/** Start of a serial session. Times in milliseconds. */
export function startFrame({
  sendBuffer = 1_000,
  sendAfterMs = 10,
  silenceMs = 10_000,
  heartbeatMs = 0,
} = {}): Buffer {
  const frame = Buffer.alloc(24);
  frame.writeUInt8(0x20);
  for (const [at, value] of [sendBuffer, sendAfterMs, 0, silenceMs, 100, heartbeatMs].entries()) {
    frame.writeUInt16LE(value, 8 + 2 * at);
  }
  return frame;
}

export function keysFrame(keys: string): Buffer {
  const head = Buffer.from([0x28, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16LE(keys.length, 8);
  return Buffer.concat([head, Buffer.from(keys, 'latin1')]);
}

export const startSession = (type: string): Buffer =>
  Buffer.concat([Buffer.from([0x10, 0, 0, 0]), Buffer.from(type)]);

/** Length of the first frame that a machine has sent; 0 while it is not complete. */
function lengthOf(bytes: Buffer): number {
  const fixed: Readonly<Record<number, number>> = { 0x11: 13, 0x21: 23, 0x23: 8, 0x25: 8, 0x29: 10, 0x2b: 8 };
  const type = bytes[0] ?? 0;
  if (type === 0x14 && bytes.length >= 9) return 9 + bytes.readUInt32LE(5);
  if (type === 0x2a && bytes.length >= 10) return 10 + bytes.readUInt16LE(8);
  return fixed[type] ?? 0;
}

/** A console of our own for the simulator's tests, written from the frames and not from the simulator's code. */
export class RedirectionClient {
  readonly #socket: Socket;
  #bytes = Buffer.alloc(0);
  /** Everything that came, frame by frame. */
  readonly frames: Buffer[] = [];
  closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#hear(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
    });
  }

  /** Connects to the plain or the encrypted port. Rejects where it is closed. */
  static open(machine: SimulatedMachine, secure = false): Promise<RedirectionClient> {
    const { address, ports } = machine.info;
    return new Promise((resolve, reject) => {
      const socket = secure
        ? connectTls({ host: address, port: ports.redirectionTls, rejectUnauthorized: false })
        : connect({ host: address, port: ports.redirection });
      socket.once('error', reject);
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        socket.off('error', reject);
        resolve(new RedirectionClient(socket));
      });
    });
  }

  send(...frames: readonly Buffer[]): void {
    this.#socket.write(Buffer.concat(frames));
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Frames of that type so far. */
  of(type: number): Buffer[] {
    return this.frames.filter((frame) => frame[0] === type);
  }

  /** What came over the serial line, one character per byte. */
  get serial(): string {
    return Buffer.concat(this.of(0x2a).map((frame) => frame.subarray(10))).toString('latin1');
  }

  /** The next frame of that type. Rejects when the connection closes before. */
  async next(type: number, after = this.of(type).length): Promise<Buffer> {
    for (;;) {
      const found = this.of(type)[after];
      if (found) return found;
      if (this.closed) throw new Error(`closed before a frame ${type.toString(16)} came`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Sends a frame and waits for the answer of that type. */
  async ask(frame: Buffer, type: number): Promise<Buffer> {
    const before = this.of(type).length;
    this.send(frame);
    return this.next(type, before);
  }

  /** The challenge of the digest with cnonce, after the question for it. */
  async challenge(user: string, type = 4): Promise<{ realm: string; nonce: string; qop: string }> {
    const empty = type === 4 ? ['', '', '', ''] : ['', '', ''];
    const reply = await this.ask(loginFrame(type, texts(user, '', '', URI, ...empty)), 0x14);
    const parts: string[] = [];
    for (let at = 9; at < reply.length;) {
      const length = reply[at] ?? 0;
      parts.push(reply.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
    const [realm = '', nonce = '', qop = ''] = parts;
    return { realm, nonce, qop };
  }

  /** @returns status of the answer, as RFC 2617 or, for type 3, RFC 2069 makes it */
  async logIn(user: string, password: string, { type = 4, nc = '00000002' } = {}): Promise<number> {
    const { realm, nonce, qop } = await this.challenge(user, type);
    const cnonce = randomBytes(16).toString('hex');
    const proven = type === 4 ? `${nc}:${cnonce}:${qop}:` : '';
    const first = md5(`${user}:${realm}:${password}`);
    const response = md5(`${first}:${nonce}:${proven}${md5(`POST:${URI}`)}`);
    const last = type === 4 ? [qop] : [];
    const data = texts(user, realm, nonce, URI, cnonce, nc, response, ...last);
    return (await this.ask(loginFrame(type, data), 0x14))[1] ?? -1;
  }

  #hear(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const length = lengthOf(this.#bytes);
      if (length === 0 || length > this.#bytes.length) return;
      this.frames.push(Buffer.from(this.#bytes.subarray(0, length)));
      this.#bytes = this.#bytes.subarray(length);
    }
  }
}

/** A serial console that is logged in and runs. */
export async function serialConsole(
  machine: SimulatedMachine,
  login: { user: string; password: string },
  settings: Parameters<typeof startFrame>[0] = {},
): Promise<RedirectionClient> {
  const client = await RedirectionClient.open(machine);
  await client.ask(startSession('SOL '), 0x11);
  const status = await client.logIn(login.user, login.password);
  if (status !== 0) throw new Error(`login refused with ${status}`);
  await client.ask(startFrame(settings), 0x21);
  return client;
}
