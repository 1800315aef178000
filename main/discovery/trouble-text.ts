const PING: Readonly<Record<string, string>> = {
  EACCES:
    'This system does not let AMT Bench send presence pings (UDP 623). Machines are found by their ports only; those not set up yet stay invisible.',
  EPERM:
    'A firewall on this laptop blocks presence pings (UDP 623). Machines are found by their ports only; those not set up yet stay invisible.',
};

const CONNECT: Readonly<Record<string, string>> = {
  EACCES: 'A firewall on this laptop blocks connections to part of the targets; they were not looked at.',
  EPERM: 'A firewall on this laptop blocks connections to part of the targets; they were not looked at.',
  EMFILE: 'This laptop ran out of sockets; part of the ports could not be looked at. Scan a smaller range.',
  ENFILE: 'This laptop ran out of sockets; part of the ports could not be looked at. Scan a smaller range.',
  ENOBUFS: 'This laptop ran out of network memory; part of the ports could not be looked at. Wait a minute.',
  ENOMEM: 'This laptop ran out of network memory; part of the ports could not be looked at. Wait a minute.',
  EADDRNOTAVAIL:
    'This laptop ran out of local ports; part of the ports could not be looked at. Wait a minute.',
  EADDRINUSE: 'This laptop ran out of local ports; part of the ports could not be looked at. Wait a minute.',
};

const PING_OR_CONNECT: Readonly<Record<string, string>> = {
  ENETUNREACH: 'This laptop has no route to part of the targets. Check cable, adapter and subnet.',
  EHOSTUNREACH: 'Part of the targets cannot be reached from this laptop. Check cable, adapter and subnet.',
  ENETDOWN: 'The network adapter is down. Check cable and adapter.',
};

/** From macOS 15 on the user is asked once for each program; who says no sees an empty network (Apple TN3179). */
export const LOCAL_NETWORK_DENIED =
  'Nothing answered, and macOS itself refused to send. If AMT Bench may not use the local network, allow it in System Settings > Privacy & Security > Local Network (for AMT Bench, or for the terminal that it runs in), then scan again.';

/** In words what a scan cannot see because of this laptop. @param code as the system names it */
export function troubleText(what: 'ping' | 'connect', code: string): string {
  const known = (what === 'ping' ? PING : CONNECT)[code] ?? PING_OR_CONNECT[code];
  if (known !== undefined) return known;
  return what === 'ping'
    ? `Presence pings could not be sent (${code}); machines are found by their ports only.`
    : `Part of the ports could not be looked at (${code}).`;
}
