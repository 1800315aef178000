import { isIP, isIPv4 } from 'node:net';
import { Address4, Address6 } from 'ip-address';

const LONGEST = 253;

/**
 * A host name made of the name that a machine on the network gives: letters, digits, `.`, `-` and `_`; everything else,
 * control characters and line ends included, is dropped. Undefined when nothing usable is left.
 */
export function cleanHostName(said: string): string | undefined {
  const name = said
    // Something much longer is no name, and is not worked on.
    .slice(0, 4 * LONGEST)
    .replaceAll(/[^A-Za-z0-9._-]/g, '')
    .replaceAll(/\.{2,}/g, '.')
    // A leading hyphen would be an option to a command and a formula to a spreadsheet.
    .replace(/^[.-]+/, '')
    .replace(/\.$/, '');
  if (name.length > LONGEST || !/[A-Za-z0-9]/.test(name)) return undefined;
  // A machine whose name is an address would be taken for another one.
  return isIP(name) === 0 ? name : undefined;
}

/**
 * The numeric address in the one spelling that AMT Bench uses, or undefined for anything else: IPv4 that is written as
 * IPv6 (RFC 4291, section 2.5.5.2) is the IPv4 address, and a zone counts for link-local addresses alone.
 */
export function plainAddress(text: string): string | undefined {
  if (isIP(text) === 0) return undefined;
  if (isIPv4(text)) return text;
  if (!Address6.isValid(text)) return undefined;
  const address = new Address6(text);
  if (address.isInSubnet(MAPPED)) return address.to4().correctForm();
  return address.isInSubnet(LINK_LOCAL) ? address.correctForm() + address.zone : address.correctForm();
}

const MAPPED = new Address6('::ffff:0:0/96');
const LINK_LOCAL = new Address6('fe80::/10');

/** 127.0.0.0/8 or ::1. @param address as `plainAddress` gives it */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** Where DNS and mDNS keep the name of an address. @param address as `plainAddress` gives it */
export function reverseName(address: string): string {
  const form = isIPv4(address) ? new Address4(address) : new Address6(address);
  return form.reverseForm().replace(/\.$/, '');
}
