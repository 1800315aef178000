import type { cli } from './en/cli';
import type { explain } from './en/explain/index';
import type { en } from './en/index';
import type { messages } from './en/messages/index';

/** Languages of the window, as BCP 47 tags. docs/translations.md says what a new one needs. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  /** Its own name for itself. */
  name: string;
  /** Translated by a machine and not proofread by a technical writer; the settings page says so. */
  machineAssisted: boolean;
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', machineAssisted: false },
  de: { name: 'Deutsch', machineAssisted: false },
  fr: { name: 'Français', machineAssisted: true },
  es: { name: 'Español', machineAssisted: true },
};

/**
 * The same keys as a text in English has, with texts of another language. Some languages have a third form for
 * millions, `_many` (French: “1 000 000 d’adresses”).
 */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_many` : never]?: string;
};

export type Catalogue = Translated<typeof en>;

/** Main's messages in one language. */
export type MessageCatalogue = Translated<typeof messages>;

/** The texts of the command line in one language. The window does not load them. */
export type CliCatalogue = Translated<typeof cli>;

/** What the log reader says, in one language. Nobody loads it before something is explained. */
export type ExplainCatalogue = Translated<typeof explain>;
