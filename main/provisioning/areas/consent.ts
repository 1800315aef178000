import { fail } from '#shared/result';
import { message } from '#shared/texts/message';
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
  readings: [reading('consent', readConsent)],
  plan({ snapshot, profile }, draft) {
    const { consent, controlMode } = snapshot;
    const required = profile.redirection?.consent;
    if (required === undefined) return;
    if (!consent) {
      draft.leftOut(
        snapshot,
        'consent',
        message('provisioning.consent.title'),
        message('provisioning.consent.absent'),
      );
      return;
    }
    if (consent.required === required) return;
    if (controlMode === 'ccm' || consent.canChange === false) {
      draft.block(
        message('provisioning.consent.fixed.text', { consent: required }),
        message('provisioning.consent.fixed.next'),
      );
      return;
    }
    if (draft.blocksOn(consentProblem(consent))) return;
    draft.add(
      {
        title: message('provisioning.consent.title'),
        current: message(`provisioning.consent.required.${consent.required}`),
        wanted: message(`provisioning.consent.required.${required}`),
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

function absent(): ReturnType<typeof fail> {
  return fail(
    'feature-absent',
    message('provisioning.consent.gone'),
    message('provisioning.plan.removeNext'),
  );
}
