import {
  ADDRESSING,
  ALWAYS_DECLARED,
  ANONYMOUS,
  classNameOf,
  ENUMERATION,
  IDENTITY,
  SCHEMA_INSTANCE,
  SOAP,
  WSMAN,
} from './namespaces';
import type { Reference } from './values';
import { type FaultText, faultText, type WsmanFault } from './wsman-fault';
import { childOf, escapeText, parseXml, type XmlNode } from './xml';

/** Below this a MaxEnvelopeSize is refused (docs/reference/protocol.md, P19). */
const SMALLEST_ENVELOPE_LIMIT = 50_000;

/** A WS-Management request, understood as far as its envelope goes. */
export interface WsmanRequest {
  action: string;
  messageId: string;
  resourceUri: string;
  selectors: ReadonlyMap<string, string | Reference>;
  /** First element of the body. */
  body: XmlNode | undefined;
}

export type ReadRequest =
  | { kind: 'request'; request: WsmanRequest }
  | { kind: 'identify' }
  | { kind: 'fault'; fault: WsmanFault; messageId: string }
  /** Not an envelope at all. */
  | { kind: 'not-soap' };

/**
 * Reads Address and ReferenceParameters, bare or inside an EndpointReference; both are sent.
 * @returns undefined when they are not there or point outside the known schemas
 */
export function readReference(node: XmlNode): Reference | undefined {
  const inner = childOf(node, ADDRESSING, 'EndpointReference') ?? node;
  const parameters = childOf(inner, ADDRESSING, 'ReferenceParameters');
  const uri = childOf(parameters, WSMAN, 'ResourceURI')?.text;
  const className = uri === undefined ? undefined : classNameOf(uri);
  if (className === undefined) return undefined;
  const selectors = readSelectors(childOf(parameters, WSMAN, 'SelectorSet'));
  return { kind: 'reference', className, selectors: [...selectors] };
}

function readSelectors(set: XmlNode | undefined): Map<string, string | Reference> {
  const selectors = new Map<string, string | Reference>();
  for (const selector of set?.children ?? []) {
    if (selector.namespace !== WSMAN || selector.name !== 'Selector') continue;
    const value = selector.children.length > 0 ? readReference(selector) : selector.text;
    selectors.set(selector.attributes.get('Name') ?? '', value ?? '');
  }
  return selectors;
}

/** Headers that the firmware knows. */
const UNDERSTOOD: readonly string[] = [
  'Action',
  'FaultTo',
  'From',
  'MaxEnvelopeSize',
  'MessageID',
  'OperationTimeout',
  'RelatesTo',
  'ReplyTo',
  'ResourceURI',
  'SelectorSet',
  'To',
];

/**
 * A header that must be understood and is not. An OptionSet is among those: it is ignored unless it must be understood
 * (Intel AMT Implementation and Reference Guide, “DSP0226 … OptionSet Support”).
 */
function isNotUnderstood({ namespace, name, attributes }: XmlNode): boolean {
  const must = attributes.get('mustUnderstand');
  if (must !== 'true' && must !== '1') return false;
  return (namespace !== ADDRESSING && namespace !== WSMAN) || !UNDERSTOOD.includes(name);
}

