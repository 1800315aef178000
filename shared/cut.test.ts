import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from './cut';

describe('cut', () => {
  it('leaves what is short enough, and marks what it has cut', () => {
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abcd', 3)).toBe('ab…');
    expect(cut('', 1)).toBe('');
  });

  it('is never too long and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/\p{Surrogate}/u);
        expect(short === text || short.endsWith('…')).toBe(true);
      }),
    );
  });
});
