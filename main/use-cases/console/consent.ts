import { type Consent, type ConsentAnswer } from '#shared/model/consent';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { cancelConsent, readBootConsent, sendConsentCode, startConsent } from '#main/amt/consent';
import type { WsmanConnection } from '#main/wsman/connection';
import { type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

/** Asks the person at the machine for consent, where it is needed and nobody has asked yet. */
export function askConsent(context: MachineContext, request: SessionRequest): Promise<Result<Consent>> {
  return inSession(context, request, async (wsman) => {
    const before = await readBootConsent(wsman);
    if (!before.ok) return before;
    if (before.value.state === 'not-known') {
      return fail('consent-needed', message('power.consent.notKnown'), message('consent.atMachine'));
    }
    if (before.value.state !== 'missing') return before;
    const started = await startConsent(wsman);
    return started.ok ? readBootConsent(wsman) : started;
  });
}

/** Reads whether the person at the machine has agreed. Changes nothing. */
export function readConsent(context: MachineContext, request: SessionRequest): Promise<Result<Consent>> {
  return inSession(context, request, readBootConsent);
}

/**
 * Sends the code that the machine shows, once. The firmware ends the question after several wrong ones and refuses
 * another for a while, so the state is read again afterwards.
 */
export function answerConsent(
  context: MachineContext,
  { code, ...request }: SessionRequest & { code: string },
): Promise<Result<ConsentAnswer>> {
  return inSession(context, request, async (wsman, begin) => {
    begin();
    const sent = await sendConsentCode(wsman, code);
    if (!sent.ok) return sent;
    const consent = await readBootConsent(wsman);
    return consent.ok ? ok({ outcome: sent.value, consent: consent.value }) : consent;
  });
}

/** Takes the question back, and consent that was given. */
export function withdrawConsent(context: MachineContext, request: SessionRequest): Promise<Result<Consent>> {
  return inSession(context, request, async (wsman) => {
    const cancelled = await cancelConsent(wsman);
    return cancelled.ok ? readBootConsent(wsman) : cancelled;
  });
}

function inSession<T>(
  context: MachineContext,
  request: SessionRequest,
  work: (wsman: WsmanConnection, begin: () => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withSession(context, request, ({ wsman }, begin) => {
    // The state changes from one moment to the next.
    wsman.cacheReads(false);
    return work(wsman, begin);
  });
}
