// Tests of this file's users are checked without Vite's types.
/// <reference types="vite/types/importMeta.d.ts" />
import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Catalogue, Language } from '../shared/texts/catalogue';
import { textsAtStart } from '../shared/texts/en/at-start';
import type { en } from '../shared/texts/en/index';
import { messagesAtStart } from '../shared/texts/en/messages/at-start';
import { languageOf } from '../shared/texts/language-of';
import { MESSAGES_OF } from '../shared/texts/messages-of';
import { type Say, sayWith, textAt } from '../shared/texts/say';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof en };
  }
}

/** Languages that are no part of the start: each is loaded when it is chosen. */
const TEXTS_OF: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
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
  ns: ['texts', 'messages'],
  resources: { en: { texts: textsAtStart, messages: messagesAtStart } },
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
    const [texts, { messages }] = await Promise.all([TEXTS_OF[language](), MESSAGES_OF[language]()]);
    i18n.addResourceBundle(language, 'messages', messages);
    i18n.addResourceBundle(language, 'texts', texts);
  }
  if (wanted === language && i18n.language !== language) await i18n.changeLanguage(language);
}

let all = false;

/** Loads the English texts and messages that are not shown at the start. Other languages have all of theirs then. */
export async function loadAllTexts(): Promise<void> {
  const [{ messages }, { en: texts }] = await Promise.all([
    import('../shared/texts/en/messages/index'),
    import('../shared/texts/en/index'),
  ]);
  if (!all) {
    i18n.addResourceBundle('en', 'messages', messages);
    i18n.addResourceBundle('en', 'texts', texts);
  }
  all = true;
}

/** The language that the window shows now. */
export function shownLanguage(): Language {
  return languageOf(i18n.language, []);
}

function sayer(language: () => string): Say {
  return sayWith({
    text: (code) => textAt(i18n, language(), code),
    format: (code, values) => i18n.t(`messages:${code}`, { ...values, lng: language(), defaultValue: code }),
  });
}

/** Main's messages in the window's language. For components, which show another language at once: `useSay`. */
export const say = sayer(() => i18n.language);

/** As `say`, in English whatever language the window shows: texts are compared and grouped by it. */
export const english = sayer(() => 'en');

/** As `say`; the component is drawn again when the language changes. */
export function useSay(): Say {
  useTranslation();
  return say;
}
