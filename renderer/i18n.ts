// Tests of this file's users are checked without Vite's types.
/// <reference types="vite/types/importMeta.d.ts" />
import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue, Language } from '../shared/texts/catalogue';
import { en } from '../shared/texts/en/index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof en };
  }
}

/** Languages that are no part of the start: each is loaded when it is chosen. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('../shared/texts/de/index')).de,
  fr: async () => (await import('../shared/texts/fr/index')).fr,
  es: async () => (await import('../shared/texts/es/index')).es,
};

/**
 * The window's texts: `useTranslation()` in components, `i18n.t` elsewhere. Keys and parameters are checked by the
 * compiler against the English texts.
 */
export const i18n: I18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'texts',
  ns: ['texts'],
  resources: { en: { texts: en } },
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  missingInterpolationHandler: (text: string, [placeholder]: RegExpExecArray) => {
    fault(`No value for ${placeholder} in “${text}”`);
    return '';
  },
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => fault(`No text for “${key}”`),
  returnNull: false,
});

/** A mistake of ours. It stops a test; in the window, the rest of the page is worth more than one text. */
function fault(message: string): void {
  if (import.meta.env.MODE === 'test') throw new Error(message);
  console.error(message);
}

/** Which language is wanted. Only the last wish counts, whatever order the texts arrive in. */
let wanted: Language = 'en';

/** Shows all texts in this language, once they are loaded. If they cannot be loaded, the language stays as it is. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  if (language !== 'en' && !i18n.hasResourceBundle(language, 'texts')) {
    i18n.addResourceBundle(language, 'texts', await OTHERS[language]());
  }
  if (wanted === language && i18n.language !== language) await i18n.changeLanguage(language);
}
