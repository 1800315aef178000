import { Builder, parseStringPromise } from 'xml2js';
import { xmlShapeProblem } from './xml-guard';

/** One element as the firmware sent it: matched by namespace and local name, never by prefix. */
export interface XmlElement {
  namespace: string;
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Trimmed; recorded answers carry white space inside text nodes. */
  text: string;
}

/** Elements to write, as xml2js' Builder takes them. */
export type XmlTree = string | XmlTree[] | { [name: string]: XmlTree | Record<string, string> };

const ATTRIBUTES = '#attributes';
/** xml2js derives this key from the one for attributes. */
const NAMESPACE = `${ATTRIBUTES}ns`;
const TEXT = '#text';

export class XmlError extends Error {
  constructor(readonly problem: string) {
    super(`not usable as XML: ${problem}`);
    this.name = 'XmlError';
  }
}

/**
 * Parses one document. Leading white space before the declaration is tolerated, because recorded answers have it.
 * @throws XmlError when the text is not well-formed or breaks the limits of xml-guard
 */
export async function parseXml(text: string): Promise<XmlElement> {
  const clean = text.replace(/^[\s\uFEFF]+/, '');
  const problem = xmlShapeProblem(clean);
  if (problem) throw new XmlError(problem);
  let parsed: unknown;
  let elements = 0;
  try {
    parsed = await parseStringPromise(clean, {
      strict: true,
      xmlns: true,
      // Every element under a key of its own: the order of a document stays that of its keys, names such as
      // `constructor` meet nothing, and no lists or copies are made (the library's own way to keep the order).
      tagNameProcessors: [() => `e${String(elements++)}`],
      explicitArray: false,
      explicitCharkey: true,
      trim: true,
      // Names that no XML element can have, so that a device cannot shadow them.
      attrkey: ATTRIBUTES,
      charkey: TEXT,
    });
  } catch (error) {
    throw new XmlError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown');
  }
  const root = isRecord(parsed) ? Object.values(parsed)[0] : undefined;
  if (!isRecord(root)) throw new XmlError('no root element');
  return toElement(root);
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

function toElement(node: Record<string, unknown>): XmlElement {
  const ns = isRecord(node[NAMESPACE]) ? node[NAMESPACE] : {};
  const attributes = new Map<string, string>();
  if (isRecord(node[ATTRIBUTES])) {
    for (const attribute of Object.values(node[ATTRIBUTES])) {
      if (isRecord(attribute)) attributes.set(text(attribute['local']), text(attribute['value']));
    }
  }
  const children = Object.entries(node).flatMap(([key, value]) =>
    key.startsWith('e') && isRecord(value) ? [toElement(value)] : [],
  );
  return {
    namespace: text(ns['uri']),
    name: text(ns['local']),
    attributes,
    children,
    text: text(node[TEXT]).trim(),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
