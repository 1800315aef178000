import { REALM } from '../../firmware/accounts';
import {
  BASIC_BOOT_OPTIONS,
  type BootCapabilities,
  bootFacts,
  type BootOptions,
  isCleared,
  NEEDS_CAPABILITY,
  TAKEN_BACK,
} from '../../firmware/boot-options';
import type { Firmware } from '../../firmware/firmware';
import { eraseMask, hasBit } from '../../firmware/pc-start';
import type { Properties, Value } from '../../wsman/values';
import { isFault, type WsmanFault } from '../../wsman/wsman-fault';
import type { Changed, ClassDefinition, Context } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';
import { mergePut } from '../model/settings-class';

const NOT_PERMITTED = 16;
const INVALID_PARAMETER = 36;
const UNSUPPORTED_BOOT_OPTION = 2050;
/** Of CIM_BootService.EnabledState: whether AMT allows Remote Platform Erase. */
const ERASE_ALLOWED: readonly number[] = [32_770, 32_771];
const HIGHEST_BIT = 31;

/** AMT_BootCapabilities: what the firmware and the BIOS can do at a start. */
const capabilities = readOnlyClass({
  name: 'AMT_BootCapabilities',
  keys: ['InstanceID'],
  declaresCommon: false,
  realm: REALM.remoteControl,
  rows: ({ generation, spec, bootCapabilities }) => {
    const { PlatformErase, SecureErase, ...always } = bootCapabilities;
    return [
      {
        ...always,
        ElementName: 'Intel(r) AMT: Boot Capabilities',
        ForceCDorDVDBoot: true,
        // Gone since AMT 7 (Intel guide, “Boot Configuration Details”).
        ForceDiagnosticBoot: generation.major < 7,
        ForceHardDriveBoot: true,
        ForcePXEBoot: true,
        IDER: spec.kind === 'intel-amt',
        InstanceID: 'Intel(r) AMT:BootCapabilities 0',
        SOL: true,
        VerbosityQuiet: false,
        VerbosityScreenBlank: false,
        VerbosityVerbose: false,
        ...(generation.secureBootOption && { BIOSSecureBoot: true }),
        ...(generation.secureErase && { SecureErase }),
        ...(generation.oneClickRecovery && {
          ForceUEFIHTTPSBoot: true,
          ForceUEFILocalPBABoot: false,
          ForceWinREBoot: true,
        }),
        ...(generation.platformErase && { PlatformErase }),
      },
    ];
  },
});

function facts(firmware: Firmware): Properties {
  const { generation, spec, plantedFacts } = firmware;
  return {
    ...bootFacts(generation, firmware.bootOptionsCleared, spec.platformEraseInBios ?? true),
    ...plantedFacts,
  };
}

/** The instance as it is shown: a password is never read back, and parameters only while there are some. */
function shown(firmware: Firmware): Properties {
  const { options } = firmware.settings.boot;
  const { UefiBootParametersArray: parameters = '', ...others } = options;
  return {
    ...others,
    ...('RSEPassword' in options && { RSEPassword: '' }),
    ...(parameters !== '' && { UefiBootParametersArray: parameters }),
    ...facts(firmware),
  };
}

/** The options that a Put leaves, of those that the instance has. */
function merge(current: BootOptions, sent: ReadonlyMap<string, readonly Value[]>): BootOptions | WsmanFault {
  const merged = mergePut(current, sent, Object.keys(current));
  if (isFault(merged)) return merged;
  const wanted: BootOptions = {};
  for (const [name, value] of Object.entries(merged)) if (typeof value !== 'object') wanted[name] = value;
  if (!('UefiBootNumberOfParams' in wanted)) return wanted;
  // Parameters come and go with their number: none means that those of before are gone.
  if (wanted['UefiBootNumberOfParams'] === 0) return { ...wanted, UefiBootParametersArray: '' };
  return sent.has('UefiBootNumberOfParams') && !sent.has('UefiBootParametersArray')
    ? { fault: 'internal-error', status: INVALID_PARAMETER }
    : wanted;
}

function refuse(context: Context, wanted: BootOptions): WsmanFault | undefined {
  const { bootCapabilities, settings, spec } = context.firmware;
  const impossible = Object.entries(NEEDS_CAPABILITY).some(
    ([option, needed]) => wanted[option] === true && !isPossible(bootCapabilities, needed),
  );
  if (impossible) return { fault: 'internal-error', status: UNSUPPORTED_BOOT_OPTION };
  if (wanted['PlatformErase'] !== true) return undefined;
  const allowed =
    context.secure &&
    (spec.platformEraseInBios ?? true) &&
    ERASE_ALLOWED.includes(settings.bootService.EnabledState);
  if (!allowed) return { fault: 'internal-error', status: NOT_PERMITTED };
  const mask = eraseMask(String(wanted['UefiBootParametersArray'] ?? ''));
  return mask !== undefined && isWithin(mask, bootCapabilities.PlatformErase)
    ? undefined
    : { fault: 'internal-error', status: UNSUPPORTED_BOOT_OPTION };
}

function isPossible(capability: BootCapabilities, needed: keyof BootCapabilities): boolean {
  return Boolean(capability[needed]);
}

function isWithin(mask: number, supported: number): boolean {
  for (let bit = 0; bit <= HIGHEST_BIT; bit++) {
    if (hasBit(mask, bit) && !hasBit(supported, bit)) return false;
  }
  return true;
}

/**
 * Put of AMT_BootSettingData. Read-only fields that came with One-Click Recovery make newer firmware refuse the whole
 * request, and so do there OptionsCleared and BIOSLastStatus, which older firmware takes back and ignores. An option
 * that came later than the first ones may be missing and then stays as it is.
 */
function put(
  context: Context,
  _instance: Properties,
  sent: ReadonlyMap<string, readonly Value[]>,
): Changed | WsmanFault {
  const { firmware } = context;
  const { boot } = firmware.settings;
  const strict = firmware.generation.oneClickRecovery;
  const readOnly = Object.keys(facts(firmware)).filter(
    (name) => !TAKEN_BACK.includes(name) && (strict || name in firmware.plantedFacts),
  );
  const carried = readOnly.find((name) => sent.has(name));
  if (carried !== undefined) return { fault: 'schema-validation', about: carried };
  const missing = BASIC_BOOT_OPTIONS.find((name) => !sent.has(name));
  if (missing !== undefined) return { fault: 'schema-validation', about: missing };
  const wanted = merge(boot.options, sent);
  if (isFault(wanted)) return wanted;
  const refusal = refuse(context, wanted);
  if (refusal) return refusal;
  boot.options = wanted;
  // Without consent the answer is the same; what starts then is not what was asked for.
  boot.optionsConsented = firmware.mayArrangeBoot;
  const { login, from } = context;
  if (!isCleared(wanted)) firmware.audit('bootOptions', { kind: 'user', name: login.name }, from);
  return { effects: [] };
}

/** AMT_BootSettingData: options for the next start, and only that. */
const settingData: ClassDefinition = {
  name: 'AMT_BootSettingData',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.remoteControl],
  write: [REALM.remoteControl],
  instances: (firmware) => [{ className: 'AMT_BootSettingData', properties: shown(firmware) }],
  put: { alsoKnown: ['UefiBootParametersArray'], apply: put },
};

export const bootSettingClasses: readonly ClassDefinition[] = [capabilities, settingData];
