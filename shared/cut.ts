/**
 * A text of a stranger, no longer than that: what is too much becomes a visible “…”.
 * @param most characters (UTF-16 units), the mark included
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // Half of a character that takes two units is none.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
