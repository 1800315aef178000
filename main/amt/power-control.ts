import { z } from 'zod';
import type { PlainOrder } from '#shared/model/power';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { referenceTo } from '#main/wsman/envelope';
import { callMethod, readOne } from './call';
import { intList } from './fields';

/**
 * PowerState of RequestPowerStateChange (Intel guide, “Change System Power State”; these four are taken by every
 * release). Off and cycle do not wait for the operating system.
 */
const STATES: Readonly<Record<PlainOrder, number>> = { on: 2, off: 8, reset: 10, cycle: 5 };
const MANAGED = referenceTo('CIM_ComputerSystem', {
  CreationClassName: 'CIM_ComputerSystem',
  Name: 'ManagedSystem',
});
/** CIM’s own meaning of 2, which is not that of PT_STATUS. */
const WRONG_STATE = 2;

const capabilitiesSchema = z.object({ RequestedPowerStatesSupported: intList });

/** Sends one order, once. */
export async function requestPower(wsman: WsmanConnection, order: PlainOrder): Promise<Result<void>> {
  const sent = await callMethod(wsman, 'CIM_PowerManagementService', 'RequestPowerStateChange', [
    ['PowerState', STATES[order]],
    ['ManagedElement', MANAGED],
  ]);
  if (sent.ok) return ok(undefined);
  return {
    ok: false,
    error: sent.error.amtStatus === WRONG_STATE ? wrongState(order, sent.error) : sent.error,
  };
}

/**
 * The power states that the firmware can be asked for at all. A list that is empty says nothing.
 * @returns PowerState values
 */
export async function readSupportedStates(wsman: WsmanConnection): Promise<Result<number[]>> {
  const read = await readOne(wsman, 'CIM_PowerManagementCapabilities', capabilitiesSchema);
  return read.ok ? ok(read.value.RequestedPowerStatesSupported) : read;
}

/** Whether an order is in a list of PowerState values. */
export function isListed(order: PlainOrder, states: readonly number[]): boolean {
  return states.includes(STATES[order]);
}

/** Off and cycle are refused while a redirection session is open (Intel guide, “Change System Power State”, note). */
function wrongState(order: PlainOrder, error: Failure): Failure {
  const more = { amtStatus: WRONG_STATE, ...(error.detail !== undefined && { detail: error.detail }) };
  if (order === 'off' || order === 'cycle') {
    return failure(
      'firmware-refused',
      message('power.refused.off'),
      message('power.refused.nextSession'),
      more,
    );
  }
  return failure(
    'firmware-refused',
    message(order === 'on' ? 'power.refused.on' : 'power.refused.other'),
    message('power.refused.nextStart'),
    more,
  );
}
