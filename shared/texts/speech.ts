import i18next from 'i18next';
import type { CliCatalogue, Language, MessageCatalogue } from './catalogue';
import { cli } from './en/cli';
import { messages } from './en/messages/index';
import { EXPLANATIONS } from './explanations';
import { MESSAGES_OF } from './messages-of';
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

/** Texts of the command line in the languages that are loaded when they are asked for. */
const CLI_OF: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ cli: CliCatalogue }>>> = {
  de: () => import('./de/cli'),
  fr: () => import('./fr/cli'),
  es: () => import('./es/cli'),
};

async function spokenIn(language: Exclude<Language, 'en'>): Promise<Spoken> {
  const [{ messages: all }, { cli: own }] = await Promise.all([MESSAGES_OF[language](), CLI_OF[language]()]);
  return { ...all, cli: own };
}

/** Texts in one language; its catalogue is loaded the first time. */
export async function sayInLanguage(language: Language = 'en'): Promise<Say> {
  if (language === 'en') return english;
  if (!instance.hasResourceBundle(language, 'messages')) {
    instance.addResourceBundle(language, 'messages', await spokenIn(language));
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
