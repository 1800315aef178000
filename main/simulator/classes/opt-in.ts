import { REALM } from '../accounts';
import { POWER_ON } from '../firmware';
import { CONSENT_ALL } from '../settings';
import { settingsClass } from '../settings-class';
import { serviceKeys, SERVICE_KEYS } from './read-only-class';

const INVALID_STATE = 2;
const KNOWN_POLICIES = [0, 1, CONSENT_ALL];
/** Seconds that OptInCodeTimeout may be (Intel guide, class IPS_OptInService). */
const CODE_TIMEOUT = { least: 60, most: 900 };

/** IPS_OptInService: whose consent redirection needs. In client mode it is "all" and cannot be changed. */
export const optIn = settingsClass({
  name: 'IPS_OptInService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.redirection, REALM.generalInfo],
  write: [REALM.redirection],
  fixed: ({ mode, consent }) => ({
    ...serviceKeys('IPS_OptInService', 'Intel(r) AMT OptIn Service'),
    CanModifyOptInPolicy: mode === 'acm' ? 1 : 0,
    ElementName: 'Intel(r) AMT OptIn Service',
    OptInState: consent.state,
  }),
  bag: ({ settings }) => settings.optIn,
  writable: ['OptInCodeTimeout', 'OptInDisplayTimeout', 'OptInRequired'],
  required: ['OptInRequired'],
  check: ({ firmware: { mode, settings } }, wanted) => {
    const policy = Number(wanted['OptInRequired']);
    if (mode === 'ccm' && policy !== CONSENT_ALL) return { fault: 'access-denied' };
    // The display time can be changed in admin mode only (Intel guide, “Start the Consent Flow”).
    const display = Number(wanted['OptInDisplayTimeout']);
    if (mode === 'ccm' && display !== settings.optIn.OptInDisplayTimeout) return { fault: 'access-denied' };
    const idle = Number(wanted['OptInCodeTimeout']);
    if (idle < CODE_TIMEOUT.least || idle > CODE_TIMEOUT.most) {
      return { fault: 'invalid-parameter', parameter: 'OptInCodeTimeout' };
    }
    return KNOWN_POLICIES.includes(policy)
      ? undefined
      : { fault: 'invalid-parameter', parameter: 'OptInRequired' };
  },
  methods: {
    StartOptIn: {
      parameters: [],
      run: ({ firmware }) =>
        // Where nothing needs consent, asking for it is the wrong state, as recorded.
        firmware.mode !== 'ccm' && firmware.settings.optIn.OptInRequired === 0
          ? { status: INVALID_STATE }
          : { status: firmware.consent.start(firmware.powerState === POWER_ON) },
    },
    CancelOptIn: { parameters: [], run: ({ firmware }) => ({ status: firmware.consent.cancel() }) },
    SendOptInCode: {
      parameters: [{ name: 'OptInCode', type: 'number' }],
      run: ({ firmware }, input) => ({ status: firmware.consent.send(input.number('OptInCode')) }),
    },
  },
});
