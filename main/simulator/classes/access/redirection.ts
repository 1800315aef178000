import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { ENABLED_BIT } from '../../firmware/redirection-sessions';
import { REQUESTED_STATE } from '../../wsman/input';
import { plainText } from '../../wsman/values';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const DONE = 0;
const FAILED = 4;
const INVALID_PARAMETER = 5;
const KVM_ON = 2;
const KVM_OFF = 3;
/** Enabled and nobody connected, as a machine at rest shows it (docs/reference/protocol.md, P35). */
const KVM_ENABLED_IDLE = 6;
const RFB_PASSWORD_LENGTH = 8;
const { storage: IDER, sol: SOL } = ENABLED_BIT;

/** Standard Manageability has no KVM (docs/reference/protocol.md, P25). */
const hasKvm = ({ spec }: Firmware): boolean => spec.kind === 'intel-amt';

/** Sessions of what is switched off end. */
function endSwitchedOff({ settings, sessions }: Firmware): void {
  const state = settings.redirection.EnabledState;
  if ((state & IDER) === 0) sessions.switchOff('storage');
  if ((state & SOL) === 0) sessions.switchOff('sol');
}

const changeRedirection: MethodDefinition = {
  parameters: REQUESTED_STATE,
  run: ({ firmware, login, from }, input) => {
    const wanted = input.number('RequestedState');
    // 32768 none, 32769 IDER, 32770 SOL, 32771 both.
    if (wanted < 32_768 || wanted > 32_771) return { status: INVALID_PARAMETER };
    const changed = firmware.settings.redirection.EnabledState ^ wanted;
    firmware.settings.redirection.EnabledState = wanted;
    const by = { kind: 'user', name: login.name } as const;
    if (changed & IDER) firmware.audit(wanted & IDER ? 'storageEnabled' : 'storageDisabled', by, from);
    if (changed & SOL) firmware.audit(wanted & SOL ? 'solEnabled' : 'solDisabled', by, from);
    endSwitchedOff(firmware);
    return { status: DONE };
  },
};

const changeKvm: MethodDefinition = {
  parameters: REQUESTED_STATE,
  run: ({ firmware, login, from }, input) => {
    const wanted = input.number('RequestedState');
    if (wanted !== KVM_ON && wanted !== KVM_OFF) return { status: INVALID_PARAMETER };
    if (!firmware.settings.kvmSettings.EnabledByMEBx) return { status: FAILED };
    firmware.settings.kvm.EnabledState = wanted === KVM_ON ? KVM_ENABLED_IDLE : KVM_OFF;
    firmware.settings.kvm.RequestedState = wanted;
    const by = { kind: 'user', name: login.name } as const;
    firmware.audit(wanted === KVM_ON ? 'kvmEnabled' : 'kvmDisabled', by, from);
    return { status: DONE };
  },
};

/** AMT_RedirectionService: SOL and IDER, and the listener on 16994/16995. */
const amtRedirection = settingsClass({
  name: 'AMT_RedirectionService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.redirection, REALM.generalInfo],
  write: [REALM.redirection],
  fixed: () => ({
    ...serviceKeys('AMT_RedirectionService', 'Intel(r) AMT Redirection Service'),
    ElementName: 'Intel(r) AMT Redirection Service',
  }),
  bag: ({ settings }) => settings.redirection,
  writable: ['EnabledState', 'ListenerEnabled'],
  required: ['ListenerEnabled'],
  alsoKnown: ['AccessLog'],
  check: (_context, wanted) => {
    const state = Number(wanted['EnabledState']);
    return state >= 32_768 && state <= 32_771
      ? undefined
      : { fault: 'invalid-parameter', parameter: 'EnabledState' };
  },
  afterPut: ({ firmware }) => {
    endSwitchedOff(firmware);
    return ['ports-changed'];
  },
  methods: { RequestStateChange: changeRedirection },
});

/** CIM_KVMRedirectionSAP: KVM on and off. */
const kvmSap = settingsClass({
  name: 'CIM_KVMRedirectionSAP',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.redirection, REALM.generalInfo],
  write: [REALM.redirection],
  offered: hasKvm,
  fixed: () => ({
    ...serviceKeys('CIM_KVMRedirectionSAP', 'KVM Redirection Service Access Point'),
    ElementName: 'KVM Redirection Service Access Point',
    KVMProtocol: 4,
  }),
  bag: ({ settings }) => settings.kvm,
  methods: { RequestStateChange: changeKvm },
});

/** IPS_KVMRedirectionSettingData: VNC port and password, consent, session time. */
const kvmSettings = settingsClass({
  name: 'IPS_KVMRedirectionSettingData',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.redirection, REALM.generalInfo],
  write: [REALM.redirection],
  offered: hasKvm,
  fixed: ({ generation, settings }) => ({
    ...(generation.major >= 16
      ? {
          DoubleBufferActive: false,
          DoubleBufferEnabled: true,
          GrayscalePixelFormatSupported: true,
          InitialDecimationModeForLowRes: 2,
          ZlibControlSupported: true,
        }
      : {}),
    BackToBackFbMode: false,
    ElementName: 'Intel(r) KVM Redirection Settings',
    InstanceID: 'Intel(r) KVM Redirection Settings',
    OptInPolicy: settings.kvmSettings.OptInPolicy,
  }),
  bag: ({ settings }) => settings.kvmSettings,
  writable: [
    'DefaultScreen',
    'Is5900PortEnabled',
    'OptInPolicy',
    'OptInPolicyTimeout',
    'RFBPassword',
    'SessionTimeout',
  ],
  hidden: ({ generation }) => (generation.major >= 16 ? ['OptInPolicyTimeout'] : []),
  alsoKnown: [
    'DoubleBufferMode',
    'GreyscalePixelFormatSupported',
    'DoubleBufferActive',
    'DoubleBufferEnabled',
  ],
  check: ({ firmware }, wanted) => {
    const password = plainText(wanted['RFBPassword']);
    if (password !== '' && password.length !== RFB_PASSWORD_LENGTH) {
      return { fault: 'internal-error', status: 2054 };
    }
    const lifts = wanted['OptInPolicy'] === false && firmware.mode === 'ccm';
    return lifts ? { fault: 'access-denied' } : undefined;
  },
  afterPut: ({ firmware }) => {
    // Write only: it reads back empty, as recorded.
    firmware.settings.kvmSettings.RFBPassword = '';
    return [];
  },
  methods: { TerminateSession: { parameters: [], run: () => ({ status: DONE }) } },
});

/** CIM_RedirectionService: the KVM service as CIM sees it. */
const kvmService = readOnlyClass({
  name: 'CIM_RedirectionService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  realm: REALM.redirection,
  offered: hasKvm,
  rows: ({ settings }) => [
    {
      ...serviceKeys('CIM_RedirectionService', 'Intel(r) AMT KVM Redirection Service'),
      ElementName: 'Intel(r) ME KVM Redirection Service',
      EnabledState: settings.kvm.EnabledState === KVM_OFF ? KVM_OFF : KVM_ON,
      MaxCurrentEnabledSAPs: 1,
      RedirectionServiceType: 3,
      RequestedState: 12,
      SharingMode: 3,
    },
  ],
});

/** Redirection and KVM (docs/reference/protocol.md, P35). */
export const redirectionClasses: readonly ClassDefinition[] = [
  amtRedirection,
  kvmSap,
  kvmSettings,
  kvmService,
];
