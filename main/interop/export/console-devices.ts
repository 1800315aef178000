import type { FleetDevice } from './fleet-device';

/**
 * A body of `POST /api/v1/devices` of Device Management Toolkit Console (internal/entity/dto/v1/device.go). No password, and no
 * user for CIRA: with one, Console waits for the machine to call.
 */
export interface ConsoleDevice {
  hostname: string;
  friendlyName: string;
  /** As the UUID is printed; the firmware’s own order has the first three groups the other way round. */
  guid?: string;
  tags: readonly string[];
  tenantId: string;
  username: string;
  useTLS: boolean;
  /** Certificates that machines have made for themselves are the rule. */
  allowSelfSigned: boolean;
  /** SHA-256 that Console pins; absent where the technician has not trusted a certificate. */
  certHash?: string;
}

/** @param tags further ones, such as the name of a group */
export function consoleDevice(device: FleetDevice, tags: readonly string[] = []): ConsoleDevice {
  const { name, host, user, tls, uuid, certificate } = device;
  return {
    hostname: host,
    friendlyName: name,
    ...(uuid !== undefined && { guid: uuid }),
    // Console keeps them in one text, separated by commas.
    tags: [...new Set([...device.tags, ...tags].map((tag) => tag.replaceAll(',', ' ')))],
    tenantId: '',
    username: user,
    useTLS: tls,
    allowSelfSigned: tls,
    ...(tls && certificate !== undefined && { certHash: certificate }),
  };
}

/** A list of such bodies, to be posted one by one: Console has no import. Pure. */
export function consoleDevices(devices: readonly FleetDevice[]): string {
  return `${JSON.stringify(
    devices.map((device) => consoleDevice(device)),
    null,
    2,
  )}\n`;
}
