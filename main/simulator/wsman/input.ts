import { readReference } from './envelope';
import { resourceUriOf } from './namespaces';
import { plainText, type Reference, type Scalar, type Value } from './values';
import type { WsmanFault } from './wsman-fault';
import type { XmlNode } from './xml';

/** One parameter of a method. */
export interface Parameter {
  name: string;
  type: 'text' | 'number' | 'boolean' | 'reference' | 'instance';
  /** Of an `instance`: its class, whose namespace its elements are in. */
  className?: string;
  optional?: boolean;
  /** May occur several times. */
  many?: boolean;
}

/** Of RequestStateChange, which many classes have. */
export const REQUESTED_STATE: readonly Parameter[] = [
  { name: 'RequestedState', type: 'number' },
  { name: 'TimeoutPeriod', type: 'text', optional: true },
];

/** A whole object as a parameter: text by property, blanks included. A date is the text of the element inside. */
export interface Embedded {
  kind: 'instance';
  properties: ReadonlyMap<string, string>;
}

/** The parameters of one call, checked against their definition. */
export class Input {
  readonly #values: ReadonlyMap<string, readonly (Scalar | Embedded)[]>;
  constructor(values: ReadonlyMap<string, readonly (Scalar | Embedded)[]>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Text of a parameter; empty when an optional one is missing. */
  text(name: string): string {
    const [first] = this.#values.get(name) ?? [];
    return typeof first === 'object' ? '' : plainText(first);
  }

  /** Number of a parameter; NaN when an optional one is missing. */
  number(name: string): number {
    return Number(this.#values.get(name)?.[0] ?? Number.NaN);
  }

  boolean(name: string): boolean {
    return this.#values.get(name)?.[0] === true;
  }

  numbers(name: string): number[] {
    return (this.#values.get(name) ?? []).map(Number);
  }

  references(name: string): Reference[] {
    return (this.#values.get(name) ?? []).filter(
      (value): value is Reference => typeof value === 'object' && value.kind === 'reference',
    );
  }

  /** Properties of an embedded object; empty when an optional one is missing. */
  instance(name: string): ReadonlyMap<string, string> {
    const [first] = this.#values.get(name) ?? [];
    return typeof first === 'object' && first.kind === 'instance' ? first.properties : new Map();
  }

  /** Bytes of a base64 parameter. What is not base64 is skipped, as lenient decoders do. */
  bytes(name: string): Buffer {
    return Buffer.from(this.text(name), 'base64');
  }

  /** The same, but undefined for what is not base64, or empty. */
  exactBytes(name: string): Buffer | undefined {
    const bytes = this.bytes(name);
    const isExact = bytes.toString('base64') === this.text(name).replaceAll(/\s/g, '');
    return isExact && bytes.length > 0 ? bytes : undefined;
  }
}

/** `true` and `false` as XML Schema writes them; undefined for anything else. */
function readBoolean(text: string): boolean | undefined {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

function readInstance(node: XmlNode, className: string): Embedded | undefined {
  const namespace = resourceUriOf(className);
  if (node.children.some((child) => child.namespace !== namespace)) return undefined;
  const properties = node.children.map(
    ({ name, exactText, children: [inner] }) => [name, inner?.text ?? exactText] as const,
  );
  return { kind: 'instance', properties: new Map(properties) };
}

function readValue(node: XmlNode, { type, className = '' }: Parameter): Scalar | Embedded | undefined {
  if (type === 'instance') return readInstance(node, className);
  if (type === 'reference') return readReference(node);
  if (type === 'boolean') return readBoolean(node.text);
  if (type === 'number') return /^\d{1,20}$/.test(node.text) ? Number(node.text) : undefined;
  return node.text;
}

/**
 * Reads `<Method_INPUT>`: namespace, names, order, types (docs/reference/protocol.md, P18).
 * @param node undefined when the body was empty
 */
export function readInput(
  node: XmlNode | undefined,
  resourceUri: string,
  method: string,
  parameters: readonly Parameter[],
): Input | WsmanFault {
  if (node?.namespace !== resourceUri || node.name !== `${method}_INPUT`) {
    return { fault: 'schema-validation', about: `${method}_INPUT` };
  }
  const values = new Map<string, (Scalar | Embedded)[]>();
  let position = 0;
  for (const child of node.children) {
    const index = parameters.findIndex((parameter) => parameter.name === child.name);
    const parameter = parameters[index];
    if (!parameter || child.namespace !== resourceUri || index < position) {
      return { fault: 'schema-validation', about: child.name };
    }
    const seen = values.get(child.name) ?? [];
    if (seen.length > 0 && parameter.many !== true) return { fault: 'schema-validation', about: child.name };
    const value = readValue(child, parameter);
    if (value === undefined) return refusedValue(parameter);
    values.set(child.name, [...seen, value]);
    position = index;
  }
  const missing = parameters.find(({ name, optional }) => optional !== true && !values.has(name));
  return missing ? { fault: 'invalid-parameter', parameter: missing.name } : new Input(values);
}

/**
 * A reference without its elements breaks the schema: AMT 16.1.30 says so to an empty one, which is why a client has to
 * leave out what it does not want to name (ansible-collection-intel-amt, 2026).
 */
function refusedValue({ name, type }: Parameter): WsmanFault {
  return type === 'reference'
    ? { fault: 'schema-validation', about: name }
    : { fault: 'invalid-parameter', parameter: name };
}

/** Reads the object of a Put or Create: values by property name, references where there are elements inside. */
export function readObject(
  node: XmlNode | undefined,
  resourceUri: string,
  className: string,
): Map<string, Value[]> | WsmanFault {
  if (node?.namespace !== resourceUri || node.name !== className) {
    return { fault: 'schema-validation', about: className };
  }
  const sent = new Map<string, Value[]>();
  for (const child of node.children) {
    if (child.namespace !== resourceUri) return { fault: 'schema-validation', about: child.name };
    const value = child.children.length > 0 ? readReference(child) : child.text;
    if (value === undefined) return { fault: 'schema-validation', about: child.name };
    sent.set(child.name, [...(sent.get(child.name) ?? []), value]);
  }
  return sent;
}

/**
 * Gives a sent text the type of the value it replaces.
 * @returns undefined when it does not fit
 */
export function likeBefore(before: Value, sent: readonly Value[]): Value | undefined {
  if (Array.isArray(before)) {
    const items = sent.map((item) => likeBefore(typeof before[0] === 'number' ? 0 : '', [item]));
    return items.every((item) => typeof item === 'string' || typeof item === 'number') ? items : undefined;
  }
  const [only] = sent;
  if (typeof only !== 'string' || sent.length !== 1) return undefined;
  if (typeof before === 'boolean') return readBoolean(only);
  if (typeof before === 'number') return /^\d{1,20}$/.test(only) ? Number(only) : undefined;
  return typeof before === 'string' ? only : undefined;
}
