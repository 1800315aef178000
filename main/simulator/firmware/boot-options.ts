import type { Properties } from '../wsman/values';
import type { Generation } from './generation';

/** Options that every generation knows; each Put must carry them (Intel AMT Implementation and Reference Guide, “Put”). */
export const BASIC_BOOT_OPTIONS = [
  'BIOSPause',
  'BIOSSetup',
  'BootMediaIndex',
  'ConfigurationDataReset',
  'FirmwareVerbosity',
  'ForcedProgressEvents',
  'IDERBootDevice',
  'LockKeyboard',
  'LockPowerButton',
  'LockResetButton',
  'LockSleepButton',
  'ReflashBIOS',
  'UseIDER',
  'UseSOL',
  'UseSafeMode',
  'UserPasswordBypass',
] as const;

/** Values of the options that a Put may change. Options of a later firmware can be among them. */
export type BootOptions = Record<string, string | number | boolean>;

function isZeroed(value: BootOptions[string]): boolean {
  return value === false || value === 0 || value === '';
}

/** Whether nothing is arranged for the next start. */
export function isCleared(options: BootOptions): boolean {
  return Object.values(options).every(isZeroed);
}

/** The options of AMT_BootSettingData that can be changed, all cleared (Intel guide, class AMT_BootSettingData). */
export function clearedBootOptions(generation: Generation): BootOptions {
  return {
    BIOSPause: false,
    BIOSSetup: false,
    BootMediaIndex: 0,
    ConfigurationDataReset: false,
    FirmwareVerbosity: 0,
    ForcedProgressEvents: false,
    IDERBootDevice: 0,
    LockKeyboard: false,
    LockPowerButton: false,
    LockResetButton: false,
    LockSleepButton: false,
    ReflashBIOS: false,
    UseIDER: false,
    UseSOL: false,
    UseSafeMode: false,
    UserPasswordBypass: false,
    ...(generation.secureBootOption && { EnforceSecureBoot: false }),
    ...(generation.secureErase && { RSEPassword: '', SecureErase: false }),
    ...(generation.oneClickRecovery && { UefiBootNumberOfParams: 0, UefiBootParametersArray: '' }),
    ...(generation.platformErase && { PlatformErase: false }),
  };
}

/** What AMT_BootSettingData shows besides, and no Put changes. */
export function bootFacts(generation: Generation, cleared: boolean, rpeEnabled: boolean): Properties {
  return {
    BIOSLastStatus: [2, 0],
    ElementName: 'Intel(r) AMT Boot Configuration Settings',
    InstanceID: 'Intel(r) AMT:BootSettingData 0',
    OptionsCleared: cleared,
    OwningEntity: 'Intel(r) AMT',
    ...(generation.oneClickRecovery && {
      BootguardStatus: 127,
      SecureBootControlEnabled: true,
      UEFIHTTPSBootEnabled: true,
      UEFILocalPBABootEnabled: true,
      WinREBootEnabled: true,
    }),
    ...(generation.platformErase && { RPEEnabled: rpeEnabled }),
  };
}

/** Facts of `bootFacts` that name or key the instance: every firmware takes them back in a Put. */
export const TAKEN_BACK: readonly string[] = ['ElementName', 'InstanceID', 'OwningEntity'];

/** Bits of AMT_BootCapabilities.PlatformErase (Intel guide, Secure Remote Platform Erase). */
export const ERASE_BITS = {
  pyrite: 1,
  ssds: 2,
  tpm: 6,
  biosVariables: 25,
  biosReload: 26,
  csme: 31,
} as const;

/** What the BIOS of a machine can do, as AMT_BootCapabilities says it. */
export interface BootCapabilities {
  BIOSPause: boolean;
  BIOSReflash: boolean;
  BIOSSetup: boolean;
  ConfigurationDataReset: boolean;
  ForceHardDriveSafeModeBoot: boolean;
  ForcedProgressEvents: boolean;
  KeyboardLock: boolean;
  PowerButtonLock: boolean;
  ResetButtonLock: boolean;
  SecureErase: boolean;
  SleepButtonLock: boolean;
  UserPasswordBypass: boolean;
  /** Sum of 2 to the power of `ERASE_BITS`; 0 where the BIOS cannot erase. */
  PlatformErase: number;
}

export const USUAL_BOOT_CAPABILITIES: BootCapabilities = {
  BIOSPause: false,
  BIOSReflash: false,
  BIOSSetup: true,
  ConfigurationDataReset: false,
  ForceHardDriveSafeModeBoot: false,
  ForcedProgressEvents: true,
  KeyboardLock: true,
  PowerButtonLock: false,
  ResetButtonLock: false,
  SecureErase: false,
  SleepButtonLock: false,
  UserPasswordBypass: false,
  PlatformErase: 0,
};

/** The capability that each option needs (Intel guide, class AMT_BootCapabilities). */
export const NEEDS_CAPABILITY: Readonly<Record<string, keyof BootCapabilities>> = {
  BIOSPause: 'BIOSPause',
  BIOSSetup: 'BIOSSetup',
  ConfigurationDataReset: 'ConfigurationDataReset',
  ForcedProgressEvents: 'ForcedProgressEvents',
  LockKeyboard: 'KeyboardLock',
  LockPowerButton: 'PowerButtonLock',
  LockResetButton: 'ResetButtonLock',
  LockSleepButton: 'SleepButtonLock',
  PlatformErase: 'PlatformErase',
  ReflashBIOS: 'BIOSReflash',
  SecureErase: 'SecureErase',
  UseSafeMode: 'ForceHardDriveSafeModeBoot',
  UserPasswordBypass: 'UserPasswordBypass',
};
