/**
 * Characters that are invisible or that control the display: control characters of both sets (C0, DEL, C1), direction
 * and other format characters, line separators, halves of surrogate pairs, and what Unicode lets a font leave out
 * (CVE-2021-42574 and CVE-2003-0063 say what can be done with them).
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const HIDDEN_IN_LINES = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text of foreign origin as one line that can be shown: each hidden character becomes a mark such as `\x1b` or
 * `\u202e`, line ends and tabs become `\n`, `\r` and `\t`.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, mark);
}

/** The same for a text of several lines, such as a stack: `\n` alone stays what it is. */
export function visibleLines(text: string): string {
  return text.replace(HIDDEN_IN_LINES, mark);
}

/**
 * A copy of a value in which every text is visible.
 * @param spared keys whose values stay as they are, because they are sent back as they came
 */
export function visibleIn<T>(value: T, spared: ReadonlySet<string> = new Set()): T {
  const whole = { value: structuredClone(value) };
  markIn(whole, spared);
  return whole.value;
}

/**
 * JSON text in which no character is hidden: JSON itself escapes C0 only. Its value is the same.
 * @param text as `JSON.stringify` made it, with line ends between its parts at most
 */
export function visibleJson(text: string): string {
  return text.replace(HIDDEN_IN_LINES, (hidden) =>
    [...Array(hidden.length).keys()].map((at) => `\\u${hex(hidden.charCodeAt(at), 4)}`).join(''),
  );
}

/** A value as a document of JSON, with no character hidden in it. @param indent 0: one line */
export function visibleDocument(value: unknown, indent = 2): string {
  return `${visibleJson(JSON.stringify(value, null, indent))}\n`;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function mark(hidden: string): string {
  const code = hidden.codePointAt(0) ?? 0;
  const short = SHORT[hidden];
  if (short !== undefined) return short;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 0)}}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

function markIn(holder: object, spared: ReadonlySet<string>): void {
  const isList = Array.isArray(holder);
  for (const [key, each] of Object.entries(holder) as [string, unknown][]) {
    if (!isList && spared.has(key)) continue;
    const shown = visible(key);
    // Names of versions and the like come from the machine, too.
    if (shown !== key) Reflect.deleteProperty(holder, key);
    if (typeof each === 'object' && each !== null) markIn(each, spared);
    const marked = typeof each === 'string' ? visible(each) : each;
    if (shown !== key || marked !== each) Reflect.set(holder, shown, marked);
  }
}
