import i18next from 'i18next';
import type { CliCatalogue, Language, MessageCatalogue } from './catalogue';
import { cli } from './en/cli';
import { messages } from './en/messages/index';
import { EXPLANATIONS } from './explanations';
import { type Say, sayWith, textAt, type Words } from './say';

/** The catalogues of main and of the command line, for everything that is said outside of the window. */
const instance = i18next.createInstance();

void instance.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['messages'],
  defaultNS: 'messages',
  resources: { en: { messages: { ...messages, cli } } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

function sayer(language: Language): Say {
  return sayWith({
    text: (code) => textAt(instance, language, code),
    // The codes were checked where the messages were made.
    format: instance.getFixedT(language) as unknown as Words['format'],
  });
}

/** Texts in English: for logs, and where nobody has chosen another language. */
export const english: Say = sayer('en');

type Spoken = MessageCatalogue & { readonly cli: CliCatalogue };

/** Languages that are loaded when they are asked for. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Spoken>>> = {
  de: () => spoken(import('./de/messages/index'), import('./de/cli')),
  fr: () => spoken(import('./fr/messages/index'), import('./fr/cli')),
  es: () => spoken(import('./es/messages/index'), import('./es/cli')),
};

async function spoken(
  main: Promise<{ messages: MessageCatalogue }>,
  commandLine: Promise<{ cli: CliCatalogue }>,
): Promise<Spoken> {
  const [texts, own] = await Promise.all([main, commandLine]);
  return { ...texts.messages, cli: own.cli };
}

/** Texts in one language; its catalogue is loaded the first time. */
export async function sayInLanguage(language: Language = 'en'): Promise<Say> {
  if (language === 'en') return english;
  if (!instance.hasResourceBundle(language, 'messages')) {
    instance.addResourceBundle(language, 'messages', await OTHERS[language]());
  }
  return sayer(language);
}

/** Loads what the log reader says in a language. Needed once before explanations (`explain.…`) are said in it. */
export async function loadExplanations(language: Language): Promise<void> {
  // The other messages come first: a language that has some is taken for loaded.
  await sayInLanguage(language);
  const { explain } = await EXPLANATIONS[language]();
  instance.addResourceBundle(language, 'messages', { explain });
}
