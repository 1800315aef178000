import { z } from 'zod';
import { cut } from '#shared/cut';
import type { WiredSettings } from '#shared/model/network-settings';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import type { Params } from '#main/wsman/envelope';
import { orAbsent, readFirst } from './call';
import { bool, exactText, intList, shownText } from './fields';

const CLASS = 'AMT_EthernetPortSettings';
/** Six bytes with colons, and room for firmware that writes them in another way. */
const MOST_MAC_CHARS = 64;

const schema = z.object({
  ElementName: exactText.optional(),
  InstanceID: exactText,
  MACAddress: shownText.optional(),
  IPAddress: shownText.optional(),
  SubnetMask: shownText.optional(),
  DefaultGateway: shownText.optional(),
  PrimaryDNS: shownText.optional(),
  SecondaryDNS: shownText.optional(),
  DHCPEnabled: bool.optional(),
  IpSyncEnabled: bool.optional(),
  SharedStaticIp: bool.optional(),
  SharedMAC: bool.optional(),
  LinkIsUp: bool.optional(),
  LinkPolicy: intList.optional().catch(undefined),
});

const hostSchema = z.object({ DHCPEnabled: bool.optional().catch(undefined) });

type StaticAddress = Omit<Extract<WiredSettings, { addressing: 'static' }>, 'addressing'>;

export interface WiredPort {
  macAddress: string;
  ipAddress?: string | undefined;
  /** Undefined, as the three below: the firmware does not say. */
  dhcp: boolean | undefined;
  linkUp: boolean | undefined;
  linkPolicy: number[] | undefined;
  addressing: WiredSettings['addressing'] | undefined;
  /** Address and what goes with it, as far as the firmware tells. */
  ipv4: Partial<StaticAddress>;
  instanceId: string;
  /** Kept as they are by every change. */
  kept: Params;
}

/**
 * The wired port: instance 0 of AMT_EthernetPortSettings. Laptops without one have an all-zero or missing MAC
 * (docs/reference/protocol.md, P32).
 */
export async function readWiredPort(wsman: WsmanConnection): Promise<Result<WiredPort | undefined>> {
  const port = await readPort(wsman, 0);
  if (!port.ok) return port;
  if (!port.value) return ok(undefined);
  const fields = port.value;
  const { DHCPEnabled: dhcp, IpSyncEnabled: shared } = fields;
  return ok({
    macAddress: fields.macAddress,
    ipAddress: fields.IPAddress,
    dhcp,
    linkUp: fields.LinkIsUp,
    linkPolicy: fields.LinkPolicy,
    // Sharing the address of the PC came with AMT 7; older firmware does not name it.
    addressing: dhcp === undefined ? undefined : dhcp ? 'dhcp' : shared ? 'shared' : 'static',
    ipv4: {
      address: fields.IPAddress,
      subnetMask: fields.SubnetMask,
      gateway: unlessUnset(fields.DefaultGateway),
      dns: unlessUnset(fields.PrimaryDNS),
      dns2: unlessUnset(fields.SecondaryDNS),
    },
    instanceId: fields.InstanceID,
    kept: [
      ...(fields.ElementName === undefined ? [] : [['ElementName', fields.ElementName] as const]),
      ['InstanceID', fields.InstanceID],
      ...(fields.SharedMAC === undefined ? [] : [['SharedMAC', fields.SharedMAC] as const]),
    ],
  });
}

/** An address that is not set comes as an empty text, or as 0.0.0.0. */
function unlessUnset(address: string | undefined): string | undefined {
  return address === '' || address === '0.0.0.0' ? undefined : address;
}

/**
 * Whether the PC takes its address by DHCP, as Intel's service in its system has told AMT (IPS_HostIPSettings; Intel guide,
 * “Automatic Synchronization of IP Addresses”). Undefined: nobody has told, or this firmware has no such class.
 */
export async function readHostUsesDhcp(wsman: WsmanConnection): Promise<Result<boolean | undefined>> {
  // The wired port comes first where there are two.
  const read = orAbsent(
    await readFirst(wsman, 'IPS_HostIPSettings', hostSchema, {
      fits: ({ DHCPEnabled }) => DHCPEnabled !== undefined,
    }),
  );
  return read.ok ? ok(read.value?.DHCPEnabled) : read;
}

/** Whether there is a wireless port: instance 1 with a hardware address (docs/reference/protocol.md, P32). */
export async function hasWirelessPort(wsman: WsmanConnection): Promise<Result<boolean>> {
  const port = await readPort(wsman, 1);
  return port.ok ? ok(port.value !== undefined) : port;
}

/** A network port of AMT, to be shown. */
export interface ShownPort {
  kind: 'wired' | 'wireless';
  mac: string;
  address: string | undefined;
  subnetMask: string | undefined;
  gateway: string | undefined;
  dns: string | undefined;
  dhcp: boolean | undefined;
  linkUp: boolean | undefined;
}

/** The wired port and the wireless one, as far as there are any. For a connection that remembers what it has read. */
export async function readPorts(wsman: WsmanConnection): Promise<Result<ShownPort[]>> {
  const ports: ShownPort[] = [];
  for (const [number, kind] of (['wired', 'wireless'] as const).entries()) {
    const port = await readPort(wsman, number);
    if (!port.ok) return port;
    if (!port.value) continue;
    const { macAddress: mac, IPAddress, SubnetMask, DefaultGateway, PrimaryDNS } = port.value;
    ports.push({
      kind,
      mac,
      address: unlessUnset(IPAddress),
      subnetMask: unlessUnset(SubnetMask),
      gateway: unlessUnset(DefaultGateway),
      dns: unlessUnset(PrimaryDNS),
      dhcp: port.value.DHCPEnabled,
      linkUp: port.value.LinkIsUp,
    });
  }
  return ok(ports);
}

type Port = Omit<z.infer<typeof schema>, 'MACAddress'> & { macAddress: string };

async function readPort(wsman: WsmanConnection, number: number): Promise<Result<Port | undefined>> {
  const read = await readFirst(wsman, CLASS, schema, {
    fits: ({ InstanceID, MACAddress = '' }) =>
      InstanceID.endsWith(`Settings ${String(number)}`) && !/^(?:(00[-:]?){6})?$/.test(MACAddress),
  });
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { MACAddress = '', ...fields } = read.value;
  return ok({ ...fields, macAddress: cut(MACAddress.replaceAll('-', ':').toLowerCase(), MOST_MAC_CHARS) });
}

/**
 * Changes how the wired port comes by its address. Sent is exactly what every generation takes; the rest of the
 * object must be left out (docs/reference/protocol.md, P34). AMT may have another address after the answer.
 */
export async function setWiredPort(
  wsman: WsmanConnection,
  { kept, instanceId }: WiredPort,
  wanted: WiredSettings,
): Promise<Result<void>> {
  const fields: Params = [
    ...kept,
    ['SharedStaticIp', wanted.addressing === 'shared'],
    ['IpSyncEnabled', wanted.addressing !== 'static'],
    ['DHCPEnabled', wanted.addressing === 'dhcp'],
    ...(wanted.addressing === 'static' ? addressFields(wanted) : []),
  ];
  const put = await wsman.put(CLASS, fields, { InstanceID: instanceId });
  return put.ok ? ok(undefined) : put;
}

function addressFields({ address, subnetMask, gateway = '', dns = '', dns2 = '' }: StaticAddress): Params {
  return [
    ['IPAddress', address],
    ['SubnetMask', subnetMask],
    ['DefaultGateway', gateway],
    ['PrimaryDNS', dns],
    ['SecondaryDNS', dns2],
  ];
}
