import { isIP } from 'node:net';
import { pemOf } from '../firmware/certificates';
import type { Firmware, PortName } from '../firmware/firmware';
import type { PolicyEntry } from '../firmware/settings';
import { smbiosBytes } from '../support/uuid';
import type { CallPlan } from './cira-caller';

const TRIGGER_PERIODIC = 2;
/** First number of ExtendedData: seconds between calls; otherwise an hour and a minute of each day. */
const EVERY_SECONDS = 0;
const DAY_SECONDS = 86_400;
/** Of the protocol, whatever ports the machine has on this computer; in the order in which AMT offers them. */
const AMT_PORTS: Readonly<Record<PortName, number>> = {
  https: 16_993,
  http: 16_992,
  redirectionTls: 16_995,
  redirection: 16_994,
};
const PORT_NAMES: readonly PortName[] = ['https', 'http', 'redirectionTls', 'redirection'];

/** The port of AMT with that number. */
export function amtPort(port: number): PortName | undefined {
  return PORT_NAMES.find((name) => AMT_PORTS[name] === port);
}

/**
 * The server that the firmware calls now: outside of its home domains, by its periodic rule. The machine is simulated,
 * so a server that is not on this computer is never called.
 */
export function ciraPlan(firmware: Firmware): CallPlan | undefined {
  const { settings, keys, generation, spec } = firmware;
  const rule = settings.policies.find(({ trigger }) => trigger === TRIGGER_PERIODIC);
  const server = settings.mps.find(({ number }) => number === rule?.mps);
  if (!rule || !server || !firmware.outside || !firmware.awake || firmware.state !== 'post') return undefined;
  if (!isOnThisComputer(server.accessInfo)) return undefined;
  const roots = keys.certificates.filter(({ trustedRoot }) => trustedRoot);
  return {
    host: server.accessInfo,
    port: server.port,
    commonName: server.commonName === '' ? server.accessInfo : server.commonName,
    user: server.user,
    password: server.password,
    roots: roots.map(({ der }) => pemOf(der)).join(''),
    versions: { minimum: generation.tls.minimum, maximum: generation.tls.maximum },
    smbiosUuid: smbiosBytes(spec.hardware.uuid),
    ports: PORT_NAMES.filter((name) => firmware.offeredPorts.has(name)).map((name) => AMT_PORTS[name]),
    everySeconds: secondsBetween(rule),
  };
}

function isOnThisComputer(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

function secondsBetween({ extendedData }: PolicyEntry): number {
  const bytes = Buffer.from(extendedData, 'base64');
  if (bytes.length < 8 || bytes.readUInt32BE() !== EVERY_SECONDS) return DAY_SECONDS;
  return Math.max(1, bytes.readUInt32BE(4));
}
