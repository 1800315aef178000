import { ANONYMOUS, resourceUriOf } from './namespaces';
import { escapeAttribute, escapeText } from './xml';

/** A pointer to an instance, as WS-Addressing writes it. */
export interface Reference {
  kind: 'reference';
  className: string;
  selectors: readonly (readonly [name: string, value: string | Reference])[];
}

/** A CIM date, which is an element inside the property (`h:Datetime` in the common namespace). */
export interface DateTime {
  kind: 'datetime';
  /** ISO 8601 */
  iso: string;
}

/** A CIM span of time, an element inside the property (`h:Interval` in the common namespace). */
export interface Interval {
  kind: 'interval';
  /** ISO 8601 duration of days, hours and minutes. */
  span: string;
}

export type Scalar = string | number | boolean | Reference | DateTime | Interval;
export type Value = Scalar | readonly Scalar[];

/** Properties of one instance. An empty array is a missing element, as in real answers. */
export type Properties = Record<string, Value>;

/** Points at an instance by plain selectors. */
export function referenceTo(className: string, selectors: Record<string, string>): Reference {
  return { kind: 'reference', className, selectors: Object.entries(selectors) };
}

/** A plain value as text; empty for what has no text of its own. */
export function plainText(value: Value | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** Whether a property points at an instance. */
export function isReference(value: Value | undefined): value is Reference {
  return typeof value === 'object' && 'kind' in value && value.kind === 'reference';
}

/**
 * Whether a reference that was sent means this instance. It may name fewer selectors than the firmware would; foreign
 * clients send only the one that decides.
 */
export function meansSame(actual: Reference, sent: Reference): boolean {
  if (actual.className !== sent.className || sent.selectors.length === 0) return false;
  return sent.selectors.every(([name, value]) => {
    const match = actual.selectors.find(([otherName]) => otherName === name)?.[1];
    if (match === undefined) return false;
    if (typeof value === 'string' || typeof match === 'string') return value === match;
    return meansSame(match, value);
  });
}

function selectorText(value: string | Reference): string {
  return typeof value === 'string'
    ? escapeText(value)
    : `<b:EndpointReference>${referenceText(value)}</b:EndpointReference>`;
}

/** A reference to nothing, as a method gives it that made nothing (recorded with ReturnValue 2058). */
const NO_REFERENCE =
  '<b:Address>default</b:Address><b:ReferenceParameters><c:ResourceURI></c:ResourceURI>' +
  '<c:SelectorSet></c:SelectorSet></b:ReferenceParameters>';

/** Address and ReferenceParameters, with the prefixes of an answer. */
export function referenceText(reference: Reference): string {
  if (reference.className === '') return NO_REFERENCE;
  const selectors = reference.selectors
    .map(([name, value]) => `<c:Selector Name="${escapeAttribute(name)}">${selectorText(value)}</c:Selector>`)
    .join('');
  return (
    `<b:Address>${ANONYMOUS}</b:Address><b:ReferenceParameters>` +
    `<c:ResourceURI>${resourceUriOf(reference.className)}</c:ResourceURI>` +
    `<c:SelectorSet>${selectors}</c:SelectorSet></b:ReferenceParameters>`
  );
}

function scalarText(value: Scalar, commonPrefix: string): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'reference') return referenceText(value);
  if (value.kind === 'interval') return `<${commonPrefix}:Interval>${value.span}</${commonPrefix}:Interval>`;
  return `<${commonPrefix}:Datetime>${value.iso}</${commonPrefix}:Datetime>`;
}

function isList(value: Value): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** One property as elements: none for an empty list, one each for a longer one. */
export function propertyText(name: string, value: Value, prefix: string, commonPrefix: string): string {
  return (isList(value) ? value : [value])
    .map((item) => `<${prefix}:${name}>${scalarText(item, commonPrefix)}</${prefix}:${name}>`)
    .join('');
}

/** All properties of an instance in the order of the recorded answers, which is that of the character codes. */
export function propertiesText(properties: Properties, prefix: string, commonPrefix: string): string {
  return Object.keys(properties)
    .sort()
    .map((name) => propertyText(name, properties[name] ?? '', prefix, commonPrefix))
    .join('');
}
