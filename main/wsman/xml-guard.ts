import { LIMITS } from '#shared/limits';

export type XmlShapeProblem =
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes'
  | 'too-many-namespaces'
  | 'too-many-comments'
  | 'too-many-entities'
  | 'name-too-long'
  | 'value-too-long'
  | 'declares-doctype'
  | 'malformed';

/** Problems of size: no firmware sends such an answer. The other problems are of form. */
export function isTooLarge(problem: XmlShapeProblem): boolean {
  return problem !== 'malformed' && problem !== 'declares-doctype';
}

/**
 * Looks over an answer before the XML parser sees a byte of it, once from its beginning to its end. The parser takes
 * time that grows with the square of some counts (attributes of an element, namespaces in scope at each of its
 * elements); with all of them bounded here, its time is bounded too. A document type, which entity declarations need
 * (CVE-2003-1564), is forbidden in SOAP anyway (W3C SOAP 1.2 part 1, section 5).
 * @param mostElements that it may have, `LIMITS.answerElements` at most
 * @returns the first problem, or the number of elements when the text may be parsed
 */
export function xmlShape(text: string, mostElements: number): XmlShape {
  if (text.length > LIMITS.answerBytes) return { ok: false, problem: 'too-large' };
  return new XmlScanner(text, Math.min(mostElements, LIMITS.answerElements)).shape();
}

export type XmlShape = { ok: true; elements: number } | { ok: false; problem: XmlShapeProblem };

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION_MARK = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION_MARK = 63;

class XmlScanner {
  readonly #text: string;
  readonly #mostElements: number;
  #at = 0;
  #elements = 0;
  #attributes = 0;
  /** Of their values. */
  #attributeChars = 0;
  /** Comments, CDATA sections and processing instructions. */
  #markupCount = 0;
  #inScope = 0;
  /** Namespaces that each open element has declared. */
  readonly #declared: number[] = [];

  constructor(text: string, mostElements: number) {
    this.#text = text;
    this.#mostElements = mostElements;
  }

  shape(): XmlShape {
    const problem = this.#entities() ?? this.#content();
    return problem ? { ok: false, problem } : { ok: true, elements: this.#elements };
  }

  #content(): XmlShapeProblem | undefined {
    const text = this.#text;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const end = next === -1 ? text.length : next;
      const problem = this.#characters(end) ?? (next === -1 ? undefined : this.#markup(next + 1));
      if (problem) return problem;
    }
    return this.#declared.length === 0 && this.#elements > 0 ? undefined : 'malformed';
  }

  /** Each is one of the five that XML knows, or a number: what is not, the parser refuses. */
  #entities(): XmlShapeProblem | undefined {
    let left: number = LIMITS.answerEntities;
    for (let at = this.#text.indexOf('&'); at !== -1; at = this.#text.indexOf('&', at + 1)) {
      if (left-- === 0) return 'too-many-entities';
    }
    return undefined;
  }

  /** Text up to the next tag. */
  #characters(end: number): XmlShapeProblem | undefined {
    if (end - this.#at > LIMITS.answerTextChars) return 'value-too-long';
    // Only white space may stand outside of the root.
    if (this.#declared.length === 0 && !this.#isBlank(this.#at, end)) return 'malformed';
    this.#at = end;
    return undefined;
  }

  /** @param at behind the `<` */
  #markup(at: number): XmlShapeProblem | undefined {
    switch (this.#text.charCodeAt(at)) {
      case EXCLAMATION_MARK:
        if (this.#text.startsWith('--', at + 1)) return this.#aside('-->', at + 3);
        return this.#text.startsWith('[CDATA[', at + 1) ? this.#aside(']]>', at + 8) : 'declares-doctype';
      case QUESTION_MARK:
        return this.#aside('?>', at + 1);
      case SLASH:
        return this.#closingTag(at + 1);
      default:
        return this.#openingTag(at);
    }
  }

  #aside(mark: string, from: number): XmlShapeProblem | undefined {
    if (++this.#markupCount > LIMITS.answerAsides) return 'too-many-comments';
    const found = this.#text.indexOf(mark, from);
    if (found === -1) return 'malformed';
    this.#at = found + mark.length;
    return found - from > LIMITS.answerTextChars ? 'value-too-long' : undefined;
  }

  #closingTag(from: number): XmlShapeProblem | undefined {
    const end = this.#text.indexOf('>', from);
    const declared = this.#declared.pop();
    if (end === -1 || declared === undefined) return 'malformed';
    this.#inScope -= declared;
    this.#at = end + 1;
    return end - from > LIMITS.answerNameChars ? 'name-too-long' : undefined;
  }

  #openingTag(from: number): XmlShapeProblem | undefined {
    if (++this.#elements > this.#mostElements) return 'too-many-elements';
    // A second root: the parser would take the first and ignore this one.
    if (this.#declared.length === 0 && this.#elements > 1) return 'malformed';
    let attributes = 0;
    let declared = 0;
    let nameFrom = from;
    for (let i = from; i < this.#text.length; i++) {
      const char = this.#text.charCodeAt(i);
      if (char !== GREATER && char !== DOUBLE_QUOTE && char !== SINGLE_QUOTE) continue;
      if (i - nameFrom > LIMITS.answerNameChars) return 'name-too-long';
      if (char === GREATER) return this.#opened(i, declared);
      if (++attributes > LIMITS.elementAttributes || ++this.#attributes > LIMITS.answerAttributes) {
        return 'too-many-attributes';
      }
      if (this.#declaresNamespace(nameFrom, i)) declared++;
      const closed = this.#text.indexOf(char === DOUBLE_QUOTE ? '"' : "'", i + 1);
      if (closed === -1) return 'malformed';
      this.#attributeChars += closed - i;
      if (closed - i > LIMITS.attributeChars || this.#attributeChars > LIMITS.answerAttributeChars) {
        return 'value-too-long';
      }
      i = closed;
      nameFrom = closed + 1;
    }
    return 'malformed';
  }

  #opened(end: number, declared: number): XmlShapeProblem | undefined {
    this.#at = end + 1;
    if (this.#inScope + declared > LIMITS.answerNamespaces) return 'too-many-namespaces';
    if (this.#text.charCodeAt(end - 1) === SLASH) return undefined;
    this.#inScope += declared;
    this.#declared.push(declared);
    return this.#declared.length > LIMITS.answerDepth ? 'too-deep' : undefined;
  }

  /** Between an element's name or the last attribute, and the quote of the next one. */
  #declaresNamespace(from: number, to: number): boolean {
    return this.#text.slice(from, to).includes('xmlns');
  }

  #isBlank(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const char = this.#text.charCodeAt(i);
      if (char !== SPACE && char !== LINE_FEED && char !== CARRIAGE_RETURN && char !== TAB) return false;
    }
    return true;
  }
}
