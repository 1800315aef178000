import { z } from 'zod';
import type { PlainOrder } from '#shared/model/power';
import { type Failure, failure, ok, type Result } from '#shared/result';
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
      'The machine refused: it is off already, or somebody has its remote screen, serial console or disk redirection open.',
      'Look at its power state; end the remote session, then try again.',
      more,
    );
  }
  return failure(
    'firmware-refused',
    order === 'on'
      ? 'The machine refused: it is on already, or not ready for the order.'
      : 'The machine refused: it is off, or not ready for the order.',
    'Wait ten seconds for its start to finish, look at its power state, then try again.',
    more,
  );
}
