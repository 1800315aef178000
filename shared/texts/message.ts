import type { MessageCode, ParametersOf } from './message-codes';

/**
 * Text for people as main passes it on: a message of the catalogue, which whoever shows it puts into the reader's
 * language (say.ts), or a plain string, which is the same in every language: a name, an address, what a machine says.
 */
export type Text = string | Message;

/** A message of the catalogue (en/messages) and the values of its parameters. */
export interface Message {
  readonly messageCode: string;
  readonly values?: Readonly<Record<string, MessageValue>> | undefined;
}

/** Several texts are shown one after the other, with commas between them. */
export type MessageValue = number | Text | readonly Text[];

/** A message of the catalogue. The compiler knows the codes, and which values each needs. */
export function message<C extends MessageCode>(
  messageCode: C,
  ...[values]: [ParametersOf<C>] extends [never]
    ? []
    : [values: Readonly<Record<ParametersOf<C>, MessageValue>>]
): Message {
  return values === undefined ? { messageCode } : { messageCode, values };
}

/** Tells texts apart: the same one is not the same object once it has come from main. In no language, and never shown. */
export function textKey(text: Text): string {
  return JSON.stringify(text);
}

/** A message of the catalogue, and no plain string or other value. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'messageCode' in value;
}
