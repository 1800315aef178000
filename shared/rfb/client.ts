import { Unzlib } from 'fflate';
import { ByteQueue } from './byte-queue';
import { colours, type PixelBits, pixelFormat } from './pixel-format';
import { NotRfb, type Rect, Screen } from './screen';
import { drawTiles } from './tiles';

/*
 * The side of a viewer in RFB 3.8 (RFC 6143), as far as AMT speaks it: no authentication, because the redirection
 * session has logged in already; raw and ZRLE rectangles with one or two bytes a pixel; changes of the screen size.
 */

const VERSION = 'RFB 003.008\n';
const NO_AUTHENTICATION = 1;
/** Names are for people, and cut text is not used: bytes that are taken at most. */
const MOST_NAME = 1_024;
const MOST_CUT_TEXT = 65_536;
const MOST_COLOURS = 65_536;

/** Compressed bytes that are looked at in one go: a thousand of them become a million at most. */
const INFLATED_AT_ONCE = 1_024;

/** Rectangles: raw pixels, ZRLE, and another size of the screen (RFC 6143, section 7.7 and 7.8.2). */
const ENCODING = { raw: 0, zrle: 16, size: -223 } as const;

export interface RfbEvents {
  /** The screen is there, or has another size now. */
  onScreen: (screen: Screen) => void;
  /** All that belongs together was drawn. Not called where nothing was, as when the size has changed. */
  onUpdate: () => void;
}

type State =
  | { at: 'version' | 'security' | 'security-result' | 'server' | 'message' }
  | { at: 'rects'; left: number; drawn: boolean }
  | { at: 'skip'; left: number };

export class RfbClient {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #events: RfbEvents;
  readonly #queue = new ByteQueue();
  readonly #bits: PixelBits;
  readonly #colours: Uint32Array;
  #state: State = { at: 'version' };
  #screen: Screen | undefined;
  #unzlib: Unzlib | undefined;
  #inflated: Uint8Array[] = [];

  /** @param send what is to go to the machine */
  constructor(send: (bytes: Uint8Array) => void, bits: PixelBits, events: RfbEvents) {
    this.#send = send;
    this.#events = events;
    this.#bits = bits;
    this.#colours = colours(bits);
  }

  /**
   * Takes what the machine has sent, however it is cut.
   * @throws NotRfb for what is none; nothing may be pushed after that
   */
  push(bytes: Uint8Array): void {
    this.#queue.push(bytes);
    while (this.#step());
  }

  /** @returns false when more bytes have to come first */
  #step(): boolean {
    const state = this.#state;
    switch (state.at) {
      case 'version':
        return this.#version();
      case 'security':
        return this.#security();
      case 'security-result':
        return this.#securityResult();
      case 'server':
        return this.#server();
      case 'message':
        return this.#message();
      case 'rects':
        return this.#rect(state);
      case 'skip':
        return this.#skip(state);
    }
  }

