import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import { type Message, message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { readFirst } from './call';
import { int, intList } from './fields';

const schema = z.object({ PowerState: int, AvailableRequestedPowerStates: intList });

/** CIM power states in words (Intel guide, “Change System Power State”). */
const WORDS: Readonly<Record<number, Message>> = {
  2: message('power.state.on'),
  3: message('power.state.lightSleep'),
  4: message('power.state.deepSleep'),
  6: message('power.state.hardOff'),
  7: message('power.state.hibernation'),
  8: message('power.state.softOff'),
  9: message('power.state.cycling'),
  13: message('power.state.hardOff'),
};
const ON = 2;
const OFF: ReadonlySet<number> = new Set([6, 8, 13]);

export interface Power {
  /** `other`: some kind of sleep, or on the way from one state to another. */
  is: 'on' | 'off' | 'other';
  words: Message;
  /** PowerState values that the firmware takes now; empty where it does not say. */
  available: number[];
}

/** The power state in words. Undefined: the firmware does not report it. */
export async function readPower(wsman: WsmanConnection): Promise<Result<Message | undefined>> {
  const read = await readPowerNow(wsman);
  return read.ok ? ok(read.value?.words) : read;
}

/**
 * Power from CIM_ServiceAvailableToElement, which firmware answers with CIM_AssociatedPowerManagementService.
 * Undefined: it does not tell.
 */
export async function readPowerNow(wsman: WsmanConnection): Promise<Result<Power | undefined>> {
  const read = await readFirst(wsman, 'CIM_ServiceAvailableToElement', schema, { field: 'PowerState' });
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { PowerState: state, AvailableRequestedPowerStates: available } = read.value;
  return ok({
    is: state === ON ? 'on' : OFF.has(state) ? 'off' : 'other',
    words: WORDS[state] ?? message('power.state.other', { number: state }),
    available,
  });
}
