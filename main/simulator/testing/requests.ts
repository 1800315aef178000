import {
  ADDRESSING,
  ANONYMOUS,
  ENUMERATION,
  resourceUriOf,
  SOAP,
  TRANSFER,
  WSMAN,
} from '../wsman/namespaces';

let messageId = 0;

/** An envelope as a client would write it; other prefixes than the firmware's own. */
export function envelope(
  action: string,
  resourceUri: string,
  body = '',
  selectors: Record<string, string> = {},
): string {
  const set = Object.entries(selectors)
    .map(([name, value]) => `<w:Selector Name="${name}">${value}</w:Selector>`)
    .join('');
  return (
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="${SOAP}" xmlns:n="${ADDRESSING}" xmlns:w="${WSMAN}"><s:Header>` +
    `<n:Action>${action}</n:Action><n:To>/wsman</n:To><w:ResourceURI>${resourceUri}</w:ResourceURI>` +
    `<n:MessageID>${messageId++}</n:MessageID><n:ReplyTo><n:Address>${ANONYMOUS}</n:Address></n:ReplyTo>` +
    `<w:OperationTimeout>PT60S</w:OperationTimeout>${set === '' ? '' : `<w:SelectorSet>${set}</w:SelectorSet>`}` +
    `</s:Header><s:Body>${body}</s:Body></s:Envelope>`
  );
}

export const getRequest = (className: string, selectors?: Record<string, string>): string =>
  envelope(`${TRANSFER}/Get`, resourceUriOf(className), '', selectors);

export const deleteRequest = (className: string, selectors?: Record<string, string>): string =>
  envelope(`${TRANSFER}/Delete`, resourceUriOf(className), '', selectors);

export const enumerateRequest = (className: string): string =>
  envelope(`${ENUMERATION}/Enumerate`, resourceUriOf(className), `<e:Enumerate xmlns:e="${ENUMERATION}"/>`);

export const pullRequest = (className: string, context: string, most = 999): string =>
  envelope(
    `${ENUMERATION}/Pull`,
    resourceUriOf(className),
    `<e:Pull xmlns:e="${ENUMERATION}"><e:EnumerationContext>${context}</e:EnumerationContext>` +
      `<e:MaxElements>${most}</e:MaxElements><e:MaxCharacters>99999</e:MaxCharacters></e:Pull>`,
  );

/** Elements in one namespace; the values are inserted as they are. */
function elements(uri: string, name: string, content: readonly (readonly [string, string])[]): string {
  const inner = content.map(([key, value]) => `<r:${key}>${value}</r:${key}>`).join('');
  return `<r:${name} xmlns:r="${uri}">${inner}</r:${name}>`;
}

export function putRequest(
  className: string,
  content: readonly (readonly [string, string])[],
  selectors?: Record<string, string>,
): string {
  const uri = resourceUriOf(className);
  return envelope(`${TRANSFER}/Put`, uri, elements(uri, className, content), selectors);
}

export function createRequest(className: string, content: readonly (readonly [string, string])[]): string {
  const uri = resourceUriOf(className);
  return envelope(`${TRANSFER}/Create`, uri, elements(uri, className, content));
}

export function methodRequest(
  className: string,
  method: string,
  parameters: readonly (readonly [string, string])[] = [],
  selectors?: Record<string, string>,
): string {
  const uri = resourceUriOf(className);
  return envelope(`${uri}/${method}`, uri, elements(uri, `${method}_INPUT`, parameters), selectors);
}

/** An object as the value of a parameter; its elements are in the namespace of its class. */
export function embedded(className: string, content: readonly (readonly [string, string])[]): string {
  const uri = resourceUriOf(className);
  return content.map(([key, value]) => `<q:${key} xmlns:q="${uri}">${value}</q:${key}>`).join('');
}

/** A reference as the value of a parameter. */
export function referenceParameter(className: string, selectors: Record<string, string>): string {
  const set = Object.entries(selectors)
    .map(([name, value]) => `<w:Selector Name="${name}">${value}</w:Selector>`)
    .join('');
  return (
    `<n:Address>${ANONYMOUS}</n:Address><n:ReferenceParameters><w:ResourceURI>${resourceUriOf(className)}</w:ResourceURI>` +
    `<w:SelectorSet>${set}</w:SelectorSet></n:ReferenceParameters>`
  );
}

/** Text of the first element with that name, whatever its prefix. */
export function textOf(xml: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`).exec(xml)?.[1];
}

/** Texts of all elements with that name. */
export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

export const unprovisionRequest = (mode = '1'): string =>
  methodRequest('AMT_SetupAndConfigurationService', 'Unprovision', [['ProvisioningMode', mode]]);
