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
/** What they come to; every other state is on the way from one to another, or not known. */
const KINDS: Readonly<Record<number, Power['is']>> = {
  2: 'on',
  3: 'sleep',
  4: 'sleep',
  6: 'off',
  7: 'hibernation',
  8: 'off',
  13: 'off',
};

export interface Power {
  is: 'on' | 'off' | 'sleep' | 'hibernation' | 'other';
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
    is: KINDS[state] ?? 'other',
    words: WORDS[state] ?? message('power.state.other', { number: state }),
    available,
  });
}
