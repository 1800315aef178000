import { isMessage, type MessageValue, type Text } from './message';

/** Puts a text into the words of one language. */
export type Say = (text: Text) => string;

/** A catalogue in one language. */
export interface Words {
  /** The text of a key as it stands in the catalogue; undefined where there is none, or one for each number. */
  text: (code: string) => string | undefined;
  /** Says what depends on numbers and formats, as i18next does. */
  format: (code: string, values: Record<string, string | number>) => string;
}

/** A catalogue that i18next holds. */
interface Held {
  getResource: (language: string, namespace: string, key: string) => unknown;
}

/** The text of one of main's messages as i18next holds it; undefined where there is none under just this key. */
export function textAt(held: Held, language: string, code: string): string | undefined {
  const found = held.getResource(language, 'messages', code);
  return typeof found === 'string' ? found : undefined;
}

/** A parameter without a format. */
const PLAIN = /{{([A-Za-z0-9]+)}}/g;

/**
 * Messages are said often, thousands at once in a long list: what needs neither a form for a number nor a format is put
 * together here, some twenty times as fast as i18next does it.
 */
export function sayWith({ text: textOf, format }: Words): Say {
  const say: Say = (text) => {
    if (!isMessage(text)) return text;
    const { messageCode, values = {} } = text;
    const known = textOf(messageCode);
    const plain = known?.replace(PLAIN, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : String(inWords(value));
    });
    if (plain !== undefined && !plain.includes('{{')) return plain;
    return format(
      messageCode,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inWords(value)])),
    );
  };
  const inWords = (value: MessageValue): string | number => {
    if (typeof value === 'number') return value;
    return isSeveral(value) ? value.map(say).join(', ') : say(value);
  };
  return say;
}

function isSeveral(value: MessageValue): value is readonly Text[] {
  return Array.isArray(value);
}

/** The same value with strings in place of all messages. */
export type Said<T> = Text extends T
  ? Exclude<T, Text> | string
  : T extends (infer Item)[]
    ? Said<Item>[]
    : T extends readonly (infer Item)[]
      ? readonly Said<Item>[]
      : T extends object
        ? { [K in keyof T]: Said<T[K]> }
        : T;

/** Says every text in a value, e.g. before it is printed as JSON. Plain data only. */
export function sayIn<T>(value: T, say: Say): Said<T> {
  return said(value, say) as Said<T>;
}

function said(value: unknown, say: Say): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isMessage(value)) return say(value);
  if (Array.isArray(value)) return value.map((each: unknown) => said(each, say));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, said(each, say)]));
}
