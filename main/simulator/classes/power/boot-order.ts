import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { type Input, REQUESTED_STATE } from '../../wsman/input';
import type { Properties } from '../../wsman/values';
import type { ClassDefinition, Context, MethodDefinition, MethodResult } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const DONE = 0;
const NOT_SUPPORTED = 1;
const INVALID_PARAMETER = 5;
const CONFIG_NAME = 'Intel(r) AMT: Boot Configuration 0';
const IS_NEXT_SINGLE_USE = 1;
const IS_NOT_NEXT = 32_768;
/** RequestedState of CIM_BootService: bit 0 One-Click Recovery, bit 1 Remote Platform Erase. */
const LOWEST_STATE = 32_768;
const HIGHEST_STATE = 32_771;
const ERASE_BIT = 2;

/** Boot sources by generation (Intel AMT Implementation and Reference Guide, “Boot Configuration Details”). */
function bootSources({ generation }: Firmware): Properties[] {
  const sources: (readonly [name: string, structured: string, more?: Properties])[] = [
    ['Force Hard-drive Boot', 'CIM:Hard-Disk:1'],
    ['Force PXE Boot', 'CIM:Network:1'],
    ['Force CD/DVD Boot', 'CIM:CD/DVD:1'],
  ];
  if (generation.major < 7) sources.push(['Force Diagnostic Boot', 'Intel(r) AMT:Diagnostic:1']);
  if (generation.oneClickRecovery) {
    sources.push(
      ['Force OCR UEFI HTTPS Boot', 'CIM:OCR UEFI HTTPS:1'],
      [
        'Force OCR UEFI Boot Option 1',
        'CIM:OCR UEFI Boot Option:1',
        { BIOSBootString: 'WinRe', BootString: '\\OemVendor\\WinRE\\bootmgfw.efi' },
      ],
    );
  }
  return sources.map(([name, structured, more]) => ({
    ElementName: 'Intel(r) AMT: Boot Source',
    FailThroughSupported: 2,
    InstanceID: `Intel(r) AMT: ${name}`,
    StructuredBootString: structured,
    ...more,
  }));
}

const changeService: MethodDefinition = {
  parameters: REQUESTED_STATE,
  run: ({ firmware }, input) => {
    const { generation, spec, settings } = firmware;
    if (!generation.oneClickRecovery) return { status: NOT_SUPPORTED };
    const wanted = input.number('RequestedState');
    if (wanted < LOWEST_STATE || wanted > HIGHEST_STATE) return { status: INVALID_PARAMETER };
    const erase = (wanted - LOWEST_STATE) & ERASE_BIT;
    // The BIOS decides about platform erase (Intel guide, “Secure Remote Platform Erase”).
    if (erase !== 0 && (!generation.platformErase || spec.platformEraseInBios === false)) {
      return { status: NOT_SUPPORTED };
    }
    settings.bootService.EnabledState = wanted;
    return { status: DONE };
  },
};

/** SetBootConfigRole: whether the configuration is used at the next start, and only then. */
function setRole({ firmware }: Context, input: Input): MethodResult {
  const [setting] = input.references('BootConfigSetting');
  const named =
    setting?.className === 'CIM_BootConfigSetting' &&
    setting.selectors.some(([, value]) => value === CONFIG_NAME);
  const role = input.number('Role');
  if (!named || (role !== IS_NEXT_SINGLE_USE && role !== IS_NOT_NEXT)) return { status: INVALID_PARAMETER };
  firmware.settings.boot.isNext = role === IS_NEXT_SINGLE_USE;
  return { status: DONE };
}

/** ChangeBootOrder: the first source counts, none clears. An empty `<Source/>` never gets here: it is no reference. */
function changeOrder({ firmware }: Context, input: Input): MethodResult {
  const { boot } = firmware.settings;
  const [source] = input.references('Source');
  if (!source) {
    boot.source = '';
    return { status: DONE };
  }
  const name = source.selectors.find(([key]) => key === 'InstanceID')?.[1];
  const known = bootSources(firmware).some(({ InstanceID }) => InstanceID === name);
  if (source.className !== 'CIM_BootSourceSetting' || typeof name !== 'string' || !known) {
    return { status: INVALID_PARAMETER };
  }
  boot.source = name;
  boot.sourceConsented = firmware.mayArrangeBoot;
  return { status: DONE };
}

/** Which source the PC starts from next, once. */
export const bootOrderClasses: readonly ClassDefinition[] = [
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
    methods: {
      RequestStateChange: changeService,
      SetBootConfigRole: {
        parameters: [
          { name: 'BootConfigSetting', type: 'reference' },
          { name: 'Role', type: 'number' },
        ],
        run: setRole,
      },
    },
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
    methods: {
      ChangeBootOrder: {
        parameters: [{ name: 'Source', type: 'reference', optional: true, many: true }],
        run: changeOrder,
      },
    },
  },
  readOnlyClass({
    name: 'CIM_BootSourceSetting',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.remoteControl,
    rows: bootSources,
  }),
];
