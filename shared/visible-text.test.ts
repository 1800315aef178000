import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible, visibleIn, visibleJson, visibleLines } from './visible-text';

/** Letters between characters that steer a terminal or a reader. */
const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(
      '\u001b[2J',
      '\u009b31m',
      '\u202e',
      '\u2066',
      '\u200b',
      '\u2028',
      '\n',
      '\r',
      '\t',
      '\0',
      '\ud800',
    ),
    fc.constantFrom(
      '\u007f',
      '\u061c',
      '\ufeff',
      '\u00ad',
      '\u{e0041}',
      '\u3164',
      '\u034f',
      '\\x1b',
      'é',
      '漢',
      '🔑',
      '"',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
);
const text = nasty.map((parts) => parts.join(''));
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

describe('a visible text', () => {
  it.each([
    ['\u001b]0;OWNED\u0007', '\\x1b]0;OWNED\\x07'],
    ['\u009b31m', '\\x9b31m'],
    ['a\nb\r\n\tc', 'a\\nb\\r\\n\\tc'],
    ['abc\u202edcba', 'abc\\u202edcba'],
    ['\u{e0041}', '\\u{e0041}'],
    ['zero\u200bwidth', 'zero\\u200bwidth'],
    ['Grüße, 漢字 – “quoted” · ✓ 🔑', 'Grüße, 漢字 – “quoted” · ✓ 🔑'],
  ])('%j is shown as %j', (hidden, shown) => {
    expect(visible(hidden)).toBe(shown);
  });

  it('holds nothing that is hidden, and is its own visible text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const shown = visible(any);
        expect(shown).not.toMatch(HIDDEN);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });

  it('keeps line ends where there are lines, and nothing else', () => {
    fc.assert(
      fc.property(text, (any) => {
        const shown = visibleLines(any);
        expect(shown.split('\n')).toEqual(any.split('\n').map(visible));
      }),
    );
  });
});

describe('a value of visible texts', () => {
  it('has the same shape, and nothing hidden in keys or texts', () => {
    fc.assert(
      fc.property(fc.object({ key: text, values: [text, fc.integer(), fc.constant(null)] }), (any) => {
        const before = structuredClone(any);
        const shown = visibleIn(any);
        expect(any).toEqual(before);
        expect(JSON.stringify(shown)).not.toMatch(HIDDEN);
        expect(JSON.stringify(shown)).toBe(JSON.stringify(visibleIn(shown)));
      }),
    );
  });

  it('leaves alone what is spared', () => {
    const value = { name: 'a\u202eb', profile: { name: 'a\u202eb' }, list: [{ profile: '\u202e' }] };
    expect(visibleIn(value, new Set(['profile']))).toEqual({ ...value, name: 'a\\u202eb' });
  });
});

describe('visible JSON', () => {
  it('means the same', () => {
    fc.assert(
      fc.property(fc.object({ key: text, values: [text, fc.integer()] }), (any) => {
        const shown = visibleJson(JSON.stringify(any, null, 2));
        expect(shown.replaceAll('\n', '')).not.toMatch(HIDDEN);
        expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });
});
