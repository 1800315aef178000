import { networkInterfaces } from 'node:os';

/**
 * What is wrong with the zone of an IPv6 address: newer versions of Node leave one out that this computer does not have,
 * and would connect to somebody on another network.
 * @param host an address or a name
 * @returns the error that connecting would have ended with; undefined: nothing is wrong, or there is no zone
 */
export function zoneError(host: string): NodeJS.ErrnoException | undefined {
  const at = host.indexOf('%');
  if (at < 0) return undefined;
  const zone = host.slice(at + 1);
  const cards = Object.entries(networkInterfaces());
  const isThere = cards.some(
    ([name, addresses]) =>
      name === zone ||
      addresses?.some((each) => each.family === 'IPv6' && each.scopeid > 0 && String(each.scopeid) === zone),
  );
  if (isThere) return undefined;
  return Object.assign(new Error(`connect EINVAL ${host}`), { code: 'EINVAL', syscall: 'connect' });
}
