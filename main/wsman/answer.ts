import type { EndpointReference } from './envelope';
import { child, parseXml, XmlError, type XmlElement } from './xml';
import { NS } from './namespaces';

export type FieldValue = string | EndpointReference | Instance;

/**
 * One instance or method output as the firmware sent it. Every field is a list: the wire does not tell a scalar from
 * an array of one, and an empty array is a missing element (amt-wire-facts.md 3.1). The amt rooms decide which it is.
 */
export interface Instance {
  className: string;
  namespace: string;
  fields: ReadonlyMap<string, readonly FieldValue[]>;
}

/** A SOAP fault (amt-wire-facts.md 3.2). */
export interface Fault {
  /** e.g. `AccessDenied`, `DestinationUnreachable`, without prefix. */
  subcode: string;
  reason: string;
  /** PT_STATUS from the detail text `AMT-STATUS n`. */
  amtStatus?: number;
}

export type Answer =
  | { kind: 'fault'; fault: Fault }
  | { kind: 'reply'; action: string; relatesTo: string; body: XmlElement | undefined };

/**
 * Reads a SOAP envelope.
 * @throws XmlError when it is not one
 */
export async function readAnswer(text: string): Promise<Answer> {
  const root = await parseXml(text);
  if (root.name !== 'Envelope' || root.namespace !== NS.soap) throw new XmlError('not a SOAP envelope');
  const header = child(root, 'Header');
  const body = child(root, 'Body');
  if (!body) throw new XmlError('envelope without body');
  const content = body.children[0];
  if (content?.name === 'Fault' && content.namespace === NS.soap)
    return { kind: 'fault', fault: readFault(content) };
  return {
    kind: 'reply',
    action: child(header, 'Action')?.text ?? '',
    relatesTo: child(header, 'RelatesTo')?.text ?? '',
    body: content,
  };
}

/** Turns an element into an instance: its children become fields. */
export function toInstance(element: XmlElement): Instance {
  const fields = new Map<string, FieldValue[]>();
  for (const item of element.children) {
    if (isNil(item)) continue;
    const values = fields.get(item.name) ?? [];
    values.push(toValue(item));
    fields.set(item.name, values);
  }
  return { className: element.name, namespace: element.namespace, fields };
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
  const context = child(body, 'EnumerationContext')?.text;
  return context ? { items, context } : { items };
}

function toValue(element: XmlElement): FieldValue {
  const parameters = child(element, 'ReferenceParameters');
  if (parameters) {
    const selectors: Record<string, string> = {};
    for (const selector of child(parameters, 'SelectorSet')?.children ?? []) {
      const name = selector.attributes.get('Name');
      if (name !== undefined) selectors[name] = selector.text;
    }
    return { kind: 'reference', resourceUri: child(parameters, 'ResourceURI')?.text ?? '', selectors };
  }
  return element.children.length > 0 ? toInstance(element) : element.text;
}

function isNil(element: XmlElement): boolean {
  return element.attributes.get('nil') === 'true';
}

function readFault(fault: XmlElement): Fault {
  const code = child(fault, 'Code');
  const subcode = child(child(code, 'Subcode'), 'Value')?.text ?? child(code, 'Value')?.text ?? '';
  const reason = child(child(fault, 'Reason'), 'Text')?.text ?? '';
  const status = /AMT-STATUS\s+(\d+)/i.exec(allText(child(fault, 'Detail')))?.[1];
  const local = subcode.slice(subcode.lastIndexOf(':') + 1);
  return { subcode: local, reason, ...(status !== undefined && { amtStatus: Number(status) }) };
}

function allText(element: XmlElement | undefined): string {
  return element ? [element.text, ...element.children.map(allText)].join(' ') : '';
}
