import { AREAS } from './all-areas';

/** A change of one or two requests and its reading back: the firmware needs up to half a second for each. */
const USUAL_SECONDS = 2;

/** Reading everything back at the end. */
export const READ_BACK_SECONDS = 5;

const SECONDS: ReadonlyMap<string, number> = new Map(
  AREAS.flatMap(({ seconds = {} }) => Object.entries(seconds)),
);

/** How long a step usually takes, in seconds: for a progress bar that moves evenly, and for nothing else. */
export function expectedSeconds(step: string): number {
  return SECONDS.get(step) ?? USUAL_SECONDS;
}
