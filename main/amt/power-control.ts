import { z } from 'zod';
import type { PlainOrder } from '#shared/model/power';
import { type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { referenceTo } from '#main/wsman/envelope';
import { isLost } from '#main/wsman/transport';
import { callMethod, readOne } from './call';
import { int, intList } from './fields';

/**
 * PowerState of RequestPowerStateChange (Intel guide, “Change System Power State”). On, off, reset and cycle are taken by
 * every release; off and cycle do not wait for the operating system.
 */
const STATES: Readonly<Record<Exclude<PlainOrder, 'wake'>, number>> = {
  on: 2,
  sleep: 4,
  cycle: 5,
  hibernate: 7,
  off: 8,
  reset: 10,
  shutdown: 12,
  restart: 14,
};
const MANAGED = referenceTo('CIM_ComputerSystem', {
  CreationClassName: 'CIM_ComputerSystem',
  Name: 'ManagedSystem',
});
/** CIM’s own meaning of 2, which is not that of PT_STATUS. */
const WRONG_STATE = 2;

const capabilitiesSchema = z.object({ RequestedPowerStatesSupported: intList });

const OS_POWER = 'IPS_PowerManagementService';
const savingSchema = z.object({ OSPowerSavingState: int });
/** OSPowerSavingState: the operating system runs fully, or saves power. */
const [FULL_POWER, SAVING] = [2, 3];

/** Sends one order, once. */
export async function requestPower(wsman: WsmanConnection, order: PlainOrder): Promise<Result<void>> {
  const sent = order === 'wake' ? await requestWake(wsman) : await requestState(wsman, STATES[order]);
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

/** Whether an order is in a list of PowerState values. Waking is no such value, so no list speaks against it. */
export function isListed(order: PlainOrder, states: readonly number[]): boolean {
  return order === 'wake' || states.includes(STATES[order]);
}

/**
 * Whether the operating system saves power while the hardware stays on (class IPS_PowerManagementService, from AMT 10.0).
 * An order to switch on does nothing then. Firmware without the class says no.
 */
export async function readSavesPower(wsman: WsmanConnection): Promise<Result<boolean>> {
  const read = await readOne(wsman, OS_POWER, savingSchema);
  // Without an answer that makes sense, an order to switch on is what it always was.
  if (!read.ok) return isLost(read.error) ? read : ok(false);
  return ok(read.value.OSPowerSavingState === SAVING);
}

function requestState(wsman: WsmanConnection, state: number): Promise<Result<unknown>> {
  return callMethod(wsman, 'CIM_PowerManagementService', 'RequestPowerStateChange', [
    ['PowerState', state],
    ['ManagedElement', MANAGED],
  ]);
}

function requestWake(wsman: WsmanConnection): Promise<Result<unknown>> {
  return callMethod(wsman, OS_POWER, 'RequestOSPowerSavingStateChange', [
    ['OSPowerSavingState', FULL_POWER],
    ['ManagedElement', MANAGED],
  ]);
}

/** Off and cycle are refused while a redirection session is open (Intel guide, “Change System Power State”, note). */
function wrongState(order: PlainOrder, error: Failure): Failure {
  const more = { amtStatus: WRONG_STATE, ...(error.detail !== undefined && { detail: error.detail }) };
  if (order === 'off' || order === 'cycle' || order === 'shutdown') {
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
