import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { callMethod, orAbsent, readAll } from './call';
import { exactText, int, readFields, selectorIn, shownText } from './fields';

const schemeSchema = z.object({ Description: shownText, InstanceID: exactText });
/** Settings of other things are in the list, too: one that cannot be read is not the one in force. */
const currentSchema = z.object({ IsCurrent: int.optional().catch(undefined) });
const IS_CURRENT = 1;

/** A power package of the firmware: in which states of the PC AMT stays awake (docs/reference/protocol.md, P42). */
export interface PowerScheme {
  /** As the firmware words it, e.g. `Desktop: ON in S0, ME Wake in S3, S4-5`. */
  name: string;
  instanceId: string;
}

/** Whether AMT answers while the PC is off: the package names the sleep states it wakes in. */
export function awakeWhenOff(name: string): boolean {
  return /S4|S5/.test(name);
}

export interface PowerPolicy {
  schemes: PowerScheme[];
  /** Name of the one in force; undefined where the firmware does not say. */
  current: string | undefined;
}

/** AMT_SystemPowerScheme, and which of them CIM_ElementSettingData calls current. Undefined: this firmware has none. */
export async function readPowerPolicy(wsman: WsmanConnection): Promise<Result<PowerPolicy | undefined>> {
  const read = orAbsent(await readAll(wsman, 'AMT_SystemPowerScheme', schemeSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const schemes = read.value.map(({ Description: name, InstanceID: instanceId }): PowerScheme => ({
    name,
    instanceId,
  }));
  const schemeOf = (instance: Instance): PowerScheme | undefined =>
    schemes.find(({ instanceId }) => instanceId === selectorIn(instance, 'SettingData', 'InstanceID'));
  const settings = orAbsent(await wsman.enumerate('CIM_ElementSettingData'));
  if (!settings.ok) return settings;
  const current = settings.value?.findLast((instance) => {
    const fields = readFields(currentSchema, instance);
    return fields.ok && fields.value.IsCurrent === IS_CURRENT && schemeOf(instance) !== undefined;
  });
  return ok({ schemes, current: current && schemeOf(current)?.name });
}

/**
 * SetPowerScheme has no parameter: the selector names the instance that comes into force (Intel guide, “Change to a
 * Different Power Package”; MeshCentral sends the same).
 */
export async function setPowerPolicy(wsman: WsmanConnection, scheme: PowerScheme): Promise<Result<void>> {
  const set = await callMethod(wsman, 'AMT_SystemPowerScheme', 'SetPowerScheme', [], {
    InstanceID: scheme.instanceId,
  });
  return set.ok ? { ok: true, value: undefined } : set;
}
