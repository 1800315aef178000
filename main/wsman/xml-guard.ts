import { LIMITS } from '#shared/limits';

export type XmlShapeProblem =
  'too-large' | 'too-deep' | 'too-many-elements' | 'declares-doctype' | 'malformed';

/**
 * Looks over an answer before the XML parser sees a byte of it: size, nesting, number of elements, and no document
 * type or entity declarations, which WS-Man never uses and XML bombs need.
 * @returns the first problem, or undefined when the text may be parsed
 */
export function xmlShapeProblem(text: string): XmlShapeProblem | undefined {
  if (text.length > LIMITS.answerBytes) return 'too-large';
  let depth = 0;
  let elements = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    if (text.startsWith('<!--', at)) at = skipTo(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = skipTo(text, ']]>', at + 9);
    else if (text.startsWith('<!', at)) return 'declares-doctype';
    else if (text.startsWith('<?', at)) at = skipTo(text, '?>', at + 2);
    else {
      const end = endOfTag(text, at + 1);
      if (end === -1) return 'malformed';
      if (text[at + 1] === '/') depth--;
      else {
        elements++;
        if (elements > LIMITS.answerElements) return 'too-many-elements';
        if (text[end - 1] !== '/') {
          depth++;
          if (depth > LIMITS.answerDepth) return 'too-deep';
        }
      }
      if (depth < 0) return 'malformed';
      at = end + 1;
    }
    if (at === 0) return 'malformed';
    at = text.indexOf('<', at);
  }
  return depth === 0 && elements > 0 ? undefined : 'malformed';
}

/** Position behind `mark`, or 0 when it never comes. */
function skipTo(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? 0 : found + mark.length;
}

/** Position of the `>` that ends a tag, stepping over quoted attribute values; -1 when there is none. */
function endOfTag(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i];
    if (char === '>') return i;
    if (char === '"' || char === "'") {
      i = text.indexOf(char, i + 1);
      if (i === -1) return -1;
    }
  }
  return -1;
}
