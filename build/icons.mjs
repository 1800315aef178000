// `node build/icons.mjs`: draws the icon of the app in every size and container that the three systems take, into
// build/package/icons, and as the page's own icon. Needs nothing but Node. icons.test.ts compares what is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BLUE = '#1c5d99';
const WHITE = '#ffffff';

/** A monitor with a pulse on a bench. Units of a square of 64 by 64, later ones above earlier ones. */
const SHAPES = [
  { kind: 'box', x: 0, y: 0, width: 64, height: 64, radius: 12, fill: BLUE },
  { kind: 'box', x: 12, y: 14, width: 40, height: 26, radius: 3, fill: WHITE },
  {
    kind: 'line',
    points: [
      [18, 27],
      [26, 27],
      [30, 20],
      [35, 33],
      [39, 27],
      [46, 27],
    ],
    width: 3.5,
    fill: BLUE,
  },
  {
    kind: 'line',
    points: [
      [8, 48],
      [56, 48],
    ],
    width: 4,
    fill: WHITE,
  },
  {
    kind: 'area',
    points: [
      [26, 40],
      [38, 40],
      [40, 48],
      [24, 48],
    ],
    fill: '#cfe3f5',
  },
];

/** Of hicolor, the theme that every Linux desktop falls back to. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];
/** Types of icns that hold PNG, by pixels. ic11 to ic14 are for screens of twice the density. */
const MAC_TYPES = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
/** macOS leaves room for a shadow: the picture takes 824 of 1024. */
const MAC_SCALE = 824 / 1024;
/** Each pixel is the mean of so many points in each direction. */
const FINENESS = 4;
/** From this size on no line fits between the corners of a pixel. */
const PLAIN_FROM = 128;

/** The uppermost first, with its colour as numbers. */
const PAINTED = SHAPES.toReversed().map((shape) => ({
  ...shape,
  rgb: [1, 3, 5].map((at) => parseInt(shape.fill.slice(at, at + 2), 16)),
}));

/** @returns {Map<string, Buffer>} each file of the icon, by its path in the project */
export function drawIcons() {
  const files = new Map();
  const drawn = new Map();
  const png = (size, scale = 1) => {
    const key = `${size} ${scale}`;
    if (!drawn.has(key)) drawn.set(key, toPng(draw(size, scale), size));
    return drawn.get(key);
  };
  for (const size of LINUX_SIZES) files.set(`build/package/icons/${size}x${size}.png`, png(size));
  files.set('build/package/icons/icon.ico', toIco());
  files.set(
    'build/package/icons/icon.icns',
    toIcns((size) => png(size, MAC_SCALE)),
  );
  files.set('renderer/public/icon.svg', Buffer.from(toSvg()));
  return files;
}

/** @returns RGBA, row by row */
function draw(size, scale) {
  const pixels = Buffer.alloc(size * size * 4);
  const unit = 64 / size / scale;
  const offset = (64 - 64 / scale) / 2;
  const cornersOf = (row) =>
    Array.from({ length: size + 1 }, (_, column) => topAt(offset + column * unit, offset + row * unit));
  let above = cornersOf(0);
  for (let row = 0; row < size; row += 1) {
    const below = cornersOf(row + 1);
    for (let column = 0; column < size; column += 1) {
      const corners = [above[column], above[column + 1], below[column], below[column + 1]];
      const plain = size >= PLAIN_FROM && corners.every((corner) => corner === corners[0]);
      const rgba = plain
        ? corners[0] && [...corners[0].rgb, 255]
        : meanOf(offset + column * unit, offset + row * unit, unit);
      if (rgba !== undefined) pixels.set(rgba, (row * size + column) * 4);
    }
    above = below;
  }
  return pixels;
}

