import { LIMITS } from '#shared/limits';
import { isIn } from '#shared/model/ipv4';
import type { PortState } from '#shared/model/primitives';
import { pause } from '#shared/pause';
import { refusesSlowly } from '../network/laptop-limits';
import { readNeighbours } from '../network/neighbours';
import { ownSubnets } from '../network/subnets';
import { probeTcp } from './tcp-probe';

export interface AddressQuery {
  address: string;
  /** Of AMT, or of whatever may answer there. */
  ports: readonly number[];
  /** Hardware addresses of the machine that is to have the address. */
  own: readonly string[];
  /** Ends the look early. */
  signal?: AbortSignal | undefined;
}

/** What looks at the network; tests have their own. */
export interface AddressProbes {
  probe(address: string, port: number, timeoutMs: number, signal: AbortSignal): Promise<PortState>;
  /** Hardware addresses by address. */
  neighbours(): Promise<ReadonlyMap<string, string>>;
  isNear(address: string): boolean;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const SYSTEM: AddressProbes = {
  async probe(address, port, timeoutMs, signal) {
    return (await probeTcp(address, port, timeoutMs, signal)).state;
  },
  neighbours: () => readNeighbours(),
  isNear: (address) => ownSubnets().some(({ cidr }) => isIn(cidr, address)),
  wait: pause,
};

const LOOK_MS = 1_000;

/**
 * Whether another machine has an address. Connecting makes this laptop ask for the hardware address, and whoever has the
 * address must answer that, even where a firewall drops everything else (RFC 826; the same question as in RFC 5227).
 * @returns true also when `signal` has ended the look: an address is not given away that may be somebody's
 */
export async function isTaken(
  { address, ports, own, signal = new AbortController().signal }: AddressQuery,
  tools: AddressProbes = SYSTEM,
): Promise<boolean> {
  const isEnded = (): boolean => signal.aborted;
  const before = (await tools.neighbours()).get(address);
  const patienceMs = refusesSlowly() ? LIMITS.slowRefusalMs : LIMITS.proofMs;
  const states = await Promise.all(ports.map((port) => tools.probe(address, port, patienceMs, signal)));
  if (states.includes('open') || isEnded()) return true;
  // Behind a router, a refusal can be the router's, and there is no hardware address to be seen.
  if (!tools.isNear(address)) return false;
  if (states.includes('closed')) return true;
  const isAnother = async (): Promise<boolean> => {
    const table = await tools.neighbours();
    const mac = table.get(address);
    return mac !== undefined && !own.includes(mac) && !isProxyArp(mac, table);
  };
  // An entry that was there before may be of a machine that has gone; the system takes it back when nobody answers.
  for (let waited = 0; await isAnother(); waited += LOOK_MS) {
    if (before === undefined || waited >= LIMITS.neighbourGoesMs) return true;
    await tools.wait(LOOK_MS, signal);
    if (isEnded()) return true;
  }
  return false;
}

/** A router may answer for every address (RFC 1027), and a machine that has moved leaves its former one behind. */
function isProxyArp(mac: string, table: ReadonlyMap<string, string>): boolean {
  return [...table.values()].filter((each) => each === mac).length > 1;
}
