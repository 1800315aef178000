import { z } from 'zod';
import type { Consent, ConsentAnswer } from '#shared/model/consent';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { callMethod, isLeftOut } from './call';
import { int, readFields } from './fields';
import { readSetup } from './setup';
import { statusOf } from './status';

/*
 * User consent: six digits on the screen of the machine, which somebody there reads out (Intel guide, “User Consent”,
 * “Start the Consent Flow”, “Send Consent Code”; docs/reference/protocol.md, P36).
 */

const CLASS = 'IPS_OptInService';
const schema = z.object({
  OptInRequired: int,
  OptInState: int,
  OptInDisplayTimeout: int.optional().catch(undefined),
});

const FOR_SCREEN = 1;
const FOR_EVERYTHING = 4_294_967_295;
/** OptInState; 3 is received, 4 in session. Others than these five are not known. */
const STATES: readonly Consent['state'][] = ['missing', 'requested', 'displayed', 'given', 'given'];
/** Answers to StartOptIn and SendOptInCode. */
const WRONG_STATE = 2;
const BLOCKED = 3;
const WRONG_CODE = 2066;

/** What consent is wanted for. */
export type ConsentPurpose = 'boot' | 'screen';

/**
 * Consent to boot options or to the remote screen. Both need it in client control mode, and where OptInRequired is “all”;
 * the screen where it is “KVM”, too (Intel guide, “Remote Control and User Consent”). Without it the firmware answers a
 * boot order as if all were well and starts something else (device-management-toolkit/deployment, issue 291), so it has
 * to be read beforehand.
 */
export async function readConsentFor(
  wsman: WsmanConnection,
  purpose: ConsentPurpose,
): Promise<Result<Consent>> {
  const setup = await readSetup(wsman);
  if (!setup.ok && !isLeftOut(setup.error)) return setup;
  const mode = setup.ok ? setup.value.controlMode : 'unknown';
  const service = await wsman.get(CLASS);
  if (!service.ok) {
    if (!isLeftOut(service.error)) return service;
    // Client control mode came with this class: admin mode without it is older firmware, which asks for no consent.
    const none = service.error.code === 'feature-absent' && mode === 'acm';
    return ok({ state: none ? 'not-needed' : 'not-known' });
  }
  const fields = readFields(schema, service.value);
  if (!fields.ok) return ok({ state: 'not-known' });
  const { OptInRequired, OptInState, OptInDisplayTimeout: seconds } = fields.value;
  const needed = OptInRequired === FOR_EVERYTHING || (purpose === 'screen' && OptInRequired === FOR_SCREEN);
  if (mode !== 'ccm' && !needed) return ok({ state: 'not-needed' });
  return ok({
    state: STATES[OptInState] ?? 'not-known',
    ...(seconds !== undefined && seconds > 0 && { displaySeconds: seconds }),
  });
}

/**
 * The machine shows a code, now or when its PC starts. One that is in another state than was thought, such as asked by
 * somebody else, is no failure.
 */
export async function startConsent(wsman: WsmanConnection): Promise<Result<void>> {
  const started = await callMethod(wsman, CLASS, 'StartOptIn');
  if (started.ok) return ok(undefined);
  switch (statusOf(started.error)) {
    case WRONG_STATE:
      return ok(undefined);
    case BLOCKED:
      return blocked();
    default:
      return started;
  }
}

/** Sends the six digits. @returns what became of them */
export async function sendConsentCode(
  wsman: WsmanConnection,
  code: string,
): Promise<Result<ConsentAnswer['outcome']>> {
  const sent = await callMethod(wsman, CLASS, 'SendOptInCode', [['OptInCode', String(Number(code))]]);
  if (sent.ok) return ok('accepted');
  switch (statusOf(sent.error)) {
    case WRONG_STATE:
      return ok('not-shown');
    case WRONG_CODE:
      return ok('wrong');
    case BLOCKED:
      return blocked();
    default:
      return sent;
  }
}

/** Takes the code from the screen, and consent that was given back. Nothing to take back is no failure. */
export async function cancelConsent(wsman: WsmanConnection): Promise<Result<void>> {
  const cancelled = await callMethod(wsman, CLASS, 'CancelOptIn');
  return cancelled.ok || statusOf(cancelled.error) === WRONG_STATE ? ok(undefined) : cancelled;
}

function blocked(): Result<never> {
  return fail('consent-needed', message('consent.blocked.text'), message('consent.blocked.next'));
}
