import type { Consent } from '#shared/model/profile';
import { fail } from '#shared/result';
import { type ConsentPolicy, consentProblem, readConsent, setConsent } from '#main/amt/redirection';
import { type Area, map, reading } from '../area';

declare module '../area' {
  interface Parts {
    consent?: ConsentPolicy | undefined;
  }
  interface Steps {
    consent: true;
  }
}

/**
 * For what the user at the PC is asked (IPS_OptInService); always “all” in client control mode
 * (docs/reference/protocol.md, P36).
 */
export const consentArea: Area = {
  wanted: ({ redirection }) => redirection?.consent !== undefined,
  readings: [reading('consent', 'user consent', readConsent)],
  plan({ snapshot, profile }, draft) {
    const { consent, controlMode } = snapshot;
    const required = profile.redirection?.consent;
    if (required === undefined) return;
    if (!consent) {
      draft.leftOut(
        snapshot,
        'consent',
        'User consent',
        'This firmware has no user consent setting; it is left out.',
      );
      return;
    }
    if (consent.required === required) return;
    if (controlMode === 'ccm' || consent.canChange === false) {
      draft.block(
        `The profile wants user consent “${required}”, and in client control mode it stays “all”.`,
        'Set consent to “all” in the profile, or bring the machine into admin control mode first.',
      );
      return;
    }
    if (draft.blocksOn(consentProblem(consent))) return;
    draft.add(
      {
        title: 'User consent',
        current: CONSENT_WORDS[consent.required],
        wanted: CONSENT_WORDS[required],
        danger: 'none',
      },
      {
        kind: 'plain',
        id: 'consent',
        fingerprint: required,
        async apply(wsman) {
          const current = await readConsent(wsman);
          if (!current.ok) return current;
          return current.value ? setConsent(wsman, current.value, required) : absent();
        },
        verify: async (wsman) => map(await readConsent(wsman), (read) => read?.required === required),
      },
    );
  },
  before: ({ snapshot: { consent } }) =>
    consent ? [{ step: 'consent', wish: { redirection: { consent: consent.required } } }] : [],
};

const CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  none: 'not needed',
  kvm: 'for the remote screen only',
  all: 'for everything',
};

function absent(): ReturnType<typeof fail> {
  return fail(
    'feature-absent',
    'This firmware has no user consent setting.',
    'Leave it out for this machine.',
  );
}
