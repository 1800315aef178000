import { playbooks } from '#shared/texts/en/messages/playbooks/index';
import { message, type MessageValue, type Text } from '#shared/texts/message';
import { english } from '#shared/texts/speech';

/**
 * A text of a playbook is a plain sentence, which is shown as it is, or a reference: `@` and the key of a text of the
 * catalogue, below `playbooks`. The words of a plain sentence are `{bios-key}`, those of the catalogue `{{biosKey}}`.
 */

/** What is wrong with a playbook, as its author is told. */
export class PlaybookFault extends Error {
  constructor(readonly text: Text) {
    super(english(text));
  }
}

/** Finds the word of a name; it is a plain one or a reference, too. */
export type WordOf = (name: string) => string | undefined;

/** Texts of the catalogue, and the words that each needs. */
const CATALOGUE: ReadonlyMap<string, readonly string[]> = new Map(textsOf(playbooks));

/** Keys of the catalogue that playbooks can refer to. */
export const CATALOGUE_KEYS: readonly string[] = [...CATALOGUE.keys()];

function textsOf(texts: object, prefix = ''): [string, string[]][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string[]][] => {
    if (typeof value === 'object' && value !== null) return textsOf(value, `${prefix}${key}.`);
    const parameters = String(value).matchAll(/\{\{(\w+)\}\}/g);
    return [[prefix + key, [...new Set(Array.from(parameters, ([, name = '']) => name))]]];
  });
}

/** The key that a text refers to; undefined for a plain one. */
export function keyIn(text: string): string | undefined {
  return /^@([A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)$/.exec(text)?.[1];
}

/**
 * A text with its words.
 * @throws {PlaybookFault} when the catalogue does not have it, or nobody has a word
 */
export function spoken(text: string, wordOf: WordOf): Text {
  const key = keyIn(text);
  if (key !== undefined) return fromCatalogue(key, wordOf);
  const parts = text
    .split(/\{([a-z-]+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : wordFor(part, wordOf)));
  return joined(parts.filter((part) => part !== ''));
}

function fromCatalogue(key: string, wordOf: WordOf): Text {
  const parameters = CATALOGUE.get(key);
  if (!parameters) throw new PlaybookFault(message('ownPlaybooks.noText', { text: `@${key}` }));
  const words = parameters.map((name): [string, MessageValue] => [name, wordFor(nameOf(name), wordOf)]);
  const messageCode = `playbooks.${key}`;
  return words.length === 0 ? { messageCode } : { messageCode, values: Object.fromEntries(words) };
}

/**
 * A word of playbooks. Words hold no other words.
 * @throws {PlaybookFault} when nobody has it, or the catalogue does not have its text
 */
export function wordFor(name: string, wordOf: WordOf): Text {
  const word = wordOf(name);
  if (word === undefined) throw new PlaybookFault(message('ownPlaybooks.noWord', { word: name }));
  const key = keyIn(word);
  return key === undefined ? word : fromCatalogue(key, () => undefined);
}

/** The name of a word in playbooks: `bios-key` for `biosKey`. */
function nameOf(parameter: string): string {
  return parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Pieces of a sentence after each other. In halves, because messages are not nested deeply (shared/texts/message.ts). */
function joined(parts: readonly Text[]): Text {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const half = Math.ceil(parts.length / 2);
  const [before, after] = [joined(parts.slice(0, half)), joined(parts.slice(half))];
  return message('ownPlaybooks.joined', { before, after });
}
