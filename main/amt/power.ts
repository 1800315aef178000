import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { int, readFields } from './fields';

const schema = z.object({ PowerState: int });

/** CIM power states in words (amt-wire-facts.md 4.11). */
const WORDS: Readonly<Record<number, string>> = {
  2: 'on',
  3: 'light sleep',
  4: 'deep sleep',
  6: 'off (hard)',
  7: 'hibernate',
  8: 'off (soft)',
  9: 'power cycling',
  13: 'off (hard)',
};

/** Power state from CIM_ServiceAvailableToElement, which firmware answers with CIM_AssociatedPowerManagementService. */
export async function readPower(wsman: WsmanConnection): Promise<Result<string | undefined>> {
  const read = await wsman.enumerate('CIM_ServiceAvailableToElement');
  if (!read.ok) return read;
  for (const instance of read.value) {
    if (!instance.fields.has('PowerState')) continue;
    const fields = readFields(schema, instance);
    if (!fields.ok) return fields;
    return { ok: true, value: WORDS[fields.value.PowerState] ?? `state ${String(fields.value.PowerState)}` };
  }
  return { ok: true, value: undefined };
}
