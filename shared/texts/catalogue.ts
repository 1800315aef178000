import type { en } from './en/index';

/** Languages of the window and of the command line, as BCP 47 tags. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same keys as a text in English has, with texts of another language. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

export type Catalogue = Translated<typeof en>;
