/** What an error of a TCP connect says, whatever system it comes from. */
export type ConnectError = 'refused' | 'nobody' | 'exhausted' | 'local';

const KINDS: ReadonlyMap<string, ConnectError> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'refused'],
  // A router or ARP says that there is no machine.
  ['ETIMEDOUT', 'nobody'],
  ['EHOSTUNREACH', 'nobody'],
  ['EHOSTDOWN', 'nobody'],
  // This laptop is out of resources for the moment. Windows says EADDRINUSE when its local ports are used up.
  ['EMFILE', 'exhausted'],
  ['ENFILE', 'exhausted'],
  ['ENOBUFS', 'exhausted'],
  ['ENOMEM', 'exhausted'],
  ['EADDRNOTAVAIL', 'exhausted'],
  ['EADDRINUSE', 'exhausted'],
]);

/** @returns `local` for everything that this laptop itself puts in the way, also for what has no name, as on Windows */
export function connectError({ code = '' }: NodeJS.ErrnoException): ConnectError {
  return KINDS.get(code) ?? 'local';
}
