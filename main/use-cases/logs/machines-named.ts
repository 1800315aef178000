import type { Machines } from '../machines/index';

/** More links than anybody looks through. */
const MOST_MACHINES = 20;

/**
 * Machines of the list that a log names, by address, by full name, or by the first part of it.
 * @param hosts in lower case
 */
export function machinesNamed(
  machines: Pick<Machines, 'ids' | 'observation'>,
  hosts: readonly string[],
): string[] {
  const named = new Set(hosts.flatMap((host) => [host, shortName(host)]));
  return machines
    .ids()
    .filter((id) => {
      const seen = machines.observation(id);
      if (!seen.ok) return false;
      const { address, hostname } = seen.value;
      return named.has(address) || (hostname !== undefined && named.has(shortName(hostname.toLowerCase())));
    })
    .slice(0, MOST_MACHINES);
}

function shortName(host: string): string {
  return /^[\d.]+$/.test(host) ? host : (host.split('.')[0] ?? host);
}
