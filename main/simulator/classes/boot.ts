import { REALM } from '../accounts';
import type { ClassDefinition, MethodDefinition } from '../class-model';
import { REQUESTED_STATE } from '../input';
import type { Firmware } from '../firmware';
import { settingsClass } from '../settings-class';
import { readOnlyClass, serviceKeys, SERVICE_KEYS } from './read-only-class';

const DONE = 0;
const NOT_SUPPORTED = 1;
const INVALID_PARAMETER = 5;
const CONFIG_NAME = 'Intel(r) AMT: Boot Configuration 0';
const NEXT_SINGLE_USE = 1;
const NO_ROLE = 32_768;

function bootSources({ generation }: Firmware): string[] {
  const names = ['Force Hard-drive Boot', 'Force PXE Boot', 'Force CD/DVD Boot'];
  return [...names, ...(generation.newBootOptions ? ['Force OCR UEFI HTTPS Boot'] : [])].map(
    (name) => `Intel(r) AMT: ${name}`,
  );
}

const capabilities = readOnlyClass({
  name: 'AMT_BootCapabilities',
  keys: ['InstanceID'],
  declaresCommon: false,
  realm: REALM.remoteControl,
  rows: ({ generation, spec }) => [
    {
      BIOSPause: false,
      BIOSReflash: false,
      BIOSSetup: true,
      ConfigurationDataReset: false,
      ElementName: 'Intel(r) AMT: Boot Capabilities',
      ForceCDorDVDBoot: true,
      ForceDiagnosticBoot: false,
      ForceHardDriveBoot: true,
      ForceHardDriveSafeModeBoot: false,
      ForcePXEBoot: true,
      ForcedProgressEvents: true,
      IDER: spec.kind === 'intel-amt',
      InstanceID: 'Intel(r) AMT:BootCapabilities 0',
      KeyboardLock: true,
      PowerButtonLock: false,
      ResetButtonLock: false,
      SOL: true,
      SleepButtonLock: false,
      UserPasswordBypass: false,
      VerbosityQuiet: false,
      VerbosityScreenBlank: false,
      VerbosityVerbose: false,
      ...(generation.major >= 11 ? { BIOSSecureBoot: true, SecureErase: false } : {}),
      ...(generation.newBootOptions
        ? { ForceUEFIHTTPSBoot: true, ForceUEFILocalPBABoot: false, ForceWinREBoot: false, PlatformErase: 0 }
        : {}),
    },
  ],
});

/** AMT_BootSettingData: one-time boot flags. */
const settingData = settingsClass({
  name: 'AMT_BootSettingData',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.remoteControl],
  write: [REALM.remoteControl],
  fixed: ({ generation }) => ({
    BIOSLastStatus: [2, 0],
    ElementName: 'Intel(r) AMT Boot Configuration Settings',
    InstanceID: 'Intel(r) AMT:BootSettingData 0',
    OptionsCleared: true,
    OwningEntity: 'Intel(r) AMT',
    ...(generation.newBootOptions
      ? {
          BootguardStatus: 127,
          RPEEnabled: false,
          SecureBootControlEnabled: true,
          UEFIHTTPSBootEnabled: true,
          UEFILocalPBABootEnabled: false,
          WinREBootEnabled: false,
        }
      : {}),
  }),
  bag: ({ settings }) => settings.boot,
  writable: [
    'BIOSPause',
    'BIOSSetup',
    'BootMediaIndex',
    'ConfigurationDataReset',
    'EnforceSecureBoot',
    'FirmwareVerbosity',
    'ForcedProgressEvents',
    'IDERBootDevice',
    'LockKeyboard',
    'LockPowerButton',
    'LockResetButton',
    'LockSleepButton',
    'PlatformErase',
    'RSEPassword',
    'ReflashBIOS',
    'SecureErase',
    'UefiBootNumberOfParams',
    'UseIDER',
    'UseSOL',
    'UseSafeMode',
    'UserPasswordBypass',
  ],
  alsoKnown: [
    'BootguardStatus',
    'RPEEnabled',
    'SecureBootControlEnabled',
    'UEFIHTTPSBootEnabled',
    'UEFILocalPBABootEnabled',
    'UefiBootParametersArray',
    'WinREBootEnabled',
  ],
  // What no machine here can do: pausing in the BIOS (amt-wire-facts.md 4.11, BootCapabilities).
  check: (_context, wanted) =>
    wanted['BIOSPause'] === true ? { fault: 'internal-error', status: 2050 } : undefined,
});

const changeService: MethodDefinition = {
  parameters: REQUESTED_STATE,
  run: ({ firmware }, input) => {
    if (!firmware.generation.newBootOptions) return { status: NOT_SUPPORTED };
    const wanted = input.number('RequestedState');
    if (wanted < 32_768 || wanted > 32_771) return { status: INVALID_PARAMETER };
    firmware.settings.bootService.EnabledState = wanted;
    return { status: DONE };
  },
};

const setRole: MethodDefinition = {
  parameters: [
    { name: 'BootConfigSetting', type: 'reference' },
    { name: 'Role', type: 'number' },
  ],
  run: (_context, input) => {
    const [setting] = input.references('BootConfigSetting');
    const named = setting?.selectors.some(([, value]) => value === CONFIG_NAME) ?? false;
    const role = input.number('Role');
    return { status: named && (role === NEXT_SINGLE_USE || role === NO_ROLE) ? DONE : INVALID_PARAMETER };
  },
};

const changeOrder: MethodDefinition = {
  parameters: [{ name: 'Source', type: 'reference', optional: true, many: true }],
  run: ({ firmware }, input) => {
    const [source] = input.references('Source');
    const name = source?.selectors.find(([key]) => key === 'InstanceID')?.[1] ?? '';
    if (typeof name !== 'string') return { status: INVALID_PARAMETER };
    if (name !== '' && !bootSources(firmware).includes(name)) return { status: INVALID_PARAMETER };
    firmware.settings.bootSource = name;
    return { status: DONE };
  },
};

/** Booting once another way (amt-wire-facts.md 4.11). */
export const bootClasses: readonly ClassDefinition[] = [
  capabilities,
  settingData,
  settingsClass({
    name: 'CIM_BootService',
    keys: SERVICE_KEYS,
    declaresCommon: true,
    read: [REALM.remoteControl],
    write: [REALM.remoteControl],
    fixed: () => ({
      ...serviceKeys('CIM_BootService', 'Intel(r) AMT Boot Service'),
      ElementName: 'Intel(r) AMT Boot Service',
      OperationalStatus: 0,
      RequestedState: 12,
    }),
    bag: ({ settings }) => settings.bootService,
    methods: { RequestStateChange: changeService, SetBootConfigRole: setRole },
  }),
  {
    ...readOnlyClass({
      name: 'CIM_BootConfigSetting',
      keys: ['InstanceID'],
      declaresCommon: false,
      realm: REALM.remoteControl,
      rows: () => [{ ElementName: 'Intel(r) AMT: Boot Configuration', InstanceID: CONFIG_NAME }],
    }),
    write: [REALM.remoteControl],
    methods: { ChangeBootOrder: changeOrder },
  },
  readOnlyClass({
    name: 'CIM_BootSourceSetting',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.remoteControl,
    rows: (firmware) =>
      bootSources(firmware).map((name) => ({
        ElementName: 'Intel(r) AMT: Boot Source',
        FailThroughSupported: 2,
        InstanceID: name,
        StructuredBootString: `CIM:${name.split(' ')[3] ?? ''}:1`,
      })),
  }),
];
