/** Namespaces and actions of WS-Management as AMT speaks it (docs/reference/protocol.md, P18). */
export const NS = {
  soap: 'http://www.w3.org/2003/05/soap-envelope',
  addressing: 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
  wsman: 'http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd',
  transfer: 'http://schemas.xmlsoap.org/ws/2004/09/transfer',
  enumeration: 'http://schemas.xmlsoap.org/ws/2004/09/enumeration',
  common: 'http://schemas.dmtf.org/wbem/wscim/1/common',
  identity: 'http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd',
} as const;

export const ANONYMOUS = `${NS.addressing}/role/anonymous`;

export const ACTION = {
  get: `${NS.transfer}/Get`,
  put: `${NS.transfer}/Put`,
  create: `${NS.transfer}/Create`,
  delete: `${NS.transfer}/Delete`,
  enumerate: `${NS.enumeration}/Enumerate`,
  pull: `${NS.enumeration}/Pull`,
} as const;

const PREFIXES: readonly (readonly [string, string])[] = [
  ['AMT_', 'http://intel.com/wbem/wscim/1/amt-schema/1/'],
  ['IPS_', 'http://intel.com/wbem/wscim/1/ips-schema/1/'],
  ['CIM_', 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/'],
];

/**
 * Resource URI of a class name.
 * @throws when the name has none of the three prefixes, which is a bug of the caller
 */
export function resourceUri(className: string): string {
  const found = PREFIXES.find(([prefix]) => className.startsWith(prefix));
  if (!found) throw new Error(`No resource URI for class ${className}`);
  return found[1] + className;
}
