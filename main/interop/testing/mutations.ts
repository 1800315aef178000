/** Pieces that break readers of text: quotes, ends, entities, references, escapes of terminals, very long runs. */
const PIECES = [
  '"',
  "'",
  '\\',
  '<',
  '>',
  '&',
  '&amp;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<![CDATA[',
  ']]>',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '- ',
  '&a',
  '*a',
  '!!js/function',
  '<<: *a',
  '__proto__',
  'constructor',
  '=cmd|calc',
  '../../etc/passwd',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  'null',
  '-1',
  '1e999',
  'x'.repeat(5_000),
  '['.repeat(300),
  ' '.repeat(500),
];

/** Numbers that look random and are the same in each run (xorshift32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.abs(state) % below;
  };
}

/** Texts that are made of the given ones by cutting, doubling, exchanging and inserting, the same in each run. */
export function* mutationsOf(
  samples: readonly string[],
  count: number,
  seed = 20_261_127,
): Generator<string> {
  const below = numbersFrom(seed);
  for (let n = 0; n < count; n++) {
    let text = samples[below(samples.length)] ?? '';
    for (let change = 0; change <= below(4); change++) {
      const at = below(text.length + 1);
      const to = Math.min(text.length, at + below(40));
      const piece = PIECES[below(PIECES.length)] ?? '';
      const kinds = [
        text.slice(0, at),
        text.slice(0, at) + piece + text.slice(at),
        text.slice(0, at) + text.slice(to),
        text.slice(0, to) + text.slice(at),
        text.slice(0, at) + piece + text.slice(to),
        text.slice(0, at) + String.fromCharCode(below(0x1_00_00)) + text.slice(at + 1),
      ];
      text = kinds[below(kinds.length)] ?? '';
    }
    yield text;
  }
}
