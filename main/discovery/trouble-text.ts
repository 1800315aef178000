import { message, type Text } from '#shared/texts/message';

const PING: Readonly<Record<string, Text>> = {
  EACCES: message('discovery.trouble.pingDenied'),
  EPERM: message('discovery.trouble.pingBlocked'),
};

const CONNECT: Readonly<Record<string, Text>> = {
  EACCES: message('discovery.trouble.connectBlocked'),
  EPERM: message('discovery.trouble.connectBlocked'),
  EMFILE: message('discovery.trouble.sockets'),
  ENFILE: message('discovery.trouble.sockets'),
  ENOBUFS: message('discovery.trouble.memory'),
  ENOMEM: message('discovery.trouble.memory'),
  EADDRNOTAVAIL: message('discovery.trouble.localPorts'),
  EADDRINUSE: message('discovery.trouble.localPorts'),
};

const PING_OR_CONNECT: Readonly<Record<string, Text>> = {
  ENETUNREACH: message('discovery.trouble.noRoute'),
  EHOSTUNREACH: message('discovery.trouble.notReachable'),
  ENETDOWN: message('discovery.trouble.adapterDown'),
};

/** From macOS 15 on the user is asked once for each program; who says no sees an empty network (Apple TN3179). */
export const LOCAL_NETWORK_DENIED = message('discovery.trouble.localNetworkDenied');

/** In words what a scan cannot see because of this laptop. @param code as the system names it */
export function troubleText(what: 'ping' | 'connect', code: string): Text {
  const known = (what === 'ping' ? PING : CONNECT)[code] ?? PING_OR_CONNECT[code];
  if (known !== undefined) return known;
  return what === 'ping'
    ? message('discovery.trouble.pingFailed', { code })
    : message('discovery.trouble.connectFailed', { code });
}
