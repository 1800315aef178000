import { REALM } from '../../firmware/accounts';
import { POWER_ON } from '../../firmware/firmware';
import { CONSENT_ALL } from '../../firmware/settings';
import type { Input } from '../../wsman/input';
import type { Context, MethodResult } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const INVALID_STATE = 2;
const BLOCKED = 3;
const KNOWN_POLICIES = [0, 1, CONSENT_ALL];
/** Seconds that OptInCodeTimeout may be (Intel guide, class IPS_OptInService). */
const CODE_TIMEOUT = { least: 60, most: 900 };

/** As event 3000 says it: nobody's consent, that for KVM, for everything. */
const policyByte = (policy: unknown): number => (policy === CONSENT_ALL ? 2 : Number(policy));

function startOptIn({ firmware, login, from }: Context): MethodResult {
  const { consent, mode, settings, powerState } = firmware;
  // Where nothing needs consent, asking for it is the wrong state, as recorded.
  if (mode !== 'ccm' && settings.optIn.OptInRequired === 0) return { status: INVALID_STATE };
  const status = consent.start(powerState === POWER_ON);
  if (status === BLOCKED) firmware.audit('consentBlocked', { kind: 'user', name: login.name }, from);
  return { status };
}

function sendCode({ firmware, login, from }: Context, input: Input): MethodResult {
  const { consent } = firmware;
  const status = consent.send(input.number('OptInCode'));
  const failed = status !== 0 && consent.blocked;
  if (status === 0 || failed) {
    const outcome = Buffer.from([failed ? 1 : 0]);
    firmware.audit('consentCode', { kind: 'user', name: login.name }, from, outcome);
  }
  return { status };
}

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
  afterPut: ({ firmware, login, from }, before) => {
    const policies = [before['OptInRequired'], firmware.settings.optIn.OptInRequired].map(policyByte);
    firmware.audit('consentPolicy', { kind: 'user', name: login.name }, from, Buffer.from(policies));
    return [];
  },
  methods: {
    StartOptIn: {
      parameters: [],
      run: startOptIn,
    },
    CancelOptIn: { parameters: [], run: ({ firmware }) => ({ status: firmware.consent.cancel() }) },
    SendOptInCode: {
      parameters: [{ name: 'OptInCode', type: 'number' }],
      run: sendCode,
    },
  },
});
