import { expect } from 'vitest';

/**
 * What is slow is slow each time; a computer that is busy with other tests is slow now and then.
 * @param ms the most that one of five times may take
 * @param take does the work anew each time. @returns how long it took, in milliseconds
 */
export async function expectWithin(ms: number, take: () => number | Promise<number>): Promise<void> {
  const took: number[] = [];
  while (took.length < 5 && took.every((one) => one >= ms)) took.push(await take());
  expect(Math.min(...took)).toBeLessThan(ms);
}

/**
 * For a whole test that compares with a clock of its own: it may be done anew four times, for the same reason.
 * `it('…', BY_THE_CLOCK, …)`
 */
export const BY_THE_CLOCK = { retry: 4 };
