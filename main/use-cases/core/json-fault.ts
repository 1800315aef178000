/** A token of JSON (RFC 8259, 3 to 7). */
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const BLANKS = /[ \t\r\n]*/y;

/** What may come next. `first`: the closing bracket too, as nothing stands before it. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next';

/**
 * Line where a text stops being JSON, counted from 1. The parser of V8 gives a position for some faults only.
 * @param text that JSON.parse has refused
 */
export function jsonFaultLine(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let place = 0;
  for (;;) {
    BLANKS.lastIndex = place;
    BLANKS.test(text);
    place = BLANKS.lastIndex;
    TOKEN.lastIndex = place;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | undefined = token === undefined ? undefined : after(token, expected, open);
    if (token === undefined || next === undefined) return lineAt(text, place);
    expected = next;
    place += token.length;
  }
}

/** Opens and closes brackets. @returns what may come after the token; undefined: the token may not be there */
function after(token: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const inside = open.at(-1);
  switch (token) {
    case '{':
    case '[':
      if (expected !== 'value' && expected !== 'first-value') return undefined;
      open.push(token);
      return token === '{' ? 'first-key' : 'first-value';
    case '}':
    case ']': {
      const fits = token === '}' ? inside === '{' : inside === '[';
      const complete = expected === 'next' || expected === (token === '}' ? 'first-key' : 'first-value');
      if (!fits || !complete) return undefined;
      open.pop();
      return 'next';
    }
    case ',':
      if (expected !== 'next' || inside === undefined) return undefined;
      return inside === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    default:
      if (expected === 'key' || expected === 'first-key') return token.startsWith('"') ? 'colon' : undefined;
      return expected === 'value' || expected === 'first-value' ? 'next' : undefined;
  }
}

/** A fault at the end is in the last line with something in it. */
function lineAt(text: string, place: number): number {
  const before = place >= text.length ? text.trimEnd() : text.slice(0, place);
  return before.split('\n').length;
}
