import { describe, expect, it } from 'vitest';
import { isoDate } from './certificate-evidence';

describe('dates of certificates', () => {
  it.each([
    ['Jan  1 00:00:00 2049 GMT', '2049-01-01T00:00:00.000Z'],
    ['Dec 31 23:59:59 9999 GMT', '9999-12-31T23:59:59.000Z'],
    ['Feb 29 12:00:00 2028 GMT', '2028-02-29T12:00:00.000Z'],
    // Not a year of our time.
    ['Jan  1 00:00:00 0049 GMT', '0049-01-01T00:00:00.000Z'],
    ['Jan  1 00:00:00.5 2049 GMT', '2049-01-01T00:00:00.000Z'],
    ['Bad time value', undefined],
    ['', undefined],
    ['Feb 30 00:00:00 2028 GMT', undefined],
    ['Jan  1 00:00:00 12049 GMT', undefined],
    ['2049-01-01', undefined],
  ])('%s is %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
