/** What a simulated PC shows. Colours are `0xRRGGBB`. */
export interface Picture {
  width: number;
  height: number;
  colour: (x: number, y: number) => number;
}

/** What is on the screen: nothing, the BIOS setup, or a desktop on which a bar moves. */
export type Shown = 'nothing' | 'bios' | 'desktop';

const [BLACK, GREY, BLUE, TEAL, WHITE] = [0x000000, 0xc0c0c0, 0x0000a8, 0x008080, 0xffffff];

/** @param beat counts up: something has moved each time */
export function pictureOf(shown: Shown, beat: number): Picture {
  switch (shown) {
    case 'nothing':
      return { width: 640, height: 480, colour: () => BLACK };
    case 'bios':
      return { width: 800, height: 600, colour: (x, y) => bios(x, y, beat) };
    case 'desktop':
      return { width: 1024, height: 768, colour: (x, y) => desktop(x, y, beat) };
  }
}

/** A grey line above and below, lines of text between, and a cursor that blinks. */
function bios(x: number, y: number, beat: number): number {
  if (y < 16 || y >= 584) return GREY;
  const isText = y % 24 < 12 && x > 24 && x < 24 + 8 * ((y * 7) % 50) && (x * y) % 3 !== 0;
  if (x > 700 && x < 708 && y > 500 && y < 516) return beat % 2 === 0 ? WHITE : BLUE;
  return isText ? WHITE : BLUE;
}

/** A gradient, a window with text, and a bar at the bottom in which something goes on. */
function desktop(x: number, y: number, beat: number): number {
  if (y >= 680) return x < (beat * 16) % 1024 ? TEAL : GREY;
  if (x > 200 && x < 900 && y > 100 && y < 500) {
    if (y < 124) return BLUE;
    return y % 20 < 10 && (x * 31 + y * 17) % 7 === 0 ? BLACK : WHITE;
  }
  return ((x >> 3) << 16) | ((y >> 2) << 8) | 0x60;
}
