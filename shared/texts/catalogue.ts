import type { en } from './en/index';

/** Languages of the window, as BCP 47 tags. docs/translations.md says what a new one needs. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  /** Its own name for itself. */
  name: string;
  /** Translated by a machine and not proofread by a technical writer; the settings page says so. */
  machineAssisted: boolean;
  /**
   * Everything that people read is in this language: the window's texts and the sentences that main makes. Only such a
   * language is chosen automatically, so that nobody gets a mixture without asking for it.
   */
  everywhere: boolean;
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', machineAssisted: false, everywhere: true },
  de: { name: 'Deutsch', machineAssisted: false, everywhere: false },
  fr: { name: 'Français', machineAssisted: true, everywhere: false },
  es: { name: 'Español', machineAssisted: true, everywhere: false },
};

/**
 * The same keys as a text in English has, with texts of another language. Some languages have a third form for
 * millions, `_many` (French: “1 000 000 d’adresses”).
 */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_many` : never]?: string;
};

export type Catalogue = Translated<typeof en>;
