import { type Consent, typedConsentCode } from '#shared/model/consent';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { CredentialSource, UseCases } from '#main/use-cases/index';
import type { LoginOptions } from '../flags';
import type { MachineAccess } from '../machine-access';
import { note } from '../output';
import { printed } from '../printed';
import type { Shell } from '../shell';
import type { Stop } from '../stop';

export interface ConsentOptions extends LoginOptions {
  /** Consent is asked for without a question first. */
  consentCode?: boolean;
}

interface Parts {
  shell: Shell;
  useCases: UseCases;
  stop: Stop;
  access: MachineAccess;
}

/**
 * Sends an order. Where it needs the consent of the person at the machine, and somebody sits at this terminal who can be
 * told the code, asks for it and sends the order again.
 * @param order is given where the password comes from: once it has opened the machine, it is certain
 */
export async function withConsent<T>(
  parts: Parts,
  { id, source }: { id: string; source: CredentialSource },
  options: ConsentOptions,
  order: (source: CredentialSource) => Promise<Result<T>>,
): Promise<Result<T>> {
  const first = await order(source);
  if (first.ok || first.error.code !== 'consent-needed' || !parts.shell.console.interactive) return first;
  const { shell, access } = parts;
  const question = printed`${shell.console.say(message('cli.consent.question'))}`;
  if (!options.consentCode && !(await access.asked(question))) return first;
  const login = { id, source: proven(source) };
  const given = await obtain(parts, login, options);
  return given.ok ? order(login.source) : given;
}

/** It has opened the machine just now. */
export function proven(source: CredentialSource): CredentialSource {
  return source.from === 'typed' ? { ...source, certain: true } : source;
}

/** Has the machine show its code, and takes what is typed here until it is the right one. */
async function obtain(
  { shell, useCases, stop }: Parts,
  login: { id: string; source: CredentialSource },
  options: ConsentOptions,
): Promise<Result<void>> {
  const request = { ...login, signal: stop.signal };
  let consent = await useCases.askConsent(request);
  while (consent.ok) {
    switch (consent.value.state) {
      case 'given':
      case 'not-needed':
        return ok(undefined);
      case 'not-known':
        return fail('consent-needed', message('power.consent.notKnown'), message('consent.atMachine'));
      case 'missing':
        return fail('consent-needed', message('consent.ended.text'), message('consent.ended.next'));
      case 'requested':
      case 'displayed':
    }
    const typed = await askedFor(shell, stop, consent.value);
    if (!typed.ok || typed.value === undefined) {
      // The code does not stay on somebody’s screen for nothing.
      await useCases.withdrawConsent(login);
      return typed.ok ? fail('cancelled', message('consent.withdrawn'), message('cli.common.again')) : typed;
    }
    if (typed.value === '') {
      consent = await useCases.readConsent(request);
      continue;
    }
    const answer = await useCases.answerConsent({ ...request, code: typed.value });
    if (answer.ok && !answer.value.accepted) note(shell.console, options, message('consent.wrong'));
    consent = answer.ok ? ok(answer.value.consent) : answer;
  }
  return consent;
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
