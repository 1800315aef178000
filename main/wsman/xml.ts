import { Builder, Parser } from 'xml2js';
import { isTooLarge, xmlShape } from './xml-guard';

/** One element as the firmware sent it: matched by namespace and local name, never by prefix. */
export interface XmlElement {
  namespace: string;
  name: string;
  /** By local name; declarations of namespaces are not among them. */
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** As it came, white space included: whether that belongs to a value is for the reader to know. */
  text: string;
}

/** Elements to write, as xml2js' Builder takes them. */
export type XmlTree = string | XmlTree[] | { [name: string]: XmlTree | Record<string, string> };

const ATTRIBUTES = '#attributes';
/** xml2js derives this key from the one for attributes. */
const NAMESPACE = `${ATTRIBUTES}ns`;
const TEXT = '#text';

export class XmlError extends Error {
  /** @param tooLarge it is no broken answer but one that is larger than any firmware sends */
  constructor(
    readonly problem: string,
    readonly tooLarge = false,
  ) {
    super(`not usable as XML: ${problem}`);
    this.name = 'XmlError';
  }
}

/** What is used of the parser below xml2js. */
interface SaxParser {
  ontext: (text: string) => void;
  oncdata: (text: string) => void;
  trackPosition: boolean;
  write: (part: string) => unknown;
  close: () => unknown;
}

/**
 * xml2js drops a text that is nothing but white space, unless it came as CDATA: here all text is taken that way, because
 * an SSID may consist of blanks.
 */
class WholeTextParser extends Parser {
  declare readonly saxParser: SaxParser;

  constructor() {
    let elements = 0;
    super({
      strict: true,
      xmlns: true,
      // Every element under a key of its own: the order of a document stays that of its keys, names such as
      // `constructor` meet nothing, and no lists or copies are made (the library's own way to keep the order).
      tagNameProcessors: [() => `e${String(elements++)}`],
      explicitArray: false,
      explicitCharkey: true,
      // Names that no XML element can have, so that an answer cannot shadow them.
      attrkey: ATTRIBUTES,
      charkey: TEXT,
    });
  }

  override reset(): void {
    super.reset();
    this.saxParser.ontext = this.saxParser.oncdata;
    // Line and column are counted for error messages that are not shown.
    this.saxParser.trackPosition = false;
  }
}

/** The parser is handed so much at a time: a few milliseconds of work at the worst. */
const SLICE_CHARS = 1_024;
/** Windows and other machines get their turn after that. */
const MAX_BLOCKING_MS = 8;

/** A document, and how many elements it has. */
export interface XmlDocument {
  root: XmlElement;
  elements: number;
}

/**
 * Parses one document. Leading white space before the declaration is tolerated, because recorded answers have it. Large
 * documents are parsed in slices, so that other work goes on meanwhile.
 * @param mostElements that it may have, `LIMITS.answerElements` at most
 * @throws XmlError when the text is not well-formed or breaks the limits of xml-guard
 */
export async function parseDocument(text: string, mostElements = Infinity): Promise<XmlDocument> {
  const clean = text.replace(/^[\s\uFEFF]+/, '');
  const shape = xmlShape(clean, mostElements);
  if (!shape.ok) throw new XmlError(shape.problem, isTooLarge(shape.problem));
  const parsed = await parse(clean);
  const root = isRecord(parsed) ? Object.values(parsed)[0] : undefined;
  if (!isRecord(root)) throw new XmlError('no root element');
  return { root: toElement(root), elements: shape.elements };
}

/** The root element of a document, as `parseDocument` reads it. */
export async function parseXml(text: string): Promise<XmlElement> {
  return (await parseDocument(text)).root;
}

async function parse(text: string): Promise<unknown> {
  const parser = new WholeTextParser();
  let parsed: unknown;
  let failure: unknown;
  parser.once('end', (document: unknown) => (parsed = document));
  parser.once('error', (error: unknown) => (failure = error));
  let began = performance.now();
  try {
    for (let at = 0; at < text.length && failure === undefined; at += SLICE_CHARS) {
      parser.saxParser.write(text.slice(at, at + SLICE_CHARS));
      if (performance.now() - began < MAX_BLOCKING_MS) continue;
      await new Promise(setImmediate);
      began = performance.now();
    }
    if (failure === undefined) parser.saxParser.close();
  } catch (error) {
    failure ??= error;
  }
  if (failure === undefined) return parsed;
  throw new XmlError(failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : 'unknown');
}

/**
 * Writes one document, values escaped by the library.
 * @throws XmlError when a value holds a character that XML cannot carry
 */
export function buildXml(root: Record<string, XmlTree>): string {
  try {
    return new Builder({
      renderOpts: { pretty: false },
      xmldec: { version: '1.0', encoding: 'UTF-8' },
    }).buildObject(root);
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message : 'unknown');
  }
}

/** First child of that name, whatever its namespace. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c) => c.name === name);
}

/** The text of an element without white space around it; empty where there is no element. */
export function trimmed(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}

/**
 * A text without the line break and indentation that recorded answers have around values. Blanks that no line break
 * goes with belong to the value: an SSID may begin or end with one.
 */
export function withoutLayout(value: string): string {
  const before = value.length - value.trimStart().length;
  const start = value.slice(0, before).includes('\n') ? before : 0;
  const last = value.trimEnd().length;
  const end = value.slice(last).includes('\n') ? last : value.length;
  return value.slice(start, Math.max(start, end));
}

function toElement(node: Record<string, unknown>): XmlElement {
  const ns = isRecord(node[NAMESPACE]) ? node[NAMESPACE] : {};
  const children: XmlElement[] = [];
  for (const key in node) {
    const child = key.startsWith('e') ? node[key] : undefined;
    if (isRecord(child)) children.push(toElement(child));
  }
  return {
    namespace: text(ns['uri']),
    name: text(ns['local']),
    attributes: toAttributes(node[ATTRIBUTES]),
    children,
    text: text(node[TEXT]),
  };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Declarations of namespaces are no attributes of the element. */
function toAttributes(node: unknown): ReadonlyMap<string, string> {
  if (!isRecord(node)) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(node)) {
    if (!isRecord(attribute) || attribute['prefix'] === 'xmlns') continue;
    attributes.set(text(attribute['local']), text(attribute['value']));
  }
  return attributes;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
