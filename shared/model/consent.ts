import { z } from 'zod';

/**
 * Whether the person at the machine has agreed.
 * - `missing`: nobody was asked, or the answer has expired
 * - `requested`: the machine will show a code, at the latest when its PC starts
 * - `displayed`: the code is on its screen and was not sent yet
 * - `not-known`: the firmware does not say whether consent is needed
 */
const CONSENT_STATES = ['not-needed', 'missing', 'requested', 'displayed', 'given', 'not-known'] as const;

/** User consent of a machine, as its firmware says it. */
export const consentSchema = z.object({
  state: z.enum(CONSENT_STATES),
  /** Seconds that the code stays on the screen at most. Absent: not known. */
  displaySeconds: z.int().min(1).optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** What became of a code. */
export const consentAnswerSchema = z.object({
  /** `wrong`: it is not the code on the screen; `not-shown`: there is no code on the screen any more. */
  outcome: z.enum(['accepted', 'wrong', 'not-shown']),
  /** As read afterwards: after several wrong codes nothing is asked for any more. */
  consent: consentSchema,
});
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;

/** Six digits; zeros at the front count. */
export const consentCodeSchema = z.string().regex(/^\d{6}$/);

/** The code in what somebody has typed; people read such codes out in groups. Undefined: there is none in it. */
export function typedConsentCode(text: string): string | undefined {
  const code = consentCodeSchema.safeParse(text.replaceAll(/[\s-]/g, ''));
  return code.success ? code.data : undefined;
}

/** Nothing has to be asked any more. */
export function isConsentThere({ state }: Consent): boolean {
  return state === 'given' || state === 'not-needed';
}

/** Consent that can be asked for, or is being asked for. */
export function canAskConsent({ state }: Consent): boolean {
  switch (state) {
    case 'missing':
    case 'requested':
    case 'displayed':
      return true;
    case 'not-needed':
    case 'given':
    case 'not-known':
      return false;
  }
}
