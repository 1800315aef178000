/** Namespaces of the envelope (docs/reference/protocol.md, P18), and which prefix AMT gives them in its answers. */
export const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
export const ADDRESSING = 'http://schemas.xmlsoap.org/ws/2004/08/addressing';
export const WSMAN = 'http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd';
export const TRANSFER = 'http://schemas.xmlsoap.org/ws/2004/09/transfer';
export const ENUMERATION = 'http://schemas.xmlsoap.org/ws/2004/09/enumeration';
export const IDENTITY = 'http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd';
export const COMMON = 'http://schemas.dmtf.org/wbem/wscim/1/common';
export const ANONYMOUS = `${ADDRESSING}/role/anonymous`;
export const ADDRESSING_FAULT = `${ADDRESSING}/fault`;
export const WSMAN_FAULT = 'http://schemas.dmtf.org/wbem/wsman/1/wsman/fault';

/** Declared in every answer, whether used or not, as recorded. */
export const ALWAYS_DECLARED: readonly (readonly [string, string])[] = [
  ['a', SOAP],
  ['b', ADDRESSING],
  ['c', WSMAN],
  ['d', 'http://schemas.xmlsoap.org/ws/2005/02/trust'],
  ['e', 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'],
  ['f', 'http://schemas.dmtf.org/wbem/wsman/1/cimbinding.xsd'],
];
export const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const SCHEMAS: Readonly<Record<string, string>> = {
  AMT: 'http://intel.com/wbem/wscim/1/amt-schema/1/',
  CIM: 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/',
  IPS: 'http://intel.com/wbem/wscim/1/ips-schema/1/',
};

/**
 * ResourceURI of a class, which is also the namespace of its elements.
 * @throws RangeError when the class has none of the three prefixes
 */
export function resourceUriOf(className: string): string {
  const schema = SCHEMAS[className.split('_')[0] ?? ''];
  if (!schema) throw new RangeError(`no schema for class ${className}`);
  return schema + className;
}

/** The class behind a ResourceURI; undefined when prefix and schema do not belong together. */
export function classNameOf(resourceUri: string): string | undefined {
  const name = resourceUri.slice(resourceUri.lastIndexOf('/') + 1);
  const schema = SCHEMAS[name.split('_')[0] ?? ''];
  return schema !== undefined && schema + name === resourceUri ? name : undefined;
}
