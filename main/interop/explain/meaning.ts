import type { Explanation } from '#shared/model/explanation';

/** What a message means, without the line that it was found in. */
export type Meaning = Omit<Explanation, 'line'>;

/** One number of a number space: what it means, what to do, and the verdict that it leads to. */
export type NumberRow = readonly [title: string, next: string, verdict?: Explanation['verdict']];
export type NumberTable = Readonly<Record<number, NumberRow>>;

/** @param told says which program gave the number, e.g. “rpc ended with 71.” */
export function numberMeaning(id: string, [title, next, verdict]: NumberRow, told: string): Meaning {
  return { id, title, explanation: told, next, ...(verdict && { verdict }) };
}
