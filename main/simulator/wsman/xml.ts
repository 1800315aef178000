import { Parser } from 'xml2js';

/** An element with its namespace; prefixes are gone. */
export interface XmlNode {
  namespace: string;
  name: string;
  /** Without surrounding white space. */
  text: string;
  /** As it was sent. */
  exactText: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Turns what xml2js makes with `xmlns` and `explicitChildren` into nodes of our own. */
function toNode(raw: unknown): XmlNode {
  if (!isRecord(raw)) throw new TypeError('xml2js gave something that is not an element');
  const identity = raw['$ns'];
  const attributes = new Map<string, string>();
  if (isRecord(raw['$'])) {
    for (const attribute of Object.values(raw['$'])) {
      if (!isRecord(attribute)) continue;
      attributes.set(String(attribute['local']), String(attribute['value']));
    }
  }
  const exactText = typeof raw['_'] === 'string' ? raw['_'] : '';
  const children = Array.isArray(raw['$$']) ? raw['$$'].map(toNode) : [];
  return {
    namespace: isRecord(identity) ? String(identity['uri']) : '',
    name: isRecord(identity) ? String(identity['local']) : String(raw['#name']),
    text: exactText.trim(),
    exactText,
    attributes,
    children,
  };
}

/**
 * Parses a document with namespaces.
 * @returns undefined when it is not well-formed
 */
export async function parseXml(text: string): Promise<XmlNode | undefined> {
  const parser = new Parser({
    xmlns: true,
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
    explicitArray: true,
  });
  try {
    return toNode(await parser.parseStringPromise(text));
  } catch {
    return undefined;
  }
}

/** Text as it stands between two tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it stands between the quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** The first child with that name in that namespace. */
export function childOf(node: XmlNode | undefined, namespace: string, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.namespace === namespace && child.name === name);
}
