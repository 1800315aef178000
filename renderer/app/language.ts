import { type Language, LANGUAGE_FACTS, LANGUAGES } from '../../shared/texts/catalogue';

/**
 * The language that a setting stands for. `system` is the first language of the browser that everything is written in;
 * a language that is not known, of a newer version, is English.
 * @param setting tag of a language, or `system`
 * @param preferred what the browser asks web pages for, best first
 */
export function languageOf(setting: string, preferred: readonly string[]): Language {
  const tags = setting === 'system' ? preferred.map((tag) => tag.split('-')[0] ?? tag) : [setting];
  const known = tags.flatMap((tag) => LANGUAGES.filter((language) => language === tag));
  const found = setting === 'system' ? known.find((tag) => LANGUAGE_FACTS[tag].everywhere) : known[0];
  return found ?? 'en';
}
