import { describe, expect, it } from 'vitest';
import { expectedSeconds } from './expected-time';

describe('The expected time of a step', () => {
  it('is what its area says, in seconds', () => {
    expect(expectedSeconds('tls')).toBe(25);
    expect(expectedSeconds('home-domains')).toBe(8);
  });

  it('is short where the area says nothing, and for an unknown step', () => {
    expect(expectedSeconds('clock')).toBe(2);
    expect(expectedSeconds('of-a-later-version')).toBe(2);
  });
});
