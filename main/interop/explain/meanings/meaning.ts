import type { Explanation } from '#shared/model/explanation';
import type { NumberRow } from '#shared/model/pt-status';
import type { Text } from '#shared/texts/message';
import type { NameUnder } from '#shared/texts/message-codes';

/** What a message means, without the line that it was found in. */
export type Meaning = Omit<Explanation, 'line'>;

/** Names of the catalogue of explanations in an area, such as `rpc.title`. */
export type NameIn<Area extends string> = NameUnder<`explain.${Area}`>;

/** @param told says which program gave the number, e.g. “rpc ended with 71.” */
export function numberMeaning(id: string, [title, next, verdict]: NumberRow, told: Text): Meaning {
  return { id, title, explanation: told, next, ...(verdict && { verdict }) };
}
