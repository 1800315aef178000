import { randomInt } from 'node:crypto';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type PortNumbers, STANDARD_PORTS } from '#shared/model/primitives';
import { errorCode } from '#shared/system-error-code';

/** Where one machine listens. */
export interface Place {
  address: string;
  ports: PortNumbers;
}

export type Addressing = 'auto' | 'many-loopback' | 'one-address';

/** What is wanted of the addresses and ports. */
export interface AddressingOptions {
  addressing: Addressing;
  rmcpPort: number | 'auto';
  standardPorts: boolean;
}

const ONE_ADDRESS = '127.0.0.1';
const PER_MACHINE = 5;
/** Below the ephemeral port range of systems, so that only another bench can have them. */
const FIRST_FREE = 10_240;
const LAST_FREE = 32_000;
const TRIES = 50;

type BindResult = 'fine' | 'taken' | 'impossible';

/** Whether an error says that somebody else has the port, or that it cannot be had at all. */
function resultOf(error: unknown): BindResult {
  return errorCode(error) === 'EADDRINUSE' ? 'taken' : 'impossible';
}

async function tryTcp(address: string, port: number): Promise<BindResult> {
  const server = createServer();
  try {
    server.listen(port, address);
    await once(server, 'listening');
  } catch (error) {
    return resultOf(error);
  }
  const closed = once(server, 'close');
  server.close();
  await closed;
  return 'fine';
}

async function tryUdp(address: string, port: number): Promise<BindResult> {
  const socket: UdpSocket = createSocket('udp4');
  try {
    socket.bind(port, address);
    await once(socket, 'listening');
  } catch (error) {
    socket.close();
    return resultOf(error);
  }
  const closed = once(socket, 'close');
  socket.close();
  await closed;
  return 'fine';
}

async function allFine(
  addresses: readonly string[],
  probe: (address: string) => Promise<BindResult>,
): Promise<boolean> {
  const results = await Promise.all(addresses.map(probe));
  return results.every((result) => result === 'fine');
}

const TCP_NAMES = ['http', 'https', 'redirection', 'redirectionTls'] as const;

async function tcpFree(addresses: readonly string[], ports: PortNumbers): Promise<boolean> {
  return allFine(addresses, async (address) => {
    const results = await Promise.all(TCP_NAMES.map((name) => tryTcp(address, ports[name])));
    return results.every((result) => result === 'fine') ? 'fine' : 'taken';
  });
}

function portsFrom(base: number): PortNumbers {
  return { rmcp: base, http: base + 1, https: base + 2, redirection: base + 3, redirectionTls: base + 4 };
}

/** Five neighbouring ports that are free on all these addresses. */
async function freePorts(addresses: readonly string[]): Promise<PortNumbers> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const ports = portsFrom(randomInt(FIRST_FREE, LAST_FREE));
    const udpFree = await allFine(addresses, (address) => tryUdp(address, ports.rmcp));
    if (udpFree && (await tcpFree(addresses, ports))) return ports;
  }
  throw new Error('no free ports for the simulated machines');
}

/** Each address can be had, with ports of its own: Wine gives a UDP port out once for all loopback addresses. */
async function areApart(addresses: readonly string[]): Promise<boolean> {
  if (!(await allFine(addresses, (address) => tryTcp(address, 0)))) return false;
  for (let attempt = 0; attempt < FEW_TRIES; attempt++) {
    const port = randomInt(FIRST_FREE, LAST_FREE);
    if (await allFine(addresses, (address) => tryUdp(address, port))) return true;
  }
  return false;
}

/** A port that was picked at random may be taken, but hardly so many. */
const FEW_TRIES = 5;

/** Every machine at its own loopback address, the same port numbers on all of them. */
async function manyAddresses(addresses: readonly string[], options: AddressingOptions): Promise<Place[]> {
  const standard = options.standardPorts && (await tcpFree(addresses, STANDARD_PORTS));
  // A bench that runs already has the standard ports; this one takes others, and says so in its machine info.
  const ports = standard ? STANDARD_PORTS : await freePorts(addresses);
  const rmcp = await rmcpPort(addresses, options, standard);
  return addresses.map((address) => ({ address, ports: { ...ports, rmcp: rmcp ?? ports.rmcp } }));
}

/** @returns undefined for: one of the free ports will do */
async function rmcpPort(
  addresses: readonly string[],
  options: AddressingOptions,
  standard: boolean,
): Promise<number | undefined> {
  if (options.rmcpPort !== 'auto') return options.rmcpPort;
  if (!standard) return undefined;
  const { rmcp } = STANDARD_PORTS;
  // An ordinary user may not bind 623.
  if (await allFine(addresses, (address) => tryUdp(address, rmcp))) return rmcp;
  return (await freePorts(addresses)).rmcp;
}

/** All machines at 127.0.0.1, each with ports of its own. */
async function oneAddress(count: number, options: AddressingOptions): Promise<Place[]> {
  const places: Place[] = [];
  const taken = new Set<number>();
  while (places.length < count) {
    const ports = await freePorts([ONE_ADDRESS]);
    // Nothing holds the ports between here and the start, so the own ones are remembered.
    if (Object.values(ports).some((port) => taken.has(port))) continue;
    for (let port = ports.rmcp; port < ports.rmcp + PER_MACHINE; port++) taken.add(port);
    const rmcp = options.rmcpPort === 'auto' || count > 1 ? ports.rmcp : options.rmcpPort;
    places.push({ address: ONE_ADDRESS, ports: { ...ports, rmcp } });
  }
  return places;
}

/**
 * Finds addresses and ports for the machines. Linux lets anybody bind 127.77.0.x; other systems know 127.0.0.1 only.
 * @param wanted loopback address of each machine
 * @throws Error when `many-loopback` is demanded where the system refuses it, or no ports are free
 */
export async function findPlaces(wanted: readonly string[], options: AddressingOptions): Promise<Place[]> {
  if (wanted.some((address) => !address.startsWith('127.'))) {
    throw new RangeError('simulated machines live on loopback addresses only');
  }
  if (options.addressing === 'one-address') return oneAddress(wanted.length, options);
  if (await areApart(wanted)) return manyAddresses(wanted, options);
  if (options.addressing === 'many-loopback') {
    throw new Error('this system does not let programs use 127.x.y.z');
  }
  return oneAddress(wanted.length, options);
}
