import { z } from 'zod';
import { type BootSource, type PowerOrder, startsFrom } from '#shared/model/power';
import { ok, type Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { referenceTo } from '#main/wsman/envelope';
import { settingsBody } from './boot-settings';
import { callMethod, isLeftOut, readAll, readOne } from './call';
import { bool, exactText } from './fields';

/*
 * One start with boot options (Intel guide, “Set SOL/Storage Redirection and other Boot Options” and “Set or Disable
 * Boot Configuration Settings for the Next Boot”). In this order: clear the boot source, write the settings, arm them
 * for the next start, then order the start.
 */

const SETTINGS = 'AMT_BootSettingData';
const CONFIG = referenceTo('CIM_BootConfigSetting', { InstanceID: 'Intel(r) AMT: Boot Configuration 0' });
/** Role of SetBootConfigRole: for the next start and that only, or for none. */
const ROLES = { 'next-single-use': 1, 'not-next': 32_768 } as const;

const capabilitiesSchema = z.object({ BIOSSetup: bool.optional() });

/** The settings as they stand. */
export function readBootSettings(wsman: WsmanConnection): Promise<Result<Instance>> {
  return wsman.get(SETTINGS);
}

/**
 * Writes every option that the firmware shows: cleared, but for those that the order means.
 * @param current as read just now; every field of it must be known
 * @param order undefined: clears everything
 */
export async function writeBootSettings(
  wsman: WsmanConnection,
  current: Instance,
  order: PowerOrder | undefined,
): Promise<Result<void>> {
  const put = await wsman.put(SETTINGS, settingsBody(current, order));
  return put.ok ? ok(undefined) : put;
}

/** What the firmware calls each source (Intel guide, “Boot Configuration Details”). */
const SOURCE_IDS: Readonly<Record<BootSource, string>> = {
  pxe: 'Intel(r) AMT: Force PXE Boot',
  disk: 'Intel(r) AMT: Force Hard-drive Boot',
  cd: 'Intel(r) AMT: Force CD/DVD Boot',
  diagnostics: 'Intel(r) AMT: Force Diagnostic Boot',
};

const sourceSchema = z.object({ InstanceID: exactText });

/** Whether the firmware offers a source at all. Undefined: it does not say. */
export async function readOffersSource(
  wsman: WsmanConnection,
  source: BootSource,
): Promise<Result<boolean | undefined>> {
  const read = await readAll(wsman, 'CIM_BootSourceSetting', sourceSchema);
  if (!read.ok) return isLeftOut(read.error) ? ok(undefined) : read;
  if (read.value.length === 0) return ok(undefined);
  return ok(read.value.some(({ InstanceID }) => InstanceID === SOURCE_IDS[source]));
}

/** The next start is from where the order says, if it says so. It counts once SetBootConfigRole has. */
export async function startFrom(wsman: WsmanConnection, order: PowerOrder): Promise<Result<void>> {
  const source = startsFrom(order);
  if (source === undefined) return ok(undefined);
  const reference = referenceTo('CIM_BootSourceSetting', { InstanceID: SOURCE_IDS[source] });
  const set = await callMethod(wsman, 'CIM_BootConfigSetting', 'ChangeBootOrder', [['Source', reference]]);
  return set.ok ? ok(undefined) : set;
}

/** No boot source: without a parameter, because firmware refuses an empty one with status 400. */
export async function clearBootOrder(wsman: WsmanConnection): Promise<Result<void>> {
  const cleared = await callMethod(wsman, 'CIM_BootConfigSetting', 'ChangeBootOrder');
  return cleared.ok ? ok(undefined) : cleared;
}

/** Whether the settings count for the next start. */
export async function setBootRole(wsman: WsmanConnection, role: keyof typeof ROLES): Promise<Result<void>> {
  const set = await callMethod(wsman, 'CIM_BootService', 'SetBootConfigRole', [
    ['BootConfigSetting', CONFIG],
    ['Role', ROLES[role]],
  ]);
  return set.ok ? ok(undefined) : set;
}

/** Whether the BIOS of this machine can be entered by an order. Undefined: the firmware does not say. */
export async function readCanEnterBios(wsman: WsmanConnection): Promise<Result<boolean | undefined>> {
  const read = await readOne(wsman, 'AMT_BootCapabilities', capabilitiesSchema);
  return read.ok ? ok(read.value.BIOSSetup) : read;
}
