import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text-decoding';

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
