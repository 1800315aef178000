import type { cli } from './en/cli';
import type { explain } from './en/explain/index';
import type { messages } from './en/messages/index';

/** Keys of a catalogue with dots between them, without the endings of forms for numbers. */
type Codes<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${Stem<K>}` : Codes<T[K], `${P}${K}.`>;
}[keyof T & string];

type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;

type Messages = typeof messages & { cli: typeof cli; explain: typeof explain };
export type MessageCode = Codes<Messages>;

/** What stands below a key of the catalogue, such as `amt.logged`: names of its keys, with dots where there are more below. */
export type NameUnder<Key extends string, Code = MessageCode> = Code extends `${Key}.${infer Name}`
  ? Name
  : never;

type TextAt<T, C extends string> = C extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : C extends keyof T
    ? T[C]
    : `${C}_other` extends keyof T
      ? T[`${C}_other`]
      : never;

type Names<S> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare},${string}` ? Bare : Name) | Names<Rest>
  : never;

/** Names of the parameters that a message needs. */
export type ParametersOf<C extends MessageCode> = Names<TextAt<Messages, C>>;
