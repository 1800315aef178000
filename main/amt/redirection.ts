import { z } from 'zod';
import type { Consent } from '#shared/model/profile';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { orAbsent, putBack, readOne, requestState } from './call';
import { bool, int, writeBackProblem } from './fields';

/**
 * AMT_RedirectionService.EnabledState: 32768 none, 32769 IDE-R, 32770 SOL, 32771 both
 * (docs/reference/protocol.md, P35).
 */
const STATE_NONE = 32768;
const BIT_IDER = 1;
const BIT_SOL = 2;

const serviceSchema = z.object({ EnabledState: int, ListenerEnabled: bool });
const sapSchema = z.object({ EnabledState: int });
const consentSchema = z.object({ OptInRequired: int, CanModifyOptInPolicy: bool.optional() });

export interface RedirectionService {
  sol: boolean;
  ider: boolean;
  listener: boolean;
  instance: Instance;
}

export async function readRedirection(wsman: WsmanConnection): Promise<Result<RedirectionService>> {
  const read = await readOne(wsman, 'AMT_RedirectionService', serviceSchema);
  if (!read.ok) return read;
  const { EnabledState: state, ListenerEnabled: listener, instance } = read.value;
  const bits = state >= STATE_NONE ? state - STATE_NONE : 0;
  return ok({ sol: (bits & BIT_SOL) !== 0, ider: (bits & BIT_IDER) !== 0, listener, instance });
}

/** Switches serial-over-LAN and IDE redirection. */
export function setRedirection(
  wsman: WsmanConnection,
  wanted: { sol: boolean; ider: boolean },
): Promise<Result<void>> {
  const state = STATE_NONE + (wanted.ider ? BIT_IDER : 0) + (wanted.sol ? BIT_SOL : 0);
  return requestState(wsman, 'AMT_RedirectionService', state);
}

/** Opens or closes the redirection ports (16994/16995). */
export function setRedirectionListener(
  wsman: WsmanConnection,
  { instance }: RedirectionService,
  enabled: boolean,
): Promise<Result<void>> {
  return putBack(wsman, 'AMT_RedirectionService', instance, { ListenerEnabled: enabled });
}

/** Why the ports cannot be opened or closed on this machine; undefined: they can. */
export function listenerProblem({ instance }: RedirectionService): Failure | undefined {
  return writeBackProblem(instance, ['ListenerEnabled']);
}

/** KVM from CIM_KVMRedirectionSAP: 2 and 6 mean enabled. Undefined where the firmware has none (ISM). */
export async function readKvm(wsman: WsmanConnection): Promise<Result<boolean | undefined>> {
  const read = orAbsent(await readOne(wsman, 'CIM_KVMRedirectionSAP', sapSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  return ok(read.value.EnabledState === 2 || read.value.EnabledState === 6);
}

export function setKvm(wsman: WsmanConnection, enabled: boolean): Promise<Result<void>> {
  return requestState(wsman, 'CIM_KVMRedirectionSAP', enabled ? 2 : 3);
}

export interface ConsentPolicy {
  required: Consent;
  /** False in client control mode, where consent stays "all". Undefined where the firmware does not say. */
  canChange?: boolean | undefined;
  instance: Instance;
}

const CONSENT_VALUE: Readonly<Record<Consent, number>> = { none: 0, kvm: 1, all: 4294967295 };

/** The consent policy of IPS_OptInService (docs/reference/protocol.md, P36). Undefined where the firmware has none. */
export async function readConsent(wsman: WsmanConnection): Promise<Result<ConsentPolicy | undefined>> {
  const read = orAbsent(await readOne(wsman, 'IPS_OptInService', consentSchema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { OptInRequired, CanModifyOptInPolicy: canChange, instance } = read.value;
  const required = (['none', 'kvm', 'all'] as const).find((name) => CONSENT_VALUE[name] === OptInRequired);
  if (!required) {
    return fail(
      'answer-malformed',
      message('provisioning.consent.unknown.text'),
      message('provisioning.consent.unknown.next'),
      { detail: `IPS_OptInService.OptInRequired ${String(OptInRequired)}` },
    );
  }
  return ok({ required, canChange, instance });
}

export function setConsent(
  wsman: WsmanConnection,
  { instance }: ConsentPolicy,
  required: Consent,
): Promise<Result<void>> {
  return putBack(wsman, 'IPS_OptInService', instance, { OptInRequired: CONSENT_VALUE[required] });
}

/** Why the policy cannot be changed on this machine; undefined: it can. */
export function consentProblem({ instance }: ConsentPolicy): Failure | undefined {
  return writeBackProblem(instance, ['OptInRequired']);
}
