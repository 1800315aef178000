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
 * The region whose dates a language is shown with.
 * @param system tag that the browser or the system prefers; its region counts where its language is the same
 */
export function localeOf(language: string, system: string | undefined): string {
  if (system?.split('-')[0] === language) return system;
  // English alone would be that of the USA, whose dates are read wrongly elsewhere.
  return language === 'en' ? 'en-GB' : language;
}
