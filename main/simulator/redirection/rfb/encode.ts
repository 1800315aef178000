import type { Picture } from './picture';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a viewer has asked for. */
export interface PixelLayout {
  bytes: 1 | 2;
  /** The largest value and the place of each colour, red first. */
  most: readonly [number, number, number];
  shift: readonly [number, number, number];
}

const TILE = 64;
/** Kinds of tiles (RFC 6143, section 7.7.6). */
const [RAW, SOLID, PLAIN_RUNS, PALETTE_RUNS] = [0, 1, 128, 128];

/** The value of a colour on the wire. */
export function valueOf(colour: number, { most, shift }: PixelLayout): number {
  const parts = [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
  return parts.reduce((value, part, at) => {
    const scaled = Math.round((part * (most[at] ?? 0)) / 255);
    return value | (scaled << (shift[at] ?? 0));
  }, 0);
}

/** Raw pixels from left to right, top to bottom. */
export function rawRect(picture: Picture, { x, y, width, height }: Rect, layout: PixelLayout): Buffer {
  const values: number[] = [];
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      values.push(valueOf(picture.colour(column, row), layout));
    }
  }
  return pixels(values, layout);
}

/** Tiles of 64 × 64, each in the shortest form, in one block of DEFLATE that is stored. At most 65,535 bytes. */
export function tiledRect(picture: Picture, rect: Rect, layout: PixelLayout): Buffer {
  const tiles: Buffer[] = [];
  for (let y = rect.y; y < rect.y + rect.height; y += TILE) {
    for (let x = rect.x; x < rect.x + rect.width; x += TILE) {
      const width = Math.min(TILE, rect.x + rect.width - x);
      const height = Math.min(TILE, rect.y + rect.height - y);
      tiles.push(tile(picture, { x, y, width, height }, layout));
    }
  }
  const data = Buffer.concat(tiles);
  const head = Buffer.alloc(5);
  head.writeUInt16LE(data.length, 1);
  head.writeUInt16LE(0xffff - data.length, 3);
  return Buffer.concat([head, data]);
}

function tile(picture: Picture, rect: Rect, layout: PixelLayout): Buffer {
  const values: number[] = [];
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    for (let x = rect.x; x < rect.x + rect.width; x++) values.push(valueOf(picture.colour(x, y), layout));
  }
  const palette = [...new Set(values)];
  if (palette.length === 1) return Buffer.concat([Buffer.of(SOLID), pixels(palette, layout)]);
  const forms = [Buffer.concat([Buffer.of(RAW), pixels(values, layout)]), plainRuns(values, layout)];
  if (palette.length <= 16) forms.push(packedTile(values, palette, rect, layout));
  if (palette.length <= 127) forms.push(paletteRuns(values, palette, layout));
  return forms.reduce((least, form) => (form.length < least.length ? form : least));
}

function plainRuns(values: readonly number[], layout: PixelLayout): Buffer {
  const parts = runsOf(values).flatMap(([value, count]) => [pixels([value], layout), lengthOf(count)]);
  return Buffer.concat([Buffer.of(PLAIN_RUNS), ...parts]);
}

function paletteRuns(values: readonly number[], palette: readonly number[], layout: PixelLayout): Buffer {
  const parts = runsOf(values).flatMap(([value, count]) => {
    const index = palette.indexOf(value);
    return count === 1 ? [Buffer.of(index)] : [Buffer.of(index | 128), lengthOf(count)];
  });
  return Buffer.concat([Buffer.of(PALETTE_RUNS + palette.length), pixels(palette, layout), ...parts]);
}

/** Indices of one, two or four bits, each row with bytes of its own. */
function packedTile(
  values: readonly number[],
  palette: readonly number[],
  { width, height }: Rect,
  layout: PixelLayout,
): Buffer {
  const bits = palette.length === 2 ? 1 : palette.length <= 4 ? 2 : 4;
  const across = Math.ceil((width * bits) / 8);
  const packed = Buffer.alloc(across * height);
  for (const [at, value] of values.entries()) {
    const [row, bit] = [Math.floor(at / width), (at % width) * bits];
    const place = row * across + (bit >> 3);
    const shifted = palette.indexOf(value) << (8 - bits - (bit & 7));
    packed.writeUInt8(packed.readUInt8(place) | shifted, place);
  }
  return Buffer.concat([Buffer.of(palette.length), pixels(palette, layout), packed]);
}

function runsOf(values: readonly number[]): [value: number, count: number][] {
  const runs: [number, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1]++;
    else runs.push([value, 1]);
  }
  return runs;
}

/** One less than the length, as bytes of 255 and one that is not. */
function lengthOf(count: number): Buffer {
  const full = Math.floor((count - 1) / 255);
  return Buffer.of(...Array.from({ length: full }, () => 255), (count - 1) % 255);
}

function pixels(values: readonly number[], { bytes }: PixelLayout): Buffer {
  const all = Buffer.alloc(values.length * bytes);
  for (const [at, value] of values.entries()) {
    if (bytes === 2) all.writeUInt16LE(value, at * 2);
    else all.writeUInt8(value, at);
  }
  return all;
}
