import fc from 'fast-check';
import { Zlib, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteQueue } from './byte-queue';
import { RfbClient } from './client';
import type { PixelBits } from './pixel-format';
import { NotRfb, type Rect, type Screen } from './screen';

const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(Math.floor(value / 65_536)), ...u16(value % 65_536)];
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const hello = (width: number, height: number): number[] => [
  ...ascii('RFB 003.008\n'),
  1,
  1,
  ...u32(0),
  ...u16(width),
  ...u16(height),
  ...Array.from({ length: 16 }, () => 0),
  ...u32(3),
  ...ascii('AMT'),
];
const rect = ({ x, y, width, height }: Rect, encoding: number, data: readonly number[]): number[] => [
  ...u16(x),
  ...u16(y),
  ...u16(width),
  ...u16(height),
  ...u32(encoding >>> 0),
  ...data,
];
const update = (...rects: number[][]): number[] => [0, 0, ...u16(rects.length), ...rects.flat()];
/** A block of DEFLATE that is stored, as AMT sends it. */
const stored = (data: readonly number[]): number[] => [
  ...u32(data.length + 5),
  0,
  data.length & 255,
  data.length >> 8,
  ~data.length & 255,
  (~data.length >> 8) & 255,
  ...data,
];

interface Viewer {
  client: RfbClient;
  sent: number[][];
  updates: () => number;
  colours: () => string[];
}

