import { describe, expect, it } from 'vitest';
import { localDay, localeOf, momentIn, zonedMomentIn } from './dates';

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

describe('a moment for somebody in another zone', () => {
  it.each([
    ['en-GB', 'Europe/Berlin', '27 Nov 2026, 23:30 (UTC+1)'],
    ['de', 'Europe/Berlin', '27.11.2026, 23:30 (UTC+1)'],
    ['en-GB', 'UTC', '27 Nov 2026, 22:30 (UTC)'],
    ['fr', 'Asia/Kolkata', '28 nov. 2026, 04:00 (UTC+5:30)'],
    ['es', 'America/New_York', '27 nov 2026, 17:30 (UTC-5)'],
  ])('%s in %s', (locale, zone, words) => {
    expect(zonedMomentIn(locale, '2026-11-27T22:30:00.000Z', zone)).toBe(words);
  });

  it('follows daylight saving time', () => {
    expect(zonedMomentIn('de', '2026-07-01T12:00:00.000Z', 'Europe/Berlin')).toBe(
      '01.07.2026, 14:00 (UTC+2)',
    );
  });

  it('has the day that the clock there shows', () => {
    const days = ['Europe/Berlin', 'Asia/Kolkata'].map((zone) => localDay('2026-11-27T22:30:00.000Z', zone));
    expect(days).toEqual(['2026-11-27', '2026-11-28']);
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
