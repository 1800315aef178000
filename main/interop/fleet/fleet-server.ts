import type { ServerConnection } from '#shared/model/hand-over-names';
import type { Failure, Result } from '#shared/result';
import type { FleetDevice } from '../export/fleet-device';

/** Login of a machine, sent only where the technician has said so. */
export interface DeviceLogin {
  user: string;
  password: string;
}

/** A machine that the server has already. */
export interface KnownThere {
  /** The server’s own id of it. */
  id: string;
  /** Something other than its login has to be changed: what `update` sends. */
  differs: boolean;
  /** How both are connected now, where the server says so. */
  connection?: ServerConnection;
}

/** A server that manages fleets, logged in to. Its answers are judged before they are used. */
export interface FleetServer {
  /** The longest password of a machine that it takes. */
  readonly mostPassword: number;
  /** Why it takes no machine that it does not have; absent: it does. */
  readonly takesNoNew?: Failure;
  /** Which of these machines it has, by their rows. Changes nothing. */
  look(devices: readonly FleetDevice[]): Promise<Result<ReadonlyMap<string, KnownThere>>>;
  add(device: FleetDevice, login: DeviceLogin | undefined): Promise<Result<void>>;
  update(known: KnownThere, device: FleetDevice, login: DeviceLogin | undefined): Promise<Result<void>>;
  close(): void;
}

/** Where a server is, and how it is logged in to. */
export interface ServerAccess {
  url: ServerUrl;
  user: string;
  password: string;
  /** Device group of MeshCentral; tag of Console. */
  group: string | undefined;
  /** SHA-256 of the certificate that the technician has accepted; undefined: one that this computer can check. */
  trusted: string | undefined;
  signal: AbortSignal;
}

export interface ServerUrl {
  host: string;
  port: number;
  /** Begins and ends with a slash. */
  path: string;
}

/** Host and port as they stand in an address, an IPv6 address in brackets. */
export function authorityOf({ host, port }: ServerUrl): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

/** The address of a server. @returns undefined for anything but `https://host[:port][/path]` */
export function serverUrl(text: string): ServerUrl | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  if (url.search !== '' || url.hash !== '' || url.hostname === '') return undefined;
  return {
    // Without the brackets of IPv6.
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? 443 : Number(url.port),
    path: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`,
  };
}
