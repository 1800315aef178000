import { z } from 'zod';
import type { ProfileTarget } from '#shared/model/import';
import type { WifiSettings } from '#shared/model/network-settings';
import { profileSchema } from '#shared/model/profile';
import { message } from '#shared/texts/message';
import type { ForeignValue } from './foreign-profile';

/** A value that another program may have written as another type, or left out. */
export const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .optional()
  .catch(undefined);
export const flag = z.boolean().optional().catch(undefined);
export const number = z.number().optional().catch(undefined);

/** A group of values that may be absent. */
export function part<S extends z.ZodRawShape>(shape: S) {
  return z.object(shape).optional().catch(undefined);
}

/** A list that may be absent; none of these tools has more entries in one. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).max(16).optional().catch(undefined);
}

/** A setting, where the file has it. */
export function setting(
  path: string,
  value: string | boolean | undefined,
  target?: ProfileTarget,
): ForeignValue[] {
  if (value === undefined || value === '') return [];
  return [{ path, value: String(value), ...(target !== undefined && { target }) }];
}

/** A secret, where the file has one: named, never taken. */
export function secret(path: string, value: string | undefined): ForeignValue[] {
  if (value === undefined || value === '') return [];
  return [{ path, value: '', secret: true, remark: message('imports.profile.secret') }];
}

/** Something that our profile has no word for. */
export function notTaken(path: string, value: string | undefined): ForeignValue[] {
  if (value === undefined || value === '') return [];
  return [{ path, value, remark: message('imports.profile.unknown') }];
}

/** What the file says of TLS, as our profile says it. */
export function tlsMode(enabled: boolean, allowsPlain: boolean): string {
  if (!enabled) return 'plain';
  return allowsPlain ? 'tls-and-plain' : 'tls-only';
}

export interface ForeignNetwork {
  name: string;
  ssid: string;
  /** 4 and 6 of CIM_WiFiEndpointSettings, or words such as `WPA2-PSK`. */
  authentication: string;
  priority: number;
}

/** A Wi-Fi network as a part of our profile. Its passphrase becomes a named secret that has to be stored. */
export function networkPart(path: string, network: ForeignNetwork): ForeignValue {
  const name = network.name.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 32);
  const wifi: WifiSettings = {
    networks: [
      {
        name,
        ssid: network.ssid,
        security: securityOf(network.authentication) ?? 'wpa2-psk',
        passphrase: `vault:wifi-${name}`,
        priority: network.priority,
      },
    ],
  };
  const shown = { path, value: network.ssid };
  const parsed = profileSchema.safeParse({ wifi });
  if (!parsed.success || securityOf(network.authentication) === undefined) {
    return { ...shown, remark: message('imports.profile.networkNotTaken') };
  }
  const what = message('imports.profile.network', { ssid: network.ssid, secret: `wifi-${name}` });
  return { ...shown, part: { what, patch: parsed.data } };
}

function securityOf(said: string): 'wpa2-psk' | 'wpa-psk' | undefined {
  if (/802|eap|enterprise|sae|wpa3|open|none/i.test(said)) return undefined;
  if (said === '4' || /^wpa[-_ ]?psk$/i.test(said)) return 'wpa-psk';
  return said === '' || said === '6' || /wpa2|rsn/i.test(said) ? 'wpa2-psk' : undefined;
}
