/** How many bits a pixel takes on the wire: RGB565, or RGB332 for large screens and little bandwidth. */
export type PixelBits = 8 | 16;

/** The sixteen bytes of SetPixelFormat (RFC 6143, section 7.4): little-endian, true colour. */
export function pixelFormat(bits: PixelBits): Uint8Array {
  return bits === 16
    ? Uint8Array.of(16, 16, 0, 1, 0, 31, 0, 63, 0, 31, 11, 5, 0, 0, 0, 0)
    : Uint8Array.of(8, 8, 0, 1, 0, 7, 0, 7, 0, 3, 5, 2, 0, 0, 0, 0);
}

/** The colour of every pixel value, as `Screen` keeps it. */
export function colours(bits: PixelBits): Uint32Array {
  const table = new Uint32Array(2 ** bits);
  for (let value = 0; value < table.length; value++) {
    table[value] =
      bits === 16
        ? rgb(value >> 11, 31, (value >> 5) & 63, 63, value & 31, 31)
        : rgb(value >> 5, 7, (value >> 2) & 7, 7, value & 3, 3);
  }
  return table;
}

/** Each part with its largest value, which becomes 255. */
function rgb(r: number, mostR: number, g: number, mostG: number, b: number, mostB: number): number {
  const part = (value: number, most: number): number => Math.round((value * 255) / most);
  return ((255 << 24) | (part(b, mostB) << 16) | (part(g, mostG) << 8) | part(r, mostR)) >>> 0;
}
