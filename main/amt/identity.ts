import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { readAll, readFirst, readOne } from './call';
import { shownText } from './fields';

const packageSchema = z.object({ PlatformGUID: shownText });
const softwareSchema = z.object({ InstanceID: shownText, VersionString: shownText.default('') });
const chassisSchema = z.object({
  Manufacturer: shownText.default(''),
  Model: shownText.default(''),
  SerialNumber: shownText.default(''),
});

/**
 * 32 hex digits as the SMBIOS table stores them become the UUID that people read: the first three groups are
 * little-endian (docs/reference/protocol.md, P26).
 * @returns undefined when the text is not 32 hex digits
 */
function uuidFromPlatformGuid(guid: string): string | undefined {
  const hex = guid.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) return undefined;
  const bytes = hex.match(/../g) ?? [];
  const pick = (...at: number[]): string => at.map((i) => bytes[i]).join('');
  return [pick(3, 2, 1, 0), pick(5, 4), pick(7, 6), pick(8, 9), pick(10, 11, 12, 13, 14, 15)].join('-');
}

/** The SMBIOS UUID from CIM_SystemPackaging, which firmware answers with CIM_ComputerSystemPackage. */
export async function readUuid(wsman: WsmanConnection): Promise<Result<string | undefined>> {
  const read = await readFirst(wsman, 'CIM_SystemPackaging', packageSchema, { field: 'PlatformGUID' });
  return read.ok ? ok(read.value && uuidFromPlatformGuid(read.value.PlatformGUID)) : read;
}

/** CIM_SoftwareIdentity as name → version, e.g. `AMT` → `12.0.45` (docs/reference/protocol.md, P24). */
export async function readVersions(wsman: WsmanConnection): Promise<Result<Record<string, string>>> {
  const read = await readAll(wsman, 'CIM_SoftwareIdentity', softwareSchema);
  if (!read.ok) return read;
  const versions = read.value.map(({ InstanceID, VersionString }) => [InstanceID, VersionString] as const);
  return ok(Object.fromEntries(versions));
}

export interface Chassis {
  maker: string;
  model: string;
  serialNumber: string;
}

/** Maker, model and serial number from CIM_Chassis. */
export async function readChassis(wsman: WsmanConnection): Promise<Result<Chassis>> {
  const read = await readOne(wsman, 'CIM_Chassis', chassisSchema);
  if (!read.ok) return read;
  const { Manufacturer: maker, Model: model, SerialNumber: serialNumber } = read.value;
  return ok({ maker, model, serialNumber });
}
