import type { Catalogue, Language } from '#shared/texts/catalogue';
import { de } from '#shared/texts/de/index';
import { en } from '#shared/texts/en/index';
import { es } from '#shared/texts/es/index';
import { fr } from '#shared/texts/fr/index';

/** The texts of every language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de, fr, es };

/** Every text of a catalogue by its key. */
export function flat(texts: object, prefix = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    if (typeof value === 'string') all[prefix + key] = value;
    else if (typeof value === 'object' && value !== null) Object.assign(all, flat(value, `${prefix}${key}.`));
  }
  return all;
}

/** Texts that are the same in every language: what machines and tools write. */
export const SAME_EVERYWHERE: ReadonlySet<string> = new Set([
  'demo.windows.title',
  'list.scan.example',
  'wizard.tell.messageExample',
]);
