import { describe, expect, it } from 'vitest';
import { rowsMoved } from './steady-scroll';

const before = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('rows in sight', () => {
  it('have moved by what came or went above them', () => {
    expect(rowsMoved(before, ['0', '1', ...before], 2)).toBe(2);
    expect(rowsMoved(before, before.slice(1), 2)).toBe(-1);
    expect(rowsMoved(before, [...before, 'g'], 2)).toBe(0);
  });

  it('have not moved when one of them alone went elsewhere, or is gone', () => {
    expect(rowsMoved(before, ['a', 'b', 'd', 'e', 'f', 'c'], 2)).toBe(-1);
    expect(rowsMoved(before, ['c', 'a', 'b', 'd', 'e', 'f'], 2)).toBe(0);
    expect(rowsMoved(before, ['a', 'b', 'd', 'e', 'f'], 3)).toBe(-1);
    expect(rowsMoved(before, [], 2)).toBe(0);
  });
});
