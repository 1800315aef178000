import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { parseIpv4 } from './ipv4';

/** What this laptop can carry while it scans. */
export interface LaptopLimits {
  /** TCP sockets open at once. */
  sockets: number;
  /**
   * Addresses of the laptop's own subnets that may be asked for at once while nobody has answered: each takes a place
   * in the neighbour table until its ARP requests have run out.
   */
  neighbours: number;
  /**
   * A connect that is refused is tried again by the system, so that its refusal comes late and says nothing of the
   * network. Windows does so, twice and half a second apart (registry value TcpMaxConnectRetransmissions).
   */
  slowRefusals: boolean;
}

const MOST_SOCKETS = 7_000;
/** Left for files, keychain, windows and whatever else this program has open. */
const SPARE_DESCRIPTORS = 200;
/** Windows and macOS do not tell; both carry this many without complaint from their own documentation's numbers. */
const UNKNOWN_LIMITS = { sockets: 1_500, neighbours: 1_024 };
/** Linux's default for `gc_thresh3`, when /proc does not show it (containers). */
const DEFAULT_NEIGHBOURS = 1_024;

/** Reads the limits once per scan. @param proc where /proc is mounted; tests have their own */
export function laptopLimits(platform: NodeJS.Platform = process.platform, proc = '/proc'): LaptopLimits {
  if (platform !== 'linux') return { ...UNKNOWN_LIMITS, slowRefusals: refusesSlowly(platform) };
  const files = Number(/^Max open files\s+(\d+)/m.exec(read(`${proc}/self/limits`))?.[1] ?? 1_024);
  const table = Number(read(`${proc}/sys/net/ipv4/neigh/default/gc_thresh3`).trim() || DEFAULT_NEIGHBOURS);
  const taken = read(`${proc}/net/arp`).split('\n').length;
  return {
    sockets: Math.max(64, Math.min(MOST_SOCKETS, files - SPARE_DESCRIPTORS)),
    // A quarter stays free for what else this laptop talks to.
    neighbours: Math.max(64, Math.floor(table * 0.75) - taken),
    slowRefusals: false,
  };
}

/** Whether this system tries a refused connect again before it says that it was refused. */
export function refusesSlowly(platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32';
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Tells whether an IPv4 address is reached without a router, so that ARP has to find it first. */
export function onLinkTest(
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): (address: string) => boolean {
  const links: { network: number; size: number }[] = [];
  for (const { address, cidr, family, internal } of Object.values(interfaces).flatMap((list) => list ?? [])) {
    const parsed = parseIpv4(address);
    const prefix = Number(cidr?.split('/')[1]);
    if (internal || family !== 'IPv4' || !parsed.ok || !(prefix <= 30)) continue;
    const size = 2 ** (32 - prefix);
    links.push({ network: Math.floor(parsed.value / size) * size, size });
  }
  return (address) => {
    const parsed = parseIpv4(address);
    return (
      parsed.ok && links.some(({ network, size }) => parsed.value >= network && parsed.value < network + size)
    );
  };
}