function viewer(bits: PixelBits = 8): Viewer {
  const sent: number[][] = [];
  let [updates, screen]: [number, Screen | undefined] = [0, undefined];
  const client = new RfbClient((bytes) => sent.push([...bytes]), bits, {
    onScreen: (shown) => (screen = shown),
    onUpdate: () => void updates++,
  });
  // As RRGGBB, because pixels are kept in the order of memory.
  const hex = (pixel: number): string =>
    [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('');
  return {
    client,
    sent,
    updates: () => updates,
    colours: () => Array.from(screen?.pixels ?? [], hex),
  };
}

const [BLACK, RED, WHITE] = ['000000', 'ff0000', 'ffffff'];
const whole = (width: number, height: number): Rect => ({ x: 0, y: 0, width, height });

describe('the screen of a machine', () => {
  it('begins without another login, and asks for the whole picture', () => {
    const { client, sent, colours } = viewer();
    client.push(Uint8Array.from(hello(2, 1)));
    expect(sent[0]).toEqual(ascii('RFB 003.008\n'));
    expect(sent[1]).toEqual([1]);
    expect(sent[2]).toEqual([1]);
    expect(sent[3]?.slice(0, 8)).toEqual([0, 0, 0, 0, 8, 8, 0, 1]);
    expect(sent[4]).toEqual([2, 0, 0, 3, ...u32(16), ...u32(0), ...u32(-223 >>> 0)]);
    expect(sent[5]).toEqual([3, 0, 0, 0, 0, 0, 0, 2, 0, 1]);
    expect(colours()).toEqual([BLACK, BLACK]);
  });

  it('draws raw rectangles with one byte a pixel, and with two', () => {
    const narrow = viewer(8);
    narrow.client.push(Uint8Array.from([...hello(2, 1), ...update(rect(whole(2, 1), 0, [0xe0, 0xff]))]));
    expect(narrow.colours()).toEqual([RED, WHITE]);
    const wide = viewer(16);
    wide.client.push(
      Uint8Array.from([...hello(2, 1), ...update(rect(whole(2, 1), 0, [0x00, 0xf8, 0xff, 0xff]))]),
    );
    expect(wide.colours()).toEqual([RED, WHITE]);
    expect([narrow.updates(), wide.updates()]).toEqual([1, 1]);
  });

  it.each<[string, number[], string[]]>([
    ['one colour', [1, 0xe0], [RED, RED, RED, RED]],
    ['raw', [0, 0xe0, 0xff, 0, 0xe0], [RED, WHITE, BLACK, RED]],
    ['a palette of two', [2, 0, 0xe0, 0b01_000000, 0b10_000000], [BLACK, RED, RED, BLACK]],
    ['a palette of three', [3, 0, 0xe0, 0xff, 0b00_01_0000, 0b10_00_0000], [BLACK, RED, WHITE, BLACK]],
    ['a palette of five', [5, 0, 0xe0, 0xff, 1, 2, 0x01, 0x20], [BLACK, RED, WHITE, BLACK]],
    ['runs', [128, 0xe0, 2, 0xff, 0], [RED, RED, RED, WHITE]],
    ['runs with a palette', [130, 0, 0xe0, 0x81, 2, 0], [RED, RED, RED, BLACK]],
  ])('draws tiles: %s', (_, tile, colours) => {
    const shown = viewer();
    shown.client.push(Uint8Array.from([...hello(2, 2), ...update(rect(whole(2, 2), 16, stored(tile)))]));
    expect(shown.colours()).toEqual(colours);
  });

  it('goes on from tile to tile, and takes runs of any length', () => {
    // Two tiles, 64 and 6 pixels wide.
    const tiles = [
      128, 0xe0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 15, 1, 0xff,
    ];
    const shown = viewer();
    shown.client.push(Uint8Array.from([...hello(70, 64), ...update(rect(whole(70, 64), 16, stored(tiles)))]));
    expect([...new Set(shown.colours())]).toEqual([RED, WHITE]);
    expect(shown.colours().filter((colour) => colour === RED)).toHaveLength(4_096);
  });

  it('takes one compressed stream over several rectangles', () => {
    const pieces: Uint8Array[] = [];
    const zlib = new Zlib((piece) => pieces.push(piece));
    const compressed = (data: number[]): number[] => {
      pieces.length = 0;
      zlib.push(Uint8Array.from(data));
      zlib.flush(true);
      const bytes = pieces.flatMap((piece) => [...piece]);
      return [...u32(bytes.length), ...bytes];
    };
    const shown = viewer();
    const first = rect({ x: 0, y: 0, width: 1, height: 1 }, 16, compressed([1, 0xe0]));
    const second = rect({ x: 1, y: 0, width: 1, height: 1 }, 16, compressed([1, 0xff]));
    shown.client.push(Uint8Array.from([...hello(2, 1), ...update(first, second)]));
    expect(shown.colours()).toEqual([RED, WHITE]);
  });

  it('follows the size of the screen, and passes over what it does not need', () => {
    const shown = viewer();
    const others = [
      2,
      1,
      0,
      ...u16(0),
      ...u16(1),
      0,
      0,
      0,
      0,
      0,
      0,
      3,
      0,
      0,
      0,
      ...u32(4),
      ...ascii('\u001b[cA'),
    ];
    shown.client.push(
      Uint8Array.from([...hello(2, 1), ...others, ...update(rect(whole(3, 2), -223, [])), ...update()]),
    );
    expect(shown.colours()).toHaveLength(6);
    // Nothing of it was drawn yet, so that nobody takes it for a picture.
    expect(shown.updates()).toBe(0);
    // For the whole new screen.
    expect(shown.sent.at(-1)).toEqual([3, 0, 0, 0, 0, 0, 0, 3, 0, 2]);
  });

  it('is the same however it is cut', () => {
    const bytes = Uint8Array.from([
      ...hello(4, 2),
      ...update(rect(whole(4, 2), 0, [1, 2, 3, 4, 5, 6, 7, 8]), rect(whole(2, 1), 16, stored([1, 0xe0]))),
    ]);
    const once = viewer();
    once.client.push(bytes);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: bytes.length }), { maxLength: 12 }), (cuts) => {
        const parts = viewer();
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        for (const [at, to] of places.slice(1).entries()) parts.client.push(bytes.subarray(places[at], to));
        expect(parts.colours()).toEqual(once.colours());
      }),
      { numRuns: 100 },
    );
  });
});

