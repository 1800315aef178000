/** How much of a moment is said. */
const STYLES = {
  moment: { dateStyle: 'medium', timeStyle: 'medium' },
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'medium' },
  minute: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

/** One for each language and style: making it takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in this computer's time as people write it.
 * @param at ISO 8601, or milliseconds since 1970
 * @param locale BCP 47
 * @returns the text itself where it is no time
 */
export function momentIn(locale: string, style: DateStyle, at: string | number): string {
  const ms = typeof at === 'number' ? at : Date.parse(at);
  return Number.isNaN(ms) ? String(at) : formatOf(locale, style).format(ms);
}

function formatOf(locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, STYLES[style]);
  formats.set(key, known);
  return known;
}

/**
 * A moment for somebody elsewhere, who cannot know of which zone it is.
 * @param at ISO 8601
 * @param zone IANA name; absent: this computer's
 */
export function zonedMomentIn(locale: string, at: string, zone?: string): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${moment.format(ms)} (${offsetAt(ms, zone)})`;
}

/** As in “UTC+1”, with minutes only where there are some. */
function offsetAt(ms: number, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', timeZone: zone }).formatToParts(
    ms,
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC').replace(/^UTC[+-]0$/, 'UTC');
}

/**
 * The day of a moment where the clock shows it, as names of files have it: 2026-11-27.
 * @param at ISO 8601
 * @param zone IANA name; absent: this computer's
 */
export function localDay(at: string, zone?: string): string {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  });
  const parts = format.formatToParts(Date.parse(at));
  return (['year', 'month', 'day'] as const)
    .map((wanted) => parts.find(({ type }) => type === wanted)?.value)
    .join('-');
}

/**
 * The region whose dates a language is shown with.
 * @param system tag that the browser or the system prefers; its region counts where its language is the same
 */
export function localeOf(language: string, system: string | undefined): string {
  if (system?.split('-')[0] === language) return system;
  // English alone would be that of the USA, whose dates are read wrongly elsewhere.
  return language === 'en' ? 'en-GB' : language;
}
