import { type PixelLayout, rawRect, type Rect, tiledRect } from './encode';
import { type Picture, pictureOf, type Shown } from './picture';

/** How the server reaches its viewer. */
export interface RfbWire {
  send: (bytes: Buffer) => void;
  hangUp: () => void;
}

const VERSION = Buffer.from('RFB 003.008\n');
const NAME = Buffer.from('Intel(r) AMT KVM');
/** What the screen is like until the viewer says otherwise: RGB565. */
const FIRST: PixelLayout = { bytes: 2, most: [31, 63, 31], shift: [11, 5, 0] };
const ENCODING = { raw: 0, zrle: 16, size: -223 } as const;
/** How often the picture changes, real milliseconds. */
const BEAT_MS = 200;
/** A rectangle is so high, so that its bytes fit into one stored block: 16 × 1280 × 2 bytes and more. */
const STRIP = 16;
/** Lengths of what a viewer sends, by its first byte; undefined: the length stands in it (RFC 6143, section 7.5). */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0, 20],
  [3, 10],
  [4, 8],
  [5, 6],
]);
const MOST_ENCODINGS = 64;
const MOST_CUT_TEXT = 65_536;

/** The side of AMT in RFB 3.8. Held honest by the consoles of others, not by ours. */
export class RfbServer {
  readonly #wire: RfbWire;
  readonly #shown: () => Shown;
  #at: 'version' | 'security' | 'share' | 'messages' = 'version';
  #held: Buffer = Buffer.alloc(0);
  #layout = FIRST;
  #encodings: readonly number[] = [ENCODING.raw];
  #picture: Picture | undefined;
  #beat = 0;
  #sentBeat = -1;
  #asked = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(wire: RfbWire, shown: () => Shown) {
    this.#wire = wire;
    this.#shown = shown;
    wire.send(VERSION);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  take(bytes: Buffer): void {
    this.#held = Buffer.concat([this.#held, bytes]);
    while (this.#step());
  }

  #step(): boolean {
    const held = this.#held;
    switch (this.#at) {
      case 'version':
        if (held.length < 12) return false;
        this.#held = held.subarray(12);
        this.#wire.send(Buffer.of(1, 1));
        this.#at = 'security';
        return true;
      case 'security':
        if (held.length < 1) return false;
        this.#held = held.subarray(1);
        this.#wire.send(Buffer.alloc(4));
        this.#at = 'share';
        return true;
      case 'share':
        if (held.length < 1) return false;
        this.#held = held.subarray(1);
        this.#begin();
        return true;
      case 'messages':
        return this.#message(held);
    }
  }

  #begin(): void {
    this.#picture = pictureOf(this.#shown(), 0);
    const head = Buffer.alloc(24);
    head.writeUInt16BE(this.#picture.width, 0);
    head.writeUInt16BE(this.#picture.height, 2);
    Buffer.of(16, 16, 0, 1, 0, 31, 0, 63, 0, 31, 11, 5, 0).copy(head, 4);
    head.writeUInt32BE(NAME.length, 20);
    this.#wire.send(Buffer.concat([head, NAME]));
    this.#at = 'messages';
    this.#timer = setInterval(() => {
      this.#beat++;
      this.#answer();
    }, BEAT_MS);
  }

  #message(held: Buffer): boolean {
    if (held.length === 0) return false;
    const length = messageLength(held);
    if (length === 'malformed') {
      this.#wire.hangUp();
      return false;
    }
    if (length === undefined || held.length < length) return false;
    this.#held = held.subarray(length);
    this.#obey(held.subarray(0, length));
    return true;
  }

  #obey(message: Buffer): void {
    switch (message.readUInt8()) {
      case 0:
        this.#layout = layoutOf(message.subarray(4));
        this.#sentBeat = -1;
        break;
      case 2:
        this.#encodings = Array.from({ length: message.readUInt16BE(2) }, (_, at) =>
          message.readInt32BE(4 + at * 4),
        );
        break;
      case 3:
        this.#asked = true;
        if (message.readUInt8(1) === 0) this.#sentBeat = -1;
        this.#answer();
        break;
    }
  }

  /** An update is sent when one was asked for and something has changed. */
  #answer(): void {
    if (!this.#asked || this.#sentBeat === this.#beat || this.#at !== 'messages') return;
    const picture = pictureOf(this.#shown(), this.#beat);
    const before = this.#picture;
    this.#asked = false;
    this.#picture = picture;
    if (before && (picture.width !== before.width || picture.height !== before.height)) {
      this.#sentBeat = -1;
      this.#sendRects([
        rectangle({ x: 0, y: 0, width: picture.width, height: picture.height }, ENCODING.size),
      ]);
      return;
    }
    this.#sentBeat = this.#beat;
    const strips: Buffer[] = [];
    for (let y = 0; y < picture.height; y += STRIP) {
      const rect = { x: 0, y, width: picture.width, height: Math.min(STRIP, picture.height - y) };
      strips.push(this.#strip(picture, rect));
    }
    this.#sendRects(strips);
  }

  #strip(picture: Picture, rect: Rect): Buffer {
    if (!this.#encodings.includes(ENCODING.zrle)) {
      return Buffer.concat([rectangle(rect, ENCODING.raw), rawRect(picture, rect, this.#layout)]);
    }
    const data = tiledRect(picture, rect, this.#layout);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([rectangle(rect, ENCODING.zrle), length, data]);
  }

  #sendRects(rects: readonly Buffer[]): void {
    const head = Buffer.alloc(4);
    head.writeUInt16BE(rects.length, 2);
    this.#wire.send(Buffer.concat([head, ...rects]));
  }
}

/** Undefined: too few bytes to say. */
function messageLength(held: Buffer): number | 'malformed' | undefined {
  const type = held.readUInt8();
  const fixed = LENGTHS.get(type);
  if (fixed !== undefined) return fixed;
  if (type === 2) {
    if (held.length < 4) return undefined;
    const count = held.readUInt16BE(2);
    return count > MOST_ENCODINGS ? 'malformed' : 4 + count * 4;
  }
  if (type !== 6) return 'malformed';
  if (held.length < 8) return undefined;
  const length = held.readUInt32BE(4);
  return length > MOST_CUT_TEXT ? 'malformed' : 8 + length;
}

/** SetPixelFormat: bytes a pixel, and the colours in it. */
function layoutOf(format: Buffer): PixelLayout {
  return {
    bytes: format.readUInt8() === 8 ? 1 : 2,
    most: [format.readUInt16BE(4), format.readUInt16BE(6), format.readUInt16BE(8)],
    shift: [format.readUInt8(10), format.readUInt8(11), format.readUInt8(12)],
  };
}

function rectangle({ x, y, width, height }: Rect, encoding: number): Buffer {
  const head = Buffer.alloc(12);
  for (const [at, value] of [x, y, width, height].entries()) head.writeUInt16BE(value, at * 2);
  head.writeInt32BE(encoding, 8);
  return head;
}
