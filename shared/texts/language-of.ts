import { type Language, LANGUAGES } from './catalogue';

/**
 * The language that a setting stands for. `system` is the first preferred language that there are texts in; a
 * language that is not known, of a newer version, is English.
 * @param setting tag of a language, or `system`
 * @param preferred languages that the browser or the system prefers, best first
 */
export function languageOf(setting: string, preferred: readonly string[]): Language {
  const tags = setting === 'system' ? preferred.map((tag) => tag.split('-')[0] ?? tag) : [setting];
  const known = tags.flatMap((tag) => LANGUAGES.filter((language) => language === tag));
  return known[0] ?? 'en';
}
