import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { askMethod, callMethod } from './call';
import { intList, readFields } from './fields';

const CLASS = 'AMT_SetupAndConfigurationService';
const blockingSchema = z.object({ BlockingComponents: intList });

/** ProvisioningMode; from AMT 6.0 on its only effect is a full unprovision (docs/reference/protocol.md, P28). */
const FULL = 1;

/** True when the audit log would veto an unprovision (component 1; docs/reference/protocol.md, P28). */
export async function readAuditVeto(wsman: WsmanConnection): Promise<Result<boolean>> {
  const output = await askMethod(wsman, CLASS, 'GetUnprovisionBlockingComponents');
  if (!output.ok) return output;
  const fields = readFields(blockingSchema, output.value);
  return fields.ok ? { ok: true, value: fields.value.BlockingComponents.includes(1) } : fields;
}

/**
 * Sends the order to unprovision, once. ReturnValue 16: not permitted; 2076: the audit policy forbids it
 * (docs/reference/protocol.md, P28). The firmware drops its connections soon after: a lost one is no failure, and the
 * order must not be sent again because of it.
 * @param extent `full` wipes everything but the MEBx password; `partial` keeps the admin account and is for admin
 *   control mode only
 */
export async function unprovision(wsman: WsmanConnection, extent: 'full' | 'partial'): Promise<Result<void>> {
  const sent =
    extent === 'full'
      ? await callMethod(wsman, CLASS, 'Unprovision', [['ProvisioningMode', FULL]])
      : await callMethod(wsman, CLASS, 'PartialUnprovision');
  return sent.ok ? { ok: true, value: undefined } : sent;
}

/**
 * Sets the MEBx password, which travels in the clear inside the request: only over TLS. ReturnValue 16: the password
 * policy in MEBx or the control mode forbids it; 2054: too weak (docs/reference/recovery.md, R3).
 */
export async function setMebxPassword(wsman: WsmanConnection, password: string): Promise<Result<void>> {
  const set = await callMethod(wsman, CLASS, 'SetMEBxPassword', [['Password', password]]);
  return set.ok ? { ok: true, value: undefined } : set;
}
