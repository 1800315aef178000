import { ACTION, ANONYMOUS, NS, resourceUri } from './namespaces';
import { buildXml, type XmlTree } from './xml';

/** A reference to an instance, as a value of a field or parameter (docs/reference/protocol.md, P18). */
export interface EndpointReference {
  kind: 'reference';
  resourceUri: string;
  selectors: Readonly<Record<string, string>>;
}

/** A whole object as the value of a parameter; its elements are of their own class's namespace. */
export interface EmbeddedInstance {
  kind: 'instance';
  namespace: string;
  fields: Params;
}

/** A value to send. Arrays become repeated elements, booleans the words true and false. */
export type Param = string | number | boolean | EndpointReference | EmbeddedInstance | readonly Param[];
export type Params = readonly (readonly [name: string, value: Param])[];
export type Selectors = Readonly<Record<string, string>>;

export interface Request {
  className: string;
  action: string;
  body: XmlTree | undefined;
  selectors?: Selectors | undefined;
}

/** Refers to one instance of a class by its selectors. */
export function referenceTo(className: string, selectors: Selectors): EndpointReference {
  return { kind: 'reference', resourceUri: resourceUri(className), selectors };
}

/** An object of that class as the value of a parameter. */
export function embedded(className: string, fields: Params): EmbeddedInstance {
  return { kind: 'instance', namespace: resourceUri(className), fields };
}

/** A date or a span of time, which CIM wraps into an element of its own. */
export function common(name: 'Datetime' | 'Interval', text: string): EmbeddedInstance {
  return { kind: 'instance', namespace: NS.common, fields: [[name, text]] };
}

export function getRequest(className: string, selectors?: Selectors): Request {
  return { className, action: ACTION.get, body: undefined, selectors };
}

export function deleteRequest(className: string, selectors: Selectors): Request {
  return { className, action: ACTION.delete, body: undefined, selectors };
}

/** Put and Create carry the whole instance in the namespace of its class. */
export function writeRequest(
  verb: 'put' | 'create',
  className: string,
  fields: Params,
  selectors?: Selectors,
): Request {
  return { className, action: ACTION[verb], body: element(className, className, fields), selectors };
}

export function enumerateRequest(className: string): Request {
  return { className, action: ACTION.enumerate, body: { Enumerate: attributed(NS.enumeration) } };
}

/** MaxElements and MaxCharacters as other clients send them (docs/reference/protocol.md, P18). */
export function pullRequest(className: string, context: string): Request {
  const body = { EnumerationContext: context, MaxElements: '999', MaxCharacters: '99999' };
  return { className, action: ACTION.pull, body: { Pull: { ...attributed(NS.enumeration), ...body } } };
}

export function invokeRequest(
  className: string,
  method: string,
  params: Params,
  selectors?: Selectors,
): Request {
  const action = `${resourceUri(className)}/${method}`;
  return { className, action, body: element(className, `${method}_INPUT`, params), selectors };
}

/**
 * The whole SOAP text of a request. Header order and the 60 s operation time-out are those that every peer uses.
 * @param messageId any text; counted up per connection
 * @throws XmlError when a value holds a character that XML cannot carry
 */
export function envelope(request: Request, messageId: number): string {
  const selectors = Object.entries(request.selectors ?? {});
  return buildXml({
    Envelope: {
      $: { xmlns: NS.soap, 'xmlns:a': NS.addressing, 'xmlns:w': NS.wsman },
      Header: {
        'a:Action': request.action,
        'a:To': '/wsman',
        'w:ResourceURI': resourceUri(request.className),
        'a:MessageID': String(messageId),
        'a:ReplyTo': { 'a:Address': ANONYMOUS },
        'w:OperationTimeout': 'PT60S',
        ...(selectors.length > 0 && { 'w:SelectorSet': selectorSet(selectors) }),
      },
      Body: request.body ?? {},
    },
  });
}

/** The harmless request whose only purpose is the 401 that carries realm and nonce. */
export function identifyEnvelope(): string {
  return buildXml({
    Envelope: { $: { xmlns: NS.soap, 'xmlns:i': NS.identity }, Header: {}, Body: { 'i:Identify': {} } },
  });
}

function element(className: string, name: string, fields: Params): XmlTree {
  return { [`r:${name}`]: content(resourceUri(className), 'r', fields) };
}

/** Every depth has a prefix of its own: redeclared on an element, a prefix would change what the element itself is. */
function content(namespace: string, prefix: string, fields: Params, depth = 1): XmlTree {
  const elements = fields.map(([field, value]) => [`${prefix}:${field}`, toXml(value, depth)] as const);
  return { $: { [`xmlns:${prefix}`]: namespace }, ...Object.fromEntries(elements) };
}

function toXml(value: Param, depth: number): XmlTree {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return value.map((each) => toXml(each, depth));
  if (value.kind === 'instance') {
    return content(value.namespace, `q${String(depth)}`, value.fields, depth + 1);
  }
  return {
    'a:Address': ANONYMOUS,
    'a:ReferenceParameters': {
      'w:ResourceURI': value.resourceUri,
      'w:SelectorSet': selectorSet(Object.entries(value.selectors)),
    },
  };
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: Param): value is readonly Param[] {
  return Array.isArray(value);
}

function selectorSet(selectors: [string, string][]): XmlTree {
  return { 'w:Selector': selectors.map(([name, value]) => ({ $: { Name: name }, _: value })) };
}

function attributed(namespace: string): { $: Record<string, string> } {
  return { $: { xmlns: namespace } };
}
