import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { readFirst } from './call';
import { int, intList } from './fields';

const schema = z.object({ PowerState: int, AvailableRequestedPowerStates: intList });

/** CIM power states in words (Intel guide, “Change System Power State”). */
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

export interface Power {
  /** In words. */
  state: string;
  /** PowerState values that the firmware takes now; empty where it does not say. */
  available: number[];
}

/** The power state in words. Undefined: the firmware does not tell. */
export async function readPower(wsman: WsmanConnection): Promise<Result<string | undefined>> {
  const read = await readPowerNow(wsman);
  return read.ok ? ok(read.value?.state) : read;
}

/**
 * Power from CIM_ServiceAvailableToElement, which firmware answers with CIM_AssociatedPowerManagementService.
 * Undefined: it does not tell.
 */
export async function readPowerNow(wsman: WsmanConnection): Promise<Result<Power | undefined>> {
  const read = await readFirst(wsman, 'CIM_ServiceAvailableToElement', schema, { field: 'PowerState' });
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { PowerState, AvailableRequestedPowerStates: available } = read.value;
  return ok({ state: WORDS[PowerState] ?? `state ${String(PowerState)}`, available });
}
