import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { bool, readFields, text } from './fields';

const schema = z.object({
  InstanceID: text,
  MACAddress: text.optional(),
  IPAddress: text.optional(),
  DHCPEnabled: bool.optional(),
  LinkIsUp: bool.optional(),
});

export interface WiredPort {
  macAddress: string;
  ipAddress?: string | undefined;
  dhcp: boolean;
  linkUp: boolean;
}

/**
 * The wired port: instance 0 of AMT_EthernetPortSettings. Laptops without one have an all-zero or missing MAC
 * (amt-wire-facts.md 4.2, open-amt-facts.md 1.10).
 */
export async function readWiredPort(wsman: WsmanConnection): Promise<Result<WiredPort | undefined>> {
  const read = await wsman.enumerate('AMT_EthernetPortSettings');
  if (!read.ok) return read;
  for (const instance of read.value) {
    const fields = readFields(schema, instance);
    if (!fields.ok) return fields;
    const { InstanceID, MACAddress, IPAddress, DHCPEnabled, LinkIsUp } = fields.value;
    if (!InstanceID.endsWith('Settings 0') || !MACAddress || /^(00[-:]?){6}$/.test(MACAddress)) continue;
    return {
      ok: true,
      value: {
        macAddress: MACAddress.replaceAll('-', ':').toLowerCase(),
        ipAddress: IPAddress,
        dhcp: DHCPEnabled ?? false,
        linkUp: LinkIsUp ?? false,
      },
    };
  }
  return { ok: true, value: undefined };
}
