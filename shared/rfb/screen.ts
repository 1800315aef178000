/** The most pixels of a screen that firmware sends: 8192 × 4320 (Intel guide, “KVM and Intel AMT”). */
const MOST_PIXELS = 8_192 * 4_320;

/** What came is not the RFB protocol as AMT speaks it, or is larger than it may be. */
export class NotRfb extends Error {
  override readonly name = 'NotRfb';
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The picture of a remote screen: a number for each pixel, whose bytes are red, green, blue and 255 in memory. */
export class Screen {
  readonly pixels: Uint32Array;

  /** @throws NotRfb for sizes that no screen has */
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
      throw new NotRfb(`screen of ${String(width)} × ${String(height)}`);
    }
    this.pixels = new Uint32Array(width * height).fill(OPAQUE);
  }

  /** The bytes of the pixels, as canvases and picture files want them. Shares their memory. */
  get bytes(): Uint8ClampedArray<ArrayBuffer> {
    return new Uint8ClampedArray(this.pixels.buffer as ArrayBuffer);
  }

  /** @throws NotRfb where it reaches out of the screen */
  check({ x, y, width, height }: Rect): void {
    if (width < 1 || height < 1 || x + width > this.width || y + height > this.height) {
      throw new NotRfb('rectangle outside of the screen');
    }
  }

  /** One colour over a rectangle that lies on the screen. */
  fill({ x, y, width, height }: Rect, colour: number): void {
    for (let row = y; row < y + height; row++) {
      const from = row * this.width + x;
      this.pixels.fill(colour, from, from + width);
    }
  }
}

/** Black, and not transparent. Typed arrays have the order of the machine, which is little-endian wherever this runs. */
const OPAQUE = 0xff000000;
