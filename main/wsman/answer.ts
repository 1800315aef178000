import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import type { EndpointReference } from './envelope';
import { NS } from './namespaces';
import { child, parseDocument, trimmed, withoutLayout, type XmlElement, XmlError } from './xml';

export type FieldValue = string | EndpointReference | Instance;

/**
 * One instance or method output as the firmware sent it. Every field is a list: the wire does not tell a scalar from
 * an array of one, and an empty array is a missing element (docs/reference/protocol.md, P20). The room `amt` knows
 * the classes and decides which it is.
 */
export interface Instance {
  className: string;
  namespace: string;
  fields: ReadonlyMap<string, readonly FieldValue[]>;
  /**
   * The namespace of its fields, where the fields say all that came: no attributes, no text beside them, one namespace
   * for all, repeated ones side by side. Undefined: it cannot be sent back as it came.
   */
  plainNamespace?: string | undefined;
}

/** A SOAP fault (docs/reference/protocol.md, P21). */
export interface Fault {
  /** e.g. `AccessDenied`, `DestinationUnreachable`, without prefix. */
  subcode: string;
  reason: string;
  /** PT_STATUS from the detail text `AMT-STATUS n`. */
  amtStatus?: number;
}

export type Answer = { elements: number } & (
  | { kind: 'fault'; fault: Fault }
  | { kind: 'reply'; action: string; relatesTo: string; body: XmlElement | undefined }
);

/**
 * Reads a SOAP envelope.
 * @param mostElements that it may have
 * @throws XmlError when it is not one
 */
export async function readAnswer(text: string, mostElements?: number): Promise<Answer> {
  const { root, elements } = await parseDocument(text, mostElements);
  if (root.name !== 'Envelope' || root.namespace !== NS.soap) throw new XmlError('not a SOAP envelope');
  const header = child(root, 'Header');
  const body = child(root, 'Body');
  if (!body) throw new XmlError('envelope without body');
  const content = body.children[0];
  if (content?.name === 'Fault' && content.namespace === NS.soap) {
    return { kind: 'fault', elements, fault: readFault(content) };
  }
  return {
    kind: 'reply',
    elements,
    action: trimmed(child(header, 'Action')),
    relatesTo: trimmed(child(header, 'RelatesTo')),
    body: content,
  };
}

/** Turns an element into an instance: its children become fields. Texts stay as they came, white space included. */
export function toInstance(element: XmlElement): Instance {
  const fields = new Map<string, FieldValue[]>();
  for (const item of element.children) {
    if (isNil(item)) continue;
    const values = fields.get(item.name);
    if (values) values.push(toValue(item));
    else fields.set(item.name, [toValue(item)]);
  }
  return {
    className: element.name,
    namespace: element.namespace,
    fields,
    plainNamespace: plainNamespace(element),
  };
}

function plainNamespace({ children, text }: XmlElement): string | undefined {
  if (text.trim() !== '') return undefined;
  const over = new Set<string>();
  let before: XmlElement | undefined;
  for (const item of children) {
    if (item.attributes.size > 0 || item.namespace !== (before ?? item).namespace) return undefined;
    if (before && before.name !== item.name) over.add(before.name);
    if (over.has(item.name)) return undefined;
    before = item;
  }
  return before?.namespace;
}

export interface PullPage {
  items: Instance[];
  /** Present while there is more to pull. */
  context?: string;
}

/** Items of a PullResponse; ends with EndOfSequence, or carries a fresh context. */
export function readPull(body: XmlElement): PullPage {
  const items = (child(body, 'Items')?.children ?? []).map(toInstance);
  if (child(body, 'EndOfSequence')) return { items };
  const context = trimmed(child(body, 'EnumerationContext'));
  return context === '' ? { items } : { items, context };
}

function toValue(element: XmlElement): FieldValue {
  const parameters = child(element, 'ReferenceParameters');
  if (parameters) {
    const selectors: Record<string, string> = {};
    for (const selector of child(parameters, 'SelectorSet')?.children ?? []) {
      const name = selector.attributes.get('Name');
      if (name !== undefined) selectors[name] = withoutLayout(selector.text);
    }
    return { kind: 'reference', resourceUri: trimmed(child(parameters, 'ResourceURI')), selectors };
  }
  return element.children.length > 0 ? toInstance(element) : element.text;
}

function isNil(element: XmlElement): boolean {
  return element.attributes.get('nil') === 'true';
}

function readFault(fault: XmlElement): Fault {
  const code = child(fault, 'Code');
  const subcode = trimmed(child(child(code, 'Subcode'), 'Value') ?? child(code, 'Value'));
  const reason = trimmed(child(child(fault, 'Reason'), 'Text'));
  const status = /AMT-STATUS\s{1,9}(\d{1,9})(?!\d)/i.exec(allText(child(fault, 'Detail')))?.[1];
  const local = subcode.slice(subcode.lastIndexOf(':') + 1);
  return {
    subcode: cut(local, LIMITS.shownChars),
    reason: cut(reason, LIMITS.shownChars),
    ...(status !== undefined && { amtStatus: Number(status) }),
  };
}

function allText(element: XmlElement | undefined): string {
  return element ? [element.text, ...element.children.map(allText)].join(' ') : '';
}
