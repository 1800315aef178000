import { z } from 'zod';
import type { ControlMode, ProvisioningState } from '#shared/model/primitives';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { orAbsent, readOne } from './call';
import { int } from './fields';
import { CONTROL_MODES } from './host-based-setup';

const setupSchema = z.object({
  ProvisioningState: int,
  ProvisioningMode: int,
  PasswordModel: int.optional(),
});

const hostBasedSchema = z.object({ CurrentControlMode: int });

export interface SetupState {
  provisioningState: ProvisioningState;
  controlMode: ControlMode;
  /** 0 coupled, 1 separate, 2 separate hash (docs/reference/recovery.md, R4). */
  passwordModel?: number | undefined;
}

/**
 * Provisioning state from AMT_SetupAndConfigurationService. The control mode comes from IPS_HostBasedSetupService
 * where the firmware has it (AMT 6.2 and later), else from ProvisioningMode: 1 is admin, 4 client
 * (docs/reference/protocol.md, P27 and P29).
 */
export async function readSetup(wsman: WsmanConnection): Promise<Result<SetupState>> {
  const setup = await readOne(wsman, 'AMT_SetupAndConfigurationService', setupSchema);
  if (!setup.ok) return setup;
  const hostBased = orAbsent(await readOne(wsman, 'IPS_HostBasedSetupService', hostBasedSchema));
  if (!hostBased.ok && hostBased.error.code !== 'limited-rights') return hostBased;
  const current = hostBased.ok ? hostBased.value?.CurrentControlMode : undefined;
  const controlMode =
    (current === undefined ? MODE_OF_PROVISIONING[setup.value.ProvisioningMode] : CONTROL_MODES[current]) ??
    'unknown';
  const provisioningState = STATES[setup.value.ProvisioningState] ?? 'unknown';
  return { ok: true, value: { provisioningState, controlMode, passwordModel: setup.value.PasswordModel } };
}

const STATES: readonly ProvisioningState[] = ['pre', 'in', 'post'];
const MODE_OF_PROVISIONING: Readonly<Record<number, ControlMode>> = { 1: 'acm', 4: 'ccm' };
