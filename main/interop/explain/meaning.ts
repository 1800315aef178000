import type { Explanation } from '#shared/model/explanation';
import type { NumberRow } from '#shared/model/pt-status';

/** What a message means, without the line that it was found in. */
export type Meaning = Omit<Explanation, 'line'>;

/** @param told says which program gave the number, e.g. “rpc ended with 71.” */
export function numberMeaning(id: string, [title, next, verdict]: NumberRow, told: string): Meaning {
  return { id, title, explanation: told, next, ...(verdict && { verdict }) };
}
