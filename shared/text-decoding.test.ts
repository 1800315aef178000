import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, TextPieces } from './text-decoding';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const WAYS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text) => utf16be(`\ufeff${text}`),
  'UTF-16LE without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE without a mark': utf16be,
};
const plain = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '!', '%', '{', '}', '"', ':', '\\', '\r', '\n', '\t'),
});

describe.each(Object.entries(WAYS))('text in %s', (_way, encode) => {
  it('is read as it was written, with its line ends, without zeros at its end', () => {
    fc.assert(
      fc.property(plain, fc.nat(3), (text, zeros) => {
        expect(decodeText(encode(text + '\0'.repeat(zeros)))).toEqual({ text, damaged: false });
      }),
    );
  });

  it('may hold other letters', () => {
    const text = 'Büro – Straße, “quoted”\r\n';
    expect(decodeText(encode(text))).toEqual({ text, damaged: false });
  });
});

it('what is no text says so, and never throws', () => {
  expect(decodeText(Buffer.from([0x42, 0xfc, 0x72, 0x6f]))).toEqual({ text: 'B\ufffdro', damaged: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeText(bytes).text).toBeTypeOf('string');
    }),
  );
});

describe.each(Object.entries(WAYS))('a text in %s that comes in pieces', (_way, encode) => {
  it('is the same wherever it is cut', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }), (start, lengths) => {
        const text = `${start}Büro “quoted” 😀\r\n`;
        expect(inPieces(encode(text), lengths)).toBe(text);
      }),
    );
  });

  it('is the same when it is long', () => {
    const text = 'A line of a log, ä\r\n'.repeat(8_000);
    expect(inPieces(encode(text), [9_973])).toBe(text);
  });
});

describe('a text in pieces', () => {
  it('has no zeros, and says where a letter cannot be read', () => {
    expect(inPieces(Buffer.from('a\0\0b\0'), [2])).toBe('ab');
    expect(inPieces(Buffer.from([0x42, 0xfc, 0x41]), [1])).toBe('B\ufffdA');
    expect(inPieces(Buffer.from([0x41, 0xc3]), [1])).toBe('A\ufffd');
    expect(inPieces(Buffer.alloc(0), [1])).toBe('');
  });
});

/** @param lengths of the pieces, again and again */
function inPieces(bytes: Uint8Array, lengths: readonly number[]): string {
  const pieces = new TextPieces();
  let text = '';
  for (let at = 0, count = 0; at < bytes.length; count++) {
    const length = (lengths[count % lengths.length] ?? 0) + 1;
    text += pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return text + pieces.end();
}
