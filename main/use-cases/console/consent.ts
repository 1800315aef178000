import { type Consent, type ConsentAnswer } from '#shared/model/consent';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import {
  cancelConsent,
  type ConsentPurpose,
  readConsentFor,
  sendConsentCode,
  startConsent,
} from '#main/amt/consent';
import type { WsmanConnection } from '#main/wsman/connection';
import { type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

export interface ConsentRequest extends SessionRequest {
  /** Absent: boot options. */
  purpose?: ConsentPurpose | undefined;
}

/** Asks the person at the machine for consent, where it is needed and nobody has asked yet. */
export function askConsent(context: MachineContext, request: ConsentRequest): Promise<Result<Consent>> {
  return inSession(context, request, async (wsman, read) => {
    const before = await read();
    if (!before.ok) return before;
    if (before.value.state === 'not-known') {
      return fail('consent-needed', message('power.consent.notKnown'), message('consent.atMachine'));
    }
    if (before.value.state !== 'missing') return before;
    const started = await startConsent(wsman);
    return started.ok ? read() : started;
  });
}

/** Reads whether the person at the machine has agreed. Changes nothing. */
export function readConsent(context: MachineContext, request: ConsentRequest): Promise<Result<Consent>> {
  return inSession(context, request, (_wsman, read) => read());
}

/**
 * Sends the code that the machine shows, once. The firmware ends the question after several wrong ones and refuses
 * another for a while, so the state is read again afterwards.
 */
export function answerConsent(
  context: MachineContext,
  { code, ...request }: ConsentRequest & { code: string },
): Promise<Result<ConsentAnswer>> {
  return inSession(context, request, async (wsman, read, begin) => {
    begin();
    const sent = await sendConsentCode(wsman, code);
    if (!sent.ok) return sent;
    const consent = await read();
    return consent.ok ? ok({ outcome: sent.value, consent: consent.value }) : consent;
  });
}

/** Takes the question back, and consent that was given. */
export function withdrawConsent(context: MachineContext, request: ConsentRequest): Promise<Result<Consent>> {
  return inSession(context, request, async (wsman, read) => {
    const cancelled = await cancelConsent(wsman);
    return cancelled.ok ? read() : cancelled;
  });
}

function inSession<T>(
  context: MachineContext,
  request: ConsentRequest,
  work: (
    wsman: WsmanConnection,
    read: () => Promise<Result<Consent>>,
    begin: () => void,
  ) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withSession(context, request, ({ wsman }, begin) => {
    // The state changes from one moment to the next.
    wsman.cacheReads(false);
    return work(wsman, () => readConsentFor(wsman, request.purpose ?? 'boot'), begin);
  });
}
