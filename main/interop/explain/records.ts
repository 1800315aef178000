/** Longest part of a line that is read at once, characters. */
const PART = 4_000;
/** Parts overlap by so much, so that what stands across a cut is found. */
const OVERLAP = 200;
/** Most parts of one line; what lies behind is not read. */
const MOST_PARTS = 250;
/** Most lines that one entry of a CMTrace log can have. */
const MOST_LINES = 60;

const OPENS = '<![LOG[';
const CLOSES = ']LOG]!>';

/**
 * Cuts a log into what belongs together: a line, or an entry of a CMTrace log (Configuration Manager), which may have
 * several. Without the attributes of such an entry, which only name the program that wrote it. Long lines come in parts.
 */
export function* recordsOf(text: string): Generator<string> {
  let entry: string[] | undefined;
  for (const line of linesOf(text)) {
    if (entry === undefined && !line.includes(OPENS)) {
      yield* partsOf(line);
      continue;
    }
    entry ??= [];
    entry.push(line);
    const closes = line.includes(CLOSES);
    if (!closes && entry.length < MOST_LINES) continue;
    yield* closes ? partsOf(messageOf(entry.join('\n'))) : entry.flatMap((each) => [...partsOf(each)]);
    entry = undefined;
  }
  // Cut off in the middle of an entry.
  for (const line of entry ?? []) yield* partsOf(line);
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, to > from && text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
  }
}

function messageOf(entry: string): string {
  const from = entry.indexOf(OPENS) + OPENS.length;
  const to = entry.indexOf(CLOSES, from);
  // Another entry may begin on the last line of this one; it is read as text.
  const rest = entry.indexOf(OPENS, to);
  return `${entry.slice(from, to < 0 ? undefined : to)}${rest < 0 ? '' : `\n${entry.slice(rest)}`}`;
}

function* partsOf(line: string): Generator<string> {
  for (let part = 0, from = 0; part < MOST_PARTS; part++, from += PART - OVERLAP) {
    yield line.slice(from, from + PART);
    if (from + PART >= line.length) return;
  }
}
