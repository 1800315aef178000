/** Longest part of an entry that is read at once, characters. */
const PART = 4_000;
/** Parts overlap by so much, so that what stands across a cut is found. */
const OVERLAP = 200;
/** Most parts of one entry; what lies behind is not read. */
const MOST_PARTS = 250;

/** Cuts a long entry into parts, so that the time that a look at it takes is bounded. */
export function* partsOf(text: string): Generator<string> {
  for (let part = 0, from = 0; part < MOST_PARTS; part++, from += PART - OVERLAP) {
    yield from === 0 && text.length <= PART ? text : text.slice(from, from + PART);
    if (from + PART >= text.length) return;
  }
}
