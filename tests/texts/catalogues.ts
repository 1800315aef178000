import type {
  Catalogue,
  CliCatalogue,
  ExplainCatalogue,
  Language,
  MessageCatalogue,
} from '#shared/texts/catalogue';
import { cli as cliInGerman } from '#shared/texts/de/cli';
import { explain as explainInGerman } from '#shared/texts/de/explain/index';
import { de } from '#shared/texts/de/index';
import { messages as messagesInGerman } from '#shared/texts/de/messages/index';
import { cli as cliInEnglish } from '#shared/texts/en/cli';
import { explain as explainInEnglish } from '#shared/texts/en/explain/index';
import { en } from '#shared/texts/en/index';
import { messages as messagesInEnglish } from '#shared/texts/en/messages/index';
import { cli as cliInSpanish } from '#shared/texts/es/cli';
import { explain as explainInSpanish } from '#shared/texts/es/explain/index';
import { es } from '#shared/texts/es/index';
import { messages as messagesInSpanish } from '#shared/texts/es/messages/index';
import { cli as cliInFrench } from '#shared/texts/fr/cli';
import { explain as explainInFrench } from '#shared/texts/fr/explain/index';
import { fr } from '#shared/texts/fr/index';
import { messages as messagesInFrench } from '#shared/texts/fr/messages/index';

/** The texts of every language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de, fr, es };

/** Main's messages in every language. */
export const MESSAGE_CATALOGUES: Readonly<Record<Language, MessageCatalogue>> = {
  en: messagesInEnglish,
  de: messagesInGerman,
  fr: messagesInFrench,
  es: messagesInSpanish,
};

/** The texts of the command line in every language. */
export const CLI_CATALOGUES: Readonly<Record<Language, CliCatalogue>> = {
  en: cliInEnglish,
  de: cliInGerman,
  fr: cliInFrench,
  es: cliInSpanish,
};

/** What the log reader says in every language. */
export const EXPLAIN_CATALOGUES: Readonly<Record<Language, ExplainCatalogue>> = {
  en: explainInEnglish,
  de: explainInGerman,
  fr: explainInFrench,
  es: explainInSpanish,
};

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
  'messages.simulator.act.mebx.notStrong',
  'list.scan.example',
  'wizard.tell.messageExample',
]);
