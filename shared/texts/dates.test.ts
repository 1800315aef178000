import { describe, expect, it } from 'vitest';
import { localeOf, momentIn } from './dates';

/** In this computer's zone, whatever that is. */
const at = new Date(2026, 10, 27, 15, 10, 5);

describe('a moment in the words of a language', () => {
  it.each([
    ['en-GB', '27 Nov 2026, 15:10:05'],
    ['de', '27.11.2026, 15:10:05'],
    ['fr', '27 nov. 2026, 15:10:05'],
    ['es', '27 nov 2026, 15:10:05'],
  ])('%s', (locale, words) => {
    expect(momentIn(locale, 'moment', at.getTime())).toBe(words);
    expect(momentIn(locale, 'moment', at.toISOString())).toBe(words);
  });

  it('says as much of it as is asked for', () => {
    const said = (['day', 'time', 'minute'] as const).map((style) => momentIn('en-GB', style, at.getTime()));
    expect(said).toEqual(['27 Nov 2026', '15:10:05', '15:10']);
  });

  it('leaves a text as it is that is no time', () => {
    expect(momentIn('de', 'day', 'soon')).toBe('soon');
  });
});

describe('the region of dates', () => {
  it.each([
    ['en', 'en-US', 'en-US'],
    ['en', 'de-DE', 'en-GB'],
    ['en', undefined, 'en-GB'],
    ['de', 'de-AT', 'de-AT'],
    ['de', 'en-US', 'de'],
    // Estonian is not Spanish.
    ['es', 'est', 'es'],
  ])('of %s in a browser of %s is %s', (language, system, locale) => {
    expect(localeOf(language, system)).toBe(locale);
  });
});
