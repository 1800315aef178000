import { REALM } from '../accounts';
import type { ClassDefinition, Context, Effect, MethodResult } from '../class-model';
import { type Firmware, POWER_OFF, POWER_ON } from '../firmware';
import { POWER_SCHEMES } from '../settings';
import type { Properties } from '../values';
import { referenceTo } from '../values';
import { readOnlyClass, serviceKeys, SERVICE_KEYS } from './read-only-class';

const DONE = 0;
const WRONG_STATE = 2;
const INVALID_PARAMETER = 5;
const PT_INVALID_PARAMETER = 36;

/** What each requested state leads to (amt-wire-facts.md 4.11). NMI changes nothing that can be seen. */
const LEADS_TO: Readonly<Record<number, 'start' | 'off' | 'nothing' | 3 | 4 | 7>> = {
  2: 'start',
  3: 3,
  4: 4,
  5: 'start',
  6: 'off',
  7: 7,
  8: 'off',
  9: 'start',
  10: 'start',
  11: 'nothing',
  12: 'off',
  13: 'off',
  14: 'start',
  15: 'start',
  16: 'start',
};
const WHILE_ON = [10, 8, 5, 11, 4, 7, 14, 12];
const WHILE_OFF = [POWER_ON];
const POWER_SERVICE = serviceKeys('CIM_PowerManagementService', 'Intel(r) AMT Power Management Service');

/** RequestPowerStateChange: off what is on, on what is off; anything else is refused with 2. */
function requestPowerState({ firmware, login, from }: Context, wanted: number): MethodResult {
  const leadsTo = LEADS_TO[wanted];
  if (leadsTo === undefined) return { status: INVALID_PARAMETER };
  const isOn = firmware.powerState === POWER_ON;
  if (isOn === (wanted === POWER_ON)) return { status: WRONG_STATE };
  const by = { kind: 'user', name: login.name } as const;
  if (leadsTo === 'nothing') return { status: DONE };
  if (leadsTo === 'start') {
    firmware.start();
    firmware.audit(isOn ? 'reset' : 'powerUp', by, from);
  } else {
    firmware.powerState = leadsTo === 'off' ? POWER_OFF : leadsTo;
    firmware.audit('powerDown', by, from);
  }
  const effects: readonly Effect[] = ['ports-changed'];
  return { status: DONE, effects };
}

function powerState({ powerState: state }: Firmware): Properties {
  return {
    AvailableRequestedPowerStates: state === POWER_ON ? WHILE_ON : WHILE_OFF,
    PowerState: state,
    ServiceProvided: referenceTo('CIM_PowerManagementService', POWER_SERVICE as Record<string, string>),
    UserOfService: referenceTo('CIM_ComputerSystem', {
      CreationClassName: 'CIM_ComputerSystem',
      Name: 'ManagedSystem',
    }),
  };
}

const powerService: ClassDefinition = {
  name: 'CIM_PowerManagementService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.remoteControl, REALM.generalInfo],
  write: [REALM.remoteControl],
  instances: () => [
    {
      className: 'CIM_PowerManagementService',
      properties: {
        ...POWER_SERVICE,
        ElementName: 'Intel(r) AMT Power Management Service',
        EnabledState: 5,
        RequestedState: 12,
      },
    },
  ],
  methods: {
    RequestPowerStateChange: {
      parameters: [
        { name: 'PowerState', type: 'number' },
        { name: 'ManagedElement', type: 'reference' },
        { name: 'Time', type: 'text', optional: true },
        { name: 'TimeoutPeriod', type: 'text', optional: true },
      ],
      run: (context, input) => {
        const [system] = input.references('ManagedElement');
        if (system?.className !== 'CIM_ComputerSystem') return { status: INVALID_PARAMETER };
        return requestPowerState(context, input.number('PowerState'));
      },
    },
  },
};

const schemeName = (index: number): string => `SCHEME ${index}`;
const guidBytes = (guid: string): Buffer => Buffer.from(guid.replaceAll('-', ''), 'hex');

/** AMT_SystemPowerScheme: which power states the firmware stays awake in. */
const powerScheme: ClassDefinition = {
  name: 'AMT_SystemPowerScheme',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  instances: () =>
    POWER_SCHEMES.map(({ guid, text }, index) => ({
      className: 'AMT_SystemPowerScheme',
      properties: {
        Description: text,
        ElementName: 'Intel(r) AMT Power Scheme',
        InstanceID: schemeName(index),
        SchemeGUID: guidBytes(guid).toString('base64'),
      },
    })),
  methods: {
    SetPowerScheme: {
      parameters: [{ name: 'SchemeGUID', type: 'text' }],
      run: ({ firmware }, input) => {
        const index = POWER_SCHEMES.findIndex(({ guid }) =>
          guidBytes(guid).equals(input.bytes('SchemeGUID')),
        );
        if (index < 0) return { status: PT_INVALID_PARAMETER };
        firmware.settings.powerScheme = index;
        return { status: DONE, effects: ['ports-changed'] };
      },
    },
  },
};

/** Which power scheme is in force: IsCurrent 1, the others 2. */
const elementSetting = readOnlyClass({
  name: 'CIM_ElementSettingData',
  keys: ['ManagedElement', 'SettingData'],
  declaresCommon: false,
  realm: REALM.generalInfo,
  rows: ({ settings }) =>
    POWER_SCHEMES.map((_scheme, index) => ({
      IsCurrent: index === settings.powerScheme ? 1 : 2,
      IsDefault: index === 0 ? 1 : 2,
      IsNext: 2,
      ManagedElement: referenceTo('CIM_ComputerSystem', {
        CreationClassName: 'CIM_ComputerSystem',
        Name: 'Intel(r) AMT',
      }),
      SettingData: referenceTo('AMT_SystemPowerScheme', { InstanceID: schemeName(index) }),
    })),
});

const capabilities = readOnlyClass({
  name: 'CIM_PowerManagementCapabilities',
  keys: ['InstanceID'],
  declaresCommon: false,
  realm: REALM.remoteControl,
  rows: () => [
    {
      ElementName: 'Power Management Capabilities',
      InstanceID: 'Intel(r) AMT:PowerManagementCapabilities 0',
      OtherPowerChangeCapabilities: '',
      PowerChangeCapabilities: [2, 3, 4, 7, 8],
      PowerStatesSupported: [5, 8, 2, 10, 11, 12, 14],
      RequestedPowerStatesSupported: [5, 8, 2, 10, 11, 12, 14],
    },
  ],
  pulls: 'ends-late',
});

/** Power (amt-wire-facts.md 4.11). The state hangs on an association that two class names lead to. */
export const powerClasses: readonly ClassDefinition[] = [
  readOnlyClass({
    name: 'CIM_AssociatedPowerManagementService',
    keys: ['ServiceProvided', 'UserOfService'],
    declaresCommon: true,
    realm: REALM.generalInfo,
    rows: (firmware) => [powerState(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_ServiceAvailableToElement',
    keys: ['ServiceProvided', 'UserOfService'],
    declaresCommon: true,
    realm: REALM.generalInfo,
    rows: () => [],
    andThen: (firmware) => [
      { className: 'CIM_AssociatedPowerManagementService', properties: powerState(firmware) },
    ],
  }),
  powerService,
  powerScheme,
  elementSetting,
  capabilities,
];