/** Reads an envelope and refuses what AMT refuses in the header (docs/reference/protocol.md, P19). */
export async function readRequest(text: string): Promise<ReadRequest> {
  const root = await parseXml(text);
  if (root?.namespace !== SOAP || root.name !== 'Envelope') return { kind: 'not-soap' };
  const header = childOf(root, SOAP, 'Header');
  const body = childOf(root, SOAP, 'Body');
  if (!body) return { kind: 'not-soap' };
  const content = body.children[0];
  if (content?.namespace === IDENTITY && content.name === 'Identify') return { kind: 'identify' };

  const messageId = childOf(header, ADDRESSING, 'MessageID')?.text ?? '';
  const refuse = (fault: WsmanFault): ReadRequest => ({ kind: 'fault', fault, messageId });
  const action = childOf(header, ADDRESSING, 'Action')?.text ?? '';
  if (action === '') return refuse({ fault: 'header-missing', header: 'Action' });
  if (messageId === '') return refuse({ fault: 'header-missing', header: 'MessageID' });
  if (!childOf(header, ADDRESSING, 'To')) return refuse({ fault: 'header-missing', header: 'To' });
  const replyTo = childOf(childOf(header, ADDRESSING, 'ReplyTo'), ADDRESSING, 'Address')?.text;
  if (replyTo !== ANONYMOUS) return refuse({ fault: 'header-missing', header: 'ReplyTo' });
  const resourceUri = childOf(header, WSMAN, 'ResourceURI')?.text ?? '';
  if (resourceUri === '') return refuse({ fault: 'destination-unreachable' });
  const beyond = header?.children.find(isNotUnderstood);
  if (beyond) return refuse({ fault: 'must-understand', header: beyond.name });
  const limit = childOf(header, WSMAN, 'MaxEnvelopeSize')?.text;
  if (limit !== undefined && Number(limit) < SMALLEST_ENVELOPE_LIMIT) {
    return refuse({ fault: 'encoding-limit' });
  }

  const selectors = readSelectors(childOf(header, WSMAN, 'SelectorSet'));
  return { kind: 'request', request: { action, messageId, resourceUri, selectors, body: content } };
}

/** What goes into an answer. */
export interface AnswerParts {
  messageNumber: number;
  relatesTo: string;
  action: string;
  /** Missing in faults. */
  resourceUri?: string;
  /** Namespaces beyond the six that are always declared, in the order of their prefixes g, h, i … */
  namespaces: readonly string[];
  body: string;
}

/** Prefix of the nth namespace after the six fixed ones: g, h, i … */
export function prefixAt(index: number): string {
  return String.fromCharCode('g'.charCodeAt(0) + index);
}

/** Writes an answer as AMT does: one line, prefixes a to f fixed, header order and MessageID pattern as recorded. */
export function writeAnswer(parts: AnswerParts): string {
  const declared = [
    ...ALWAYS_DECLARED,
    ...parts.namespaces.map((uri, index) => [prefixAt(index), uri] as const),
    ['xsi', SCHEMA_INSTANCE] as const,
  ];
  const number = parts.messageNumber.toString(16).toUpperCase().padStart(12, '0');
  const resource =
    parts.resourceUri === undefined ? '' : `<c:ResourceURI>${escapeText(parts.resourceUri)}</c:ResourceURI>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><a:Envelope ' +
    declared.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ') +
    `><a:Header><b:To>${ANONYMOUS}</b:To><b:RelatesTo>${escapeText(parts.relatesTo)}</b:RelatesTo>` +
    `<b:Action a:mustUnderstand="true">${escapeText(parts.action)}</b:Action>` +
    `<b:MessageID>uuid:00000000-8086-8086-8086-${number}</b:MessageID>${resource}</a:Header>` +
    `<a:Body>${parts.body}</a:Body></a:Envelope>`
  );
}

/** Writes a fault: SOAP 1.2 code, subcode, reason and detail (docs/reference/protocol.md, P21). */
export function writeFault(fault: WsmanFault, relatesTo: string, messageNumber: number): string {
  const words: FaultText = faultText(fault);
  const subcode = words.subcode === '' ? '' : `<a:Subcode><a:Value>${words.subcode}</a:Value></a:Subcode>`;
  const body =
    `<a:Fault><a:Code><a:Value>${words.code}</a:Value>${subcode}</a:Code>` +
    `<a:Reason><a:Text xml:lang="en-US">${escapeText(words.reason)}</a:Text></a:Reason>` +
    `<a:Detail>${escapeText(words.detail)}</a:Detail></a:Fault>`;
  const namespaces = words.subcode.startsWith('g:') ? [ENUMERATION] : [];
  return writeAnswer({ messageNumber, relatesTo, action: words.action, namespaces, body });
}

/** The answer to Identify: no addressing header, because the request has none. */
export function writeIdentity(product: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><a:Envelope xmlns:a="${SOAP}" xmlns:g="${IDENTITY}"><a:Header></a:Header><a:Body>` +
    `<g:IdentifyResponse><g:ProtocolVersion>http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd</g:ProtocolVersion>` +
    `<g:ProductVendor>Intel(r)</g:ProductVendor><g:ProductVersion>${escapeText(product)}</g:ProductVersion>` +
    '</g:IdentifyResponse></a:Body></a:Envelope>'
  );
}
