import { type Consent, isConsentThere, typedConsentCode } from '#shared/model/consent';
import { type PowerPlan, waitsForConsent } from '#shared/model/power';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { isMessage, message } from '#shared/texts/message';
import type { ConsentRequest, CredentialSource } from '#main/use-cases/index';
import { powerPlanText } from '../describe';
import type { LoginOptions } from '../flags';
import type { MachineAccess } from '../machine-access';
import { note } from '../output';
import { described, printed } from '../printed';
import type { Shell } from '../shell';
import type { Stop } from '../stop';

export interface ConsentOptions extends LoginOptions {
  /** Consent is asked for without a question first. */
  consentCode?: boolean;
}

interface Login {
  id: string;
  source: CredentialSource;
}

/**
 * Sends an order and shows its plan. Where it waits for nothing but the consent of the person at the machine, asks for it
 * and sends the order again.
 * @param order is given where the password comes from, which is certain once it has opened the machine, and what to tell
 *   the plan
 */
export function withConsent<T>(
  access: MachineAccess,
  login: Login,
  options: ConsentOptions,
  order: (source: CredentialSource, onPlan: (plan: PowerPlan) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { console } = access.shell;
  let plan: PowerPlan | undefined;
  const onPlan = (planned: PowerPlan): void => {
    plan = planned;
    // A blocker is reported as a failure.
    if (planned.blockers.length === 0) note(console, options, described(planned, powerPlanText, console.say));
  };
  const waits = (): boolean => plan !== undefined && waitsForConsent(plan);
  return asking(access, login, options, { purpose: 'boot', waits }, (source) => order(source, onPlan));
}

/** The same for something that needs the remote screen. */
export function withScreenConsent<T>(
  access: MachineAccess,
  login: Login,
  options: ConsentOptions,
  work: (source: CredentialSource) => Promise<Result<T>>,
): Promise<Result<T>> {
  const waits = ({ code, nextStep }: Failure): boolean =>
    code === 'consent-needed' &&
    isMessage(nextStep) &&
    nextStep.messageCode === message('consent.ask').messageCode;
  return asking(access, login, options, { purpose: 'screen', waits }, work);
}

/** Does something, and where somebody sits at this terminal who can be told the code, asks for consent and does it again. */
async function asking<T>(
  access: MachineAccess,
  { id, source }: Login,
  options: ConsentOptions,
  { purpose, waits }: { purpose: ConsentRequest['purpose']; waits: (failure: Failure) => boolean },
  work: (source: CredentialSource) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { shell, stop } = access;
  const first = await work(source);
  if (first.ok || !waits(first.error) || !shell.console.interactive) return first;
  const question = printed`${shell.console.say(message('cli.consent.question'))}`;
  if (!options.consentCode && !(await access.asked(question))) return first;
  const request = { id, source: proven(source), purpose };
  const given = await obtain(access, request, options);
  if (!given.ok) return given;
  // Whoever has stopped meanwhile does not want it any more.
  if (stop.draining()) return orderStopped();
  return work(request.source);
}

/** Stopped before the order was sent. */
export function orderStopped(): Result<never> {
  return fail('cancelled', message('power.stopped.text'), message('power.stopped.next'));
}

/** It has opened the machine just now. */
export function proven(source: CredentialSource): CredentialSource {
  return source.from === 'typed' ? { ...source, certain: true } : source;
}

/** Has the machine show its code. Unless consent is given, the code does not stay on somebody’s screen. */
async function obtain(
  access: MachineAccess,
  login: ConsentRequest,
  options: ConsentOptions,
): Promise<Result<void>> {
  const { useCases, stop } = access;
  const asked = await useCases.askConsent({ ...login, signal: stop.signal });
  const ended = asked.ok ? await answered(access, login, options, asked.value) : asked;
  if (!ended.ok) await useCases.withdrawConsent(login);
  return ended;
}

/** Takes what is typed here until it is the right code. */
async function answered(
  { shell, useCases, stop }: MachineAccess,
  login: ConsentRequest,
  options: ConsentOptions,
  shown: Consent,
): Promise<Result<void>> {
  const request = { ...login, signal: stop.signal };
  let consent = shown;
  while (consent.state === 'requested' || consent.state === 'displayed') {
    const typed = await askedFor(shell, stop, consent);
    if (!typed.ok) return typed;
    if (typed.value === undefined) {
      return fail('cancelled', message('consent.withdrawn'), message('cli.common.again'));
    }
    if (typed.value === '') {
      const read = await useCases.readConsent(request);
      if (!read.ok) return read;
      consent = read.value;
      continue;
    }
    const answer = await useCases.answerConsent({ ...request, code: typed.value });
    if (!answer.ok) return answer;
    if (answer.value.outcome === 'wrong') note(shell.console, options, message('consent.wrong'));
    ({ consent } = answer.value);
  }
  if (isConsentThere(consent)) return ok(undefined);
  return fail('consent-needed', message('consent.ended.text'), message('consent.ended.next'));
}

/** @returns six digits; nothing: the state is to be read again; undefined: the technician has given up */
function askedFor(
  shell: Shell,
  stop: Stop,
  { state, displaySeconds }: Consent,
): Promise<Result<string | undefined>> {
  const { say } = shell.console;
  return stop.waitFor(async (signal) => {
    if (state === 'requested') {
      const answer = await shell.ask(printed`${say(message('cli.consent.atStart'))}`, signal);
      return ok(answer.trim() === '' ? '' : undefined);
    }
    const question =
      displaySeconds === undefined
        ? message('cli.consent.code')
        : message('cli.consent.codeFor', { count: Math.ceil(displaySeconds / 60) });
    for (;;) {
      const answer = (await shell.ask(printed`${say(question)}`, signal)).trim();
      if (answer === '') return ok(undefined);
      const code = typedConsentCode(answer);
      if (code !== undefined) return ok(code);
      shell.console.err(printed`${say(message('consent.sixDigits'))}\n`);
    }
  });
}
