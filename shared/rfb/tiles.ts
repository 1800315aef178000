import { NotRfb, type Rect, type Screen } from './screen';

const TILE = 64;

/** Bytes of one rectangle, taken from front to back. */
class Cursor {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.#at++];
    if (value === undefined) throw new NotRfb('rectangle is cut short');
    return value;
  }

  get isAtEnd(): boolean {
    return this.#at === this.bytes.length;
  }
}

/**
 * Draws a rectangle of encoding 16 (ZRLE, RFC 6143, section 7.7.6), whose bytes are no longer compressed: tiles of 64 ×
 * 64 pixels, each a colour, raw, with a palette, or as runs. Pixels have one byte or two, as AMT sends them.
 * @param colours by pixel value
 * @throws NotRfb for what is no such rectangle
 */
export function drawTiles(
  screen: Screen,
  rect: Rect,
  bytes: Uint8Array,
  { wide, colours }: { wide: boolean; colours: Uint32Array },
): void {
  const from = new Cursor(bytes);
  const pixel = (): number => colours[wide ? from.byte() | (from.byte() << 8) : from.byte()] ?? 0;
  for (let y = rect.y; y < rect.y + rect.height; y += TILE) {
    for (let x = rect.x; x < rect.x + rect.width; x += TILE) {
      const width = Math.min(TILE, rect.x + rect.width - x);
      const height = Math.min(TILE, rect.y + rect.height - y);
      drawTile(screen, { x, y, width, height }, from, pixel);
    }
  }
  if (!from.isAtEnd) throw new NotRfb('rectangle is too long');
}

function drawTile(screen: Screen, tile: Rect, from: Cursor, pixel: () => number): void {
  const kind = from.byte();
  if (kind === 1) screen.fill(tile, pixel());
  else if (kind === 0) raw(screen, tile, pixel);
  else if (kind <= 16) packed(screen, tile, from, palette(kind, pixel));
  else if (kind === 128) runs(screen, tile, () => ({ colour: pixel(), run: runLength(from) }));
  else if (kind >= 130) {
    const list = palette(kind - 128, pixel);
    runs(screen, tile, () => {
      const index = from.byte();
      return { colour: inPalette(list, index & 127), run: index < 128 ? 1 : runLength(from) };
    });
  } else throw new NotRfb(`tile of kind ${String(kind)}`);
}

function palette(size: number, pixel: () => number): number[] {
  return Array.from({ length: size }, pixel);
}

function inPalette(list: readonly number[], index: number): number {
  const colour = list[index];
  if (colour === undefined) throw new NotRfb('colour outside of the palette');
  return colour;
}

function raw({ pixels, width: across }: Screen, { x, y, width, height }: Rect, pixel: () => number): void {
  for (let row = y; row < y + height; row++) {
    const begin = row * across + x;
    for (let at = begin; at < begin + width; at++) pixels[at] = pixel();
  }
}

/** Indices of one, two or four bits; each row begins with a byte of its own. */
function packed(
  { pixels, width: across }: Screen,
  { x, y, width, height }: Rect,
  from: Cursor,
  list: readonly number[],
): void {
  const bits = list.length === 2 ? 1 : list.length <= 4 ? 2 : 4;
  const mask = 2 ** bits - 1;
  for (let row = y; row < y + height; row++) {
    let [held, left] = [0, 0];
    for (let at = row * across + x; at < row * across + x + width; at++) {
      if (left === 0) [held, left] = [from.byte(), 8];
      left -= bits;
      pixels[at] = inPalette(list, (held >> left) & mask);
    }
  }
}

/** Runs go on from row to row, and end with the tile. */
function runs(
  { pixels, width: across }: Screen,
  { x, y, width, height }: Rect,
  next: () => { colour: number; run: number },
): void {
  for (let done = 0; done < width * height;) {
    const { colour, run } = next();
    const end = done + run;
    if (end > width * height) throw new NotRfb('run is longer than its tile');
    while (done < end) {
      const column = done % width;
      const count = Math.min(end - done, width - column);
      const at = (y + Math.floor(done / width)) * across + x + column;
      pixels.fill(colour, at, at + count);
      done += count;
    }
  }
}

/** One more than the sum of bytes up to one that is not 255. No tile has more than 4,096 pixels. */
function runLength(from: Cursor): number {
  let length = 1;
  for (;;) {
    const byte = from.byte();
    length += byte;
    if (byte !== 255) return length;
    if (length > TILE * TILE) throw new NotRfb('run without end');
  }
}
