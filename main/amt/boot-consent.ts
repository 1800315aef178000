import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLeftOut } from './call';
import { int, readFields } from './fields';
import { readSetup } from './setup';

const schema = z.object({ OptInRequired: int, OptInState: int });

const FOR_EVERYTHING = 4_294_967_295;
/** OptInState: 1 requested, 2 displayed, 3 received, 4 in session; 0 is not started. */
const REQUESTED_STATES: readonly number[] = [1, 2];
const GRANTED_STATES: readonly number[] = [3, 4];

/**
 * Whether the person at the machine has agreed to boot options.
 * `asked`: a code is wanted or shown, and nobody has sent it. `not-known`: the firmware does not tell.
 */
export type BootConsent = 'not-needed' | 'given' | 'asked' | 'missing' | 'not-known';

/**
 * Boot options need consent in client control mode, and where OptInRequired is “all” (Intel guide, “Remote Control and
 * User Consent”). Without it the firmware answers as if all were well and starts something else
 * (device-management-toolkit/deployment, issue 291), so it has to be read beforehand.
 */
export async function readBootConsent(wsman: WsmanConnection): Promise<Result<BootConsent>> {
  const setup = await readSetup(wsman);
  if (!setup.ok && !isLeftOut(setup.error)) return setup;
  const mode = setup.ok ? setup.value.controlMode : 'unknown';
  const service = await wsman.get('IPS_OptInService');
  if (!service.ok) {
    if (!isLeftOut(service.error)) return service;
    // Client control mode came with this class: admin mode without it is older firmware, which asks for no consent.
    return ok(service.error.code === 'feature-absent' && mode === 'acm' ? 'not-needed' : 'not-known');
  }
  const fields = readFields(schema, service.value);
  if (!fields.ok) return ok('not-known');
  const { OptInRequired, OptInState } = fields.value;
  if (mode !== 'ccm' && OptInRequired !== FOR_EVERYTHING) return ok('not-needed');
  if (GRANTED_STATES.includes(OptInState)) return ok('given');
  return ok(REQUESTED_STATES.includes(OptInState) ? 'asked' : 'missing');
}
