import type { PowerOrder } from '#shared/model/power';
import { fail, type Failure, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { referenceTo } from '#main/wsman/envelope';
import { callMethod, putBack } from './call';
import { writeBackProblem } from './fields';

/** RequestPowerStateChange values (amt-wire-facts.md 4.11). Off and cycle do not wait for the operating system. */
const STATES: Readonly<Record<Exclude<PowerOrder, 'bios'>, number>> = { on: 2, off: 8, reset: 10, cycle: 5 };
const MANAGED = referenceTo('CIM_ComputerSystem', {
  CreationClassName: 'CIM_ComputerSystem',
  Name: 'ManagedSystem',
});
/** CIM’s own meaning of 2, which is not that of PT_STATUS. */
const WRONG_STATE = 2;

/** Sends one order, once. */
export async function requestPower(
  wsman: WsmanConnection,
  order: Exclude<PowerOrder, 'bios'>,
): Promise<Result<void>> {
  const sent = await callMethod(wsman, 'CIM_PowerManagementService', 'RequestPowerStateChange', [
    ['PowerState', STATES[order]],
    ['ManagedElement', MANAGED],
  ]);
  if (sent.ok) return { ok: true, value: undefined };
  return { ok: false, error: sent.error.amtStatus === WRONG_STATE ? wrongState(sent.error) : sent.error };
}

function wrongState(error: Failure): Failure {
  return fail(
    'firmware-refused',
    'The machine refused: it is in that state already, or somebody is using its remote screen or disk.',
    'Look at its power state; end the remote session, then try again.',
    { amtStatus: WRONG_STATE, ...(error.detail !== undefined && { detail: error.detail }) },
  ).error;
}

/** What Put does not take back (amt-wire-facts.md 4.11, “strip before Put”). */
const READ_ONLY = [
  'WinREBootEnabled',
  'UEFILocalPBABootEnabled',
  'UEFIHTTPSBootEnabled',
  'SecureBootControlEnabled',
  'BootguardStatus',
  'OptionsCleared',
  'BIOSLastStatus',
  'RPEEnabled',
  'UefiBootParametersArray',
  'RSEPassword',
];

const CONFIG = referenceTo('CIM_BootConfigSetting', { InstanceID: 'Intel(r) AMT: Boot Configuration 0' });
const NEXT_SINGLE_USE = 1;

/** Arranges that the next start, and only that, ends in the BIOS setup. The order to start is another call. */
export async function bootIntoBios(wsman: WsmanConnection): Promise<Result<void>> {
  const settings = await wsman.get('AMT_BootSettingData');
  if (!settings.ok) return settings;
  const wanted = { BIOSSetup: true, UseSOL: false, UseIDER: false, ReflashBIOS: false, BIOSPause: false };
  const problem = writeBackProblem(settings.value, Object.keys(wanted), READ_ONLY);
  if (problem) return { ok: false, error: problem };
  // No other boot source: an empty order clears what an earlier tool may have left.
  const cleared = await callMethod(wsman, 'CIM_BootConfigSetting', 'ChangeBootOrder');
  if (!cleared.ok) return cleared;
  const put = await putBack(wsman, 'AMT_BootSettingData', settings.value, wanted, { readOnly: READ_ONLY });
  if (!put.ok) return put;
  const role = await callMethod(wsman, 'CIM_BootService', 'SetBootConfigRole', [
    ['BootConfigSetting', CONFIG],
    ['Role', NEXT_SINGLE_USE],
  ]);
  return role.ok ? { ok: true, value: undefined } : role;
}
