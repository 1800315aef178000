import { networkInterfaces } from 'node:os';
import { formatIpv4, parseIpv4 } from './ipv4';

export type Interfaces = ReturnType<typeof networkInterfaces>;

/** What an address of one of this laptop's own subnets is for, where no machine can have it. */
export type Edge = 'network' | 'broadcast';

/**
 * Tells the first and the last address of this laptop's own subnets, which no machine has (RFC 1122, section 3.2.1.3):
 * the system refuses to connect to them, as if it had no route. Subnets of two addresses have none (RFC 3021).
 */
export function edgeTest(
  interfaces: Interfaces = networkInterfaces(),
): (address: string) => Edge | undefined {
  const edges = new Map<string, Edge>();
  const own = new Set<string>();
  for (const { address, cidr, family, internal } of Object.values(interfaces).flatMap((list) => list ?? [])) {
    const parsed = parseIpv4(address);
    const prefix = Number(cidr?.split('/')[1]);
    if (internal || family !== 'IPv4' || !parsed.ok || !(prefix <= 30)) continue;
    own.add(address);
    const size = 2 ** (32 - prefix);
    const first = Math.floor(parsed.value / size) * size;
    edges.set(formatIpv4(first), 'network').set(formatIpv4(first + size - 1), 'broadcast');
  }
  return (address) => (own.has(address) ? undefined : edges.get(address));
}

/** Addresses come and go with cables; asking the system takes a while on some. */
const KNOWN_FOR_MS = 3_000;

/** The addresses of this very laptop, loopback aside. */
export class OwnAddresses {
  readonly #ask: () => Interfaces;
  #known: ReadonlySet<string> = new Set();
  #until = -Infinity;

  constructor(ask: () => Interfaces = () => networkInterfaces()) {
    this.#ask = ask;
  }

  has(address: string): boolean {
    if (performance.now() > this.#until) {
      const all = Object.values(this.#ask()).flatMap((list) => list ?? []);
      this.#known = new Set(all.flatMap((each) => (each.internal ? [] : [each.address])));
      this.#until = performance.now() + KNOWN_FOR_MS;
    }
    return this.#known.has(address.replace(/%.*$/, ''));
  }
}
