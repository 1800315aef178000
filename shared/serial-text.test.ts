import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERIAL_CHARSETS, SerialText } from './serial-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const shown = (input: Uint8Array | string, charset: (typeof SERIAL_CHARSETS)[number] = 'auto'): string =>
  new SerialText(charset).push(typeof input === 'string' ? bytes(input) : input);

describe('what a serial console shows', () => {
  it('is drawn as the machine draws it', () => {
    const screen =
      '\u001b[2J\u001b[1;1H\u001b[0;37;44mSetup\u001b[K\r\n\u001b(0lqk\u001b(B\u001b7\u001b8\u0007\u001b[?25l\u001b[2;24r\u001b[-\u001b[38:2:1:2:3mA\u001b[3b';
    expect(shown(screen)).toBe(screen.replace('\u001b[-\u001b', '\u001b'));
  });

  it('keeps the modes that draw, out of a list of others too', () => {
    expect(shown('\u001b[?25;1000;2004h\u001b[?2004hA\u001b[4;12;20l')).toBe('\u001b[?25hA\u001b[4l');
  });

  it('is cleared by a reset, and the history of the terminal stays', () => {
    expect(shown('\u001bcA\u001b[3JB\u001b[2JC')).toContain('\u001b[2J\u001b[HAB\u001b[2JC');
    expect(shown('\u001bc')).not.toContain('\u001bc');
  });

  it('is read as UTF-8, and as CP437 where it is none', () => {
    expect(shown('Größe ─ █')).toBe('Größe ─ █');
    // A frame as a BIOS draws it.
    expect(shown(Uint8Array.from([0xda, 0xc4, 0xc4, 0xbf, 0x41]))).toBe('┌──┐A');
    expect(shown(Uint8Array.from([0xc9, 0xbb]), 'cp437')).toBe('╔╗');
    expect(shown(Uint8Array.from([0xff, 0x41]), 'utf-8')).toBe('\ufffdA');
  });

  it('is the same however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.nat({ max: 200 }), { maxLength: 6 }),
        (input, cuts) => {
          const whole = new SerialText();
          const once = whole.push(input);
          const parts = new SerialText();
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, input.length)).sort((a, b) => a - b),
            input.length,
          ];
          const pieces = places.slice(1).map((to, at) => parts.push(input.subarray(places[at], to)));
          expect(pieces.join('')).toBe(once);
        },
      ),
    );
  });

  it.each([
    ['a title', '\u001b]0;evil\u0007A'],
    ['the clipboard', '\u001b]52;c;ZXZpbA==\u001b\\A'],
    ['a device control string', '\u001bP$q"p\u001b\\A'],
    ['a privacy message', '\u001b^x\u001b\\A'],
    ['a question for the terminal', '\u001b[cA'],
    ['a question for the place of the cursor', '\u001b[6nA'],
    ['a question for the title', '\u001b[21tA'],
    ['an answerback', '\u0005A'],
    ['an identification', '\u001bZA'],
    ['a title of GNU screen', '\u001bkevil\u001b\\A'],
    ['another character encoding', '\u001b%GA'],
    ['history erased in another notation', '\u001b[3:1JA'],
    ['mouse tracking', '\u001b[1;2;3;4;5TA'],
    ['mouse reports', '\u001b[?1000;1006hA'],
    ['marks around pasted text', '\u001b[?2004hA'],
    ['another keyboard', '\u001b[>1u\u001b[>4;2mA'],
    ['a question for a mode', '\u001b[?25$pA'],
    ['a question for its parameters', '\u001b[xA'],
    ['a print', '\u001b[5iA'],
    ['a number without end', '\u001b[99999999LA'],
    ['a control within a sequence', '\u001b[1\u0005\u0000A'],
  ])('has no %s in it', (_, text) => {
    expect(shown(text)).toBe('A');
  });

  it('goes on where the machine ends a text for the terminal itself', () => {
    expect(shown('\u001b]0;evil\u0018A\u001bX\u001aB')).toBe('AB');
  });

  it('goes on behind a text for the terminal that never ends, and a sequence that is too long', () => {
    expect(shown(`\u001b]0;${'x'.repeat(10_000)}seen`)).toContain('seen');
    expect(shown(`\u001b[${'1;'.repeat(100)}mseen`)).toContain('seen');
  });

  it('moves no more lines than a screen has, however many are asked for', () => {
    expect(shown('\u001b[9999L\u001b[9999M\u001b[3L\u001b[9999S\u001b[M')).toBe(
      '\u001b[200L\u001b[200M\u001b[3L\u001b[200S\u001b[M',
    );
    // To find out how large the screen is.
    expect(shown('\u001b[999;999H')).toBe('\u001b[999;999H');
  });

  it('never makes a terminal act, whatever is sent', () => {
    // Introducers and ends of what a terminal obeys, among noise.
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom(
          '\u001b',
          '\u001b]',
          '\u001b[',
          '\u001bP',
          '\u009d',
          '\u009b',
          '\u0007',
          'c',
          '6n',
          '52;',
          '?1000;25h',
          '3J',
          '3:1J',
          '1;2;3;4;5T',
          '\u001bk',
          '\u001b%',
          '\u001b(',
          '>4m',
          '12345L',
        )
        .map(bytes),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(...SERIAL_CHARSETS),
        (pieces, charset) => {
          const screen = new SerialText(charset);
          const out = pieces.map((each) => screen.push(each)).join('');
          expect(isObeyed(out)).toBe(false);
        },
      ),
      { numRuns: Number(process.env['AMT_BENCH_FUZZ'] ?? 2_000) },
    );
  });
});

/**
 * What may stand behind ESC, written down apart from the code under test: cursor, characters for drawing lines; tabs and
 * scrolling, erasing, inserting and deleting, colours, region; modes that draw.
 */
const DRAWS = [
  /^[78DEM]/,
  /^[()][0AB]/,
  /^\[(?:[0-9]{0,4}[;:])*[0-9]{0,4}m/,
  /^\[(?:[0-9]{0,4};)*[0-9]{0,4}(?:[A-IZSade`f]|[KX]|[LMP@b]|[rsu])/,
  /^\[[0-9]{0,4}T/,
  /^\[[;0-2]*J/,
  /^\[(?:4(?:;|(?=[hl])))+[hl]/,
  /^\[\?(?:(?:1|6|7|25|1049)(?:;|(?=[hl])))+[hl]/,
];

/** Whether there is something in it that does more than draw. */
function isObeyed(text: string): boolean {
  const [before = '', ...sequences] = text.split('\u001b');
  const behind = sequences.map((each) => {
    const draws = DRAWS.find((one) => one.test(each));
    return draws && each.replace(draws, '');
  });
  return [before, ...behind].some((part) => part === undefined || !isText(part));
}

/** Printable characters, and the nine controls from bell to shift in. */
function isText(part: string): boolean {
  return Array.from(part).every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code >= 0x07 && code <= 0x0f) || (code >= 0x20 && code < 0x7f) || code >= 0xa0;
  });
}