/** Of the points of a pixel. @returns undefined: transparent */
function meanOf(x, y, unit) {
  const all = FINENESS * FINENESS;
  const [sum, hits] = [[0, 0, 0], []];
  for (let point = 0; point < all; point += 1) {
    const across = ((point % FINENESS) + 0.5) / FINENESS;
    const down = (Math.floor(point / FINENESS) + 0.5) / FINENESS;
    const top = topAt(x + across * unit, y + down * unit);
    if (top !== undefined) hits.push(top);
  }
  if (hits.length === 0) return undefined;
  for (const { rgb } of hits) for (const i of [0, 1, 2]) sum[i] += rgb[i];
  return [...sum.map((each) => Math.round(each / hits.length)), Math.round((hits.length / all) * 255)];
}

function topAt(x, y) {
  return PAINTED.find((shape) => covers(shape, x, y));
}

function covers(shape, x, y) {
  switch (shape.kind) {
    case 'box': {
      const { width, height, radius } = shape;
      const dx = Math.max(Math.abs(x - shape.x - width / 2) - width / 2 + radius, 0);
      const dy = Math.max(Math.abs(y - shape.y - height / 2) - height / 2 + radius, 0);
      return Math.hypot(dx, dy) <= radius;
    }
    case 'line':
      for (let i = 1; i < shape.points.length; i += 1) {
        if (distance(x, y, shape.points[i - 1], shape.points[i]) <= shape.width / 2) return true;
      }
      return false;
    case 'area':
      // Convex and clockwise: inside is on the same side of every edge.
      return shape.points.every((from, i) => {
        const to = shape.points[(i + 1) % shape.points.length];
        return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]) >= 0;
      });
  }
}

/** Of a point from a stretch. */
function distance(x, y, [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function toSvg() {
  const list = (points) => points.map((point) => point.join(' ')).join('L');
  const shapes = SHAPES.map((shape) => {
    switch (shape.kind) {
      case 'box': {
        const { x, y, width, height, radius, fill } = shape;
        return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
      }
      case 'line':
        return `<path d="M${list(shape.points)}" fill="none" stroke="${shape.fill}" stroke-width="${shape.width}" stroke-linejoin="round" stroke-linecap="round"/>`;
      case 'area':
        return `<path d="M${list(shape.points)}z" fill="${shape.fill}"/>`;
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${shapes.join('')}</svg>\n`;
}

/** PNG (W3C, third edition): signature, IHDR, IDAT, IEND. */
function toPng(rgba, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits each of red, green, blue and alpha.
  header.set([8, 6], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    rgba.copy(lines, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(data) {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Small pictures as bitmaps, because older parts of Windows and its tools read nothing else; the large one as PNG. */
function toIco() {
  const images = WINDOWS_SIZES.map((size) => {
    const pixels = draw(size, 1);
    return { size, data: size < 256 ? toBitmap(pixels, size) : toPng(pixels, size) };
  });
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let at = directory.length;
  images.forEach(({ size, data }, i) => {
    const entry = 6 + 16 * i;
    // 256 is written as 0.
    directory.set([size & 255, size & 255], entry);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(data.length, entry + 8);
    directory.writeUInt32LE(at, entry + 12);
    at += data.length;
  });
  return Buffer.concat([directory, ...images.map(({ data }) => data)]);
}

/** BITMAPINFOHEADER, rows from below as BGRA, and a mask of one bit per pixel that alpha makes superfluous. */
function toBitmap(rgba, size) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // Picture and mask together.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const picture = Buffer.alloc(size * size * 4);
  for (let i = 0; i < size * size; i += 1) {
    const row = size - 1 - Math.floor(i / size);
    const [red, green, blue, alpha] = rgba.subarray(i * 4, i * 4 + 4);
    picture.set([blue, green, red, alpha], (row * size + (i % size)) * 4);
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, picture, mask]);
}

function toIcns(png) {
  const parts = Object.entries(MAC_TYPES).map(([type, size]) => block(type, png(size)));
  return block('icns', Buffer.concat(parts));
}

function block(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, data] of drawIcons()) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), data);
  }
}
