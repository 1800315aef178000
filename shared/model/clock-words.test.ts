import { describe, expect, it } from 'vitest';
import { clockState, clockWords, durationWords } from './clock-words';

const YEAR = 31_557_600;

describe('a clock in words', () => {
  it.each([
    [1, '1 second'],
    [11, '11 seconds'],
    [119, '119 seconds'],
    [600, '10 minutes'],
    [86_400, '24 hours'],
    [3 * 86_400, '3 days'],
    [1.9 * YEAR, '694 days'],
    [11 * YEAR, '11 years'],
    [-56.9 * YEAR, '57 years'],
  ])('tells %d s as %s', (seconds, words) => {
    expect(durationWords(seconds)).toEqual(words);
  });

  it('says in which direction, and when it is right', () => {
    expect(clockWords(-11 * YEAR)).toEqual('11 years behind');
    expect(clockWords(600)).toEqual('10 minutes ahead');
    expect(clockState(-5)).toEqual('correct');
    expect(clockState(-6)).toEqual('6 seconds behind');
  });
});
