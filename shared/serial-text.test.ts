import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERIAL_CHARSETS, SerialText } from './serial-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const shown = (input: Uint8Array | string, charset: (typeof SERIAL_CHARSETS)[number] = 'auto'): string =>
  new SerialText(charset).push(typeof input === 'string' ? bytes(input) : input);

describe('what a serial console shows', () => {
  it('is drawn as the machine draws it', () => {
    const screen =
      '\u001b[2J\u001b[1;1H\u001b[0;37;44mSetup\u001b[K\r\n\u001b(0lqk\u001b(B\u001b7\u001b8\u0007';
    expect(shown(screen)).toBe(screen);
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
  ])('has no %s in it', (_, text) => {
    expect(shown(text)).toBe('A');
  });

  it('goes on behind a text for the terminal that never ends, and a sequence that is too long', () => {
    expect(shown(`\u001b]0;${'x'.repeat(10_000)}seen`)).toContain('seen');
    expect(shown(`\u001b[${'1;'.repeat(100)}mseen`)).toContain('seen');
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
          'n',
          '6n',
          '52;',
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

/** Whether there is something in it that a terminal answers, or that is for the terminal itself. */
function isObeyed(text: string): boolean {
  const [escape, enquiry] = ['\u001b', '\u0005'];
  if (text.includes(enquiry) || /[\u0080-\u009f]/.test(text)) return true;
  return text
    .split(escape)
    .slice(1)
    .some((after) => /^[PX\]^_Z]/.test(after) || /^\[[0-?]*[ -/]*[cnt]/.test(after));
}