describe('a hostile machine', () => {
  it.each<[string, number[]]>([
    ['another protocol', ascii('HTTP/1.1 400')],
    ['a login of its own', [...ascii('RFB 003.008\n'), 1, 2]],
    ['no login at all', [...ascii('RFB 003.008\n'), 0]],
    ['a refusal', [...ascii('RFB 003.008\n'), 1, 1, ...u32(1)]],
    ['no screen', hello(0, 0)],
    ['a screen like no other', hello(65_535, 65_535)],
    ['a name of a gigabyte', [...hello(1, 1).slice(0, -7), ...u32(1_073_741_824)]],
    ['an unknown message', [...hello(1, 1), 77]],
    ['cut text of a gigabyte', [...hello(1, 1), 3, 0, 0, 0, ...u32(1_073_741_824)]],
    ['an unknown encoding', [...hello(1, 1), ...update(rect(whole(1, 1), 5, []))]],
    [
      'a rectangle outside',
      [...hello(2, 2), ...update(rect({ x: 1, y: 0, width: 2, height: 1 }, 0, [0, 0]))],
    ],
    ['nothing wide', [...hello(2, 2), ...update(rect({ x: 0, y: 0, width: 0, height: 1 }, 0, []))]],
    ['a rectangle of a gigabyte', [...hello(1, 1), ...update(rect(whole(1, 1), 16, u32(1_073_741_824)))]],
    ['a run longer than the tile', [...hello(2, 1), ...update(rect(whole(2, 1), 16, stored([128, 1, 2])))]],
    [
      'a colour outside of the palette',
      [...hello(1, 1), ...update(rect(whole(1, 1), 16, stored([3, 1, 2, 3, 0xc0])))],
    ],
    ['a tile of no kind', [...hello(1, 1), ...update(rect(whole(1, 1), 16, stored([17, 1])))]],
    ['a tile that is cut short', [...hello(2, 1), ...update(rect(whole(2, 1), 16, stored([0, 1])))]],
    ['more than the tiles', [...hello(1, 1), ...update(rect(whole(1, 1), 16, stored([1, 1, 1])))]],
  ])('is refused: %s', (_, bytes) => {
    expect(() => viewer().client.push(Uint8Array.from(bytes))).toThrow(NotRfb);
  });

  it('cannot fill the memory with a compressed nothing', () => {
    const bomb = zlibSync(new Uint8Array(50_000_000));
    const data = [...u32(300), ...bomb.subarray(0, 300)];
    const before = process.memoryUsage().arrayBuffers;
    const { client } = viewer();
    expect(() =>
      client.push(Uint8Array.from([...hello(8, 8), ...update(rect(whole(8, 8), 16, data))])),
    ).toThrow(NotRfb);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('is refused or drawn, whatever it sends', () => {
    const tile = fc.uint8Array({ maxLength: 40 }).map((bytes) => stored([...bytes]));
    const small = fc.record({
      x: fc.nat({ max: 5 }),
      y: fc.nat({ max: 5 }),
      width: fc.nat({ max: 5 }),
      height: fc.nat({ max: 5 }),
    });
    const message = fc.oneof(
      fc.uint8Array({ maxLength: 30 }).map((bytes) => [...bytes]),
      fc.tuple(small, tile).map(([place, data]) => update(rect(place, 16, data))),
      fc
        .tuple(small, fc.uint8Array({ maxLength: 60 }))
        .map(([place, data]) => update(rect(place, 0, [...data]))),
      small.map((place) => update(rect(place, -223, []))),
    );
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 6 }),
        fc.constantFrom<PixelBits>(8, 16),
        (messages, bits) => {
          const { client } = viewer(bits);
          try {
            client.push(Uint8Array.from(hello(6, 6)));
            for (const bytes of messages) client.push(Uint8Array.from(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(NotRfb);
          }
        },
      ),
      { numRuns: Number(process.env['AMT_BENCH_FUZZ'] ?? 2_000) },
    );
  });
});

it('a queue of bytes gives back what was put in, and stays as small as it can', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (pieces) => {
      const queue = new ByteQueue();
      const out: number[] = [];
      for (const piece of pieces) {
        queue.push(piece);
        out.push(...(queue.take(Math.min(piece.length, 7)) ?? []));
      }
      const all = pieces.flatMap((piece) => [...piece]);
      out.push(...(queue.take(all.length - out.length) ?? []));
      expect(out).toEqual(all);
      expect(queue.drop(1)).toBe(0);
    }),
    { numRuns: 200 },
  );
});