  #version(): boolean {
    const bytes = this.#queue.take(VERSION.length);
    if (!bytes) return false;
    const text = String.fromCharCode(...bytes);
    if (!/^RFB \d{3}\.\d{3}\n$/.test(text)) throw new NotRfb('no version of RFB');
    this.#send(Uint8Array.from(VERSION, (letter) => letter.charCodeAt(0)));
    this.#state = { at: 'security' };
    return true;
  }

  #security(): boolean {
    const count = this.#queue.peek(1)?.[0];
    if (count === undefined) return false;
    const types = this.#queue.peek(1 + count)?.subarray(1);
    if (!types) return false;
    if (!types.includes(NO_AUTHENTICATION)) throw new NotRfb('another login is wanted');
    this.#queue.take(1 + count);
    this.#send(Uint8Array.of(NO_AUTHENTICATION));
    this.#state = { at: 'security-result' };
    return true;
  }

  #securityResult(): boolean {
    const bytes = this.#queue.take(4);
    if (!bytes) return false;
    if (bytes.some((byte) => byte !== 0)) throw new NotRfb('refused');
    // Others may look on.
    this.#send(Uint8Array.of(1));
    this.#state = { at: 'server' };
    return true;
  }

  #server(): boolean {
    const head = this.#queue.peek(24);
    if (!head) return false;
    const nameLength = u32(head, 20);
    if (nameLength > MOST_NAME) throw new NotRfb('name is too long');
    if (!this.#queue.take(24 + nameLength)) return false;
    this.#resize(u16(head, 0), u16(head, 2));
    this.#send(Uint8Array.of(0, 0, 0, 0, ...pixelFormat(this.#bits)));
    this.#send(Uint8Array.of(2, 0, 0, 3, 0, 0, 0, 16, 0, 0, 0, 0, 255, 255, 255, 33));
    this.#requestScreen();
    this.#state = { at: 'message' };
    return true;
  }

  #message(): boolean {
    const type = this.#queue.peek(1)?.[0];
    switch (type) {
      case undefined:
        return false;
      case 0: {
        const head = this.#queue.take(4);
        if (!head) return false;
        this.#state = { at: 'rects', left: u16(head, 2), drawn: false };
        return true;
      }
      case 1: {
        const head = this.#queue.take(6);
        if (!head) return false;
        return this.#skipNext(u16(head, 4) * 6, MOST_COLOURS * 6);
      }
      case 2:
        return this.#queue.take(1) !== undefined;
      case 3: {
        const head = this.#queue.take(8);
        return head ? this.#skipNext(u32(head, 4), MOST_CUT_TEXT) : false;
      }
      default:
        throw new NotRfb(`message ${String(type)}`);
    }
  }

  #skipNext(left: number, most: number): boolean {
    if (left > most) throw new NotRfb('message is too long');
    this.#state = { at: 'skip', left };
    return true;
  }

  #skip(state: Extract<State, { at: 'skip' }>): boolean {
    state.left -= this.#queue.drop(state.left);
    if (state.left > 0) return false;
    this.#state = { at: 'message' };
    return true;
  }

  #rect(state: Extract<State, { at: 'rects' }>): boolean {
    if (state.left === 0) {
      this.#state = { at: 'message' };
      if (state.drawn) this.#events.onUpdate();
      return true;
    }
    const head = this.#queue.peek(12);
    if (!head) return false;
    const rect = { x: u16(head, 0), y: u16(head, 2), width: u16(head, 4), height: u16(head, 6) };
    const encoding = u32(head, 8) | 0;
    if (!this.#drawn(rect, encoding)) return false;
    state.drawn ||= encoding !== ENCODING.size;
    state.left--;
    return true;
  }

  #drawn(rect: Rect, encoding: number): boolean {
    const screen = this.#known();
    switch (encoding) {
      case ENCODING.size:
        this.#queue.take(12);
        this.#resize(rect.width, rect.height);
        this.#requestScreen();
        return true;
      case ENCODING.raw: {
        screen.check(rect);
        const bytes = this.#queue.take(12 + rect.width * rect.height * this.#pixelBytes);
        if (!bytes) return false;
        this.#drawRaw(screen, rect, bytes.subarray(12));
        break;
      }
      case ENCODING.zrle: {
        screen.check(rect);
        const head = this.#queue.peek(16);
        if (!head) return false;
        const length = u32(head, 12);
        if (length > this.#mostBytes(rect)) throw new NotRfb('rectangle is too long');
        const bytes = this.#queue.take(16 + length);
        if (!bytes) return false;
        const tiles = this.#inflate(bytes.subarray(16), this.#mostBytes(rect));
        drawTiles(screen, rect, tiles, { wide: this.#bits === 16, colours: this.#colours });
        break;
      }
      default:
        throw new NotRfb(`encoding ${String(encoding)}`);
    }
    return true;
  }

  #drawRaw({ pixels, width: across }: Screen, { x, y, width, height }: Rect, bytes: Uint8Array): void {
    let from = 0;
    for (let row = y; row < y + height; row++) {
      const begin = row * across + x;
      for (let at = begin; at < begin + width; at++) {
        const low = bytes[from++] ?? 0;
        const value = this.#bits === 16 ? low | ((bytes[from++] ?? 0) << 8) : low;
        pixels[at] = this.#colours[value] ?? 0;
      }
    }
  }

  /**
   * AMT does not compress: it sends one block of DEFLATE that is stored as it is (RFC 1951, section 3.2.4), as
   * MeshCommander knows. What is compressed is one stream of zlib over all rectangles.
   */
  #inflate(bytes: Uint8Array, most: number): Uint8Array {
    const stored = bytes.length >= 5 && bytes[0] === 0 && bytes[1] !== undefined && bytes[2] !== undefined;
    if (stored && (bytes[1] ?? 0) + ((bytes[2] ?? 0) << 8) === bytes.length - 5) return bytes.subarray(5);
    this.#unzlib ??= new Unzlib((piece) => this.#inflated.push(piece));
    this.#inflated = [];
    let length = 0;
    for (let at = 0; at < bytes.length; at += INFLATED_AT_ONCE) {
      const before = this.#inflated.length;
      try {
        this.#unzlib.push(bytes.subarray(at, at + INFLATED_AT_ONCE));
      } catch {
        throw new NotRfb('compressed data is damaged');
      }
      for (const piece of this.#inflated.slice(before)) length += piece.length;
      if (length > most) throw new NotRfb('rectangle is too long');
    }
    return joined(this.#inflated, length);
  }

  /** Tiles that are raw, with the head of each, and what a stored block has in front. */
  #mostBytes({ width, height }: Rect): number {
    const tiles = Math.ceil(width / 64) * Math.ceil(height / 64);
    // A run of one pixel has one byte more than the pixel.
    return width * height * (this.#pixelBytes + 1) + tiles * 260 + 64;
  }

  get #pixelBytes(): number {
    return this.#bits / 8;
  }

  /** The whole screen, not only what has changed. */
  #requestScreen(): void {
    const { width, height } = this.#known();
    this.#send(Uint8Array.of(3, 0, 0, 0, 0, 0, width >> 8, width & 255, height >> 8, height & 255));
  }

  #resize(width: number, height: number): void {
    const screen = new Screen(width, height);
    this.#screen = screen;
    this.#events.onScreen(screen);
  }

  #known(): Screen {
    if (!this.#screen) throw new NotRfb('no screen yet');
    return this.#screen;
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) * 65_536 + u16(bytes, at + 2);
}
