import { describe, expect, it } from 'vitest';
import { charactersOf, letterSize } from './terminal-size';

describe('the size of a terminal', () => {
  it('is what BIOSes draw for, or follows from the room', () => {
    expect(charactersOf('100x31')).toEqual({ cols: 100, rows: 31 });
    expect(charactersOf('fit')).toBeUndefined();
  });

  it('makes letters fill the place in both directions, within what can be read', () => {
    const now = { width: 640, height: 400, size: 14 };
    expect(letterSize(now, { width: 640, height: 400 })).toBe(14);
    expect(letterSize(now, { width: 2_000, height: 500 })).toBe(17.5);
    expect(letterSize(now, { width: 550, height: 5_000 })).toBe(12);
    expect(letterSize(now, { width: 4_000, height: 4_000 })).toBe(28);
    expect(letterSize(now, { width: 10, height: 10 })).toBe(9);
  });
});
