import { BASIC_BOOT_OPTIONS } from '../firmware/boot-options';
import { methodRequest, putRequest, referenceParameter } from './requests';

/** A complete Put of AMT_BootSettingData: everything cleared but what is named. */
export function putBootOptions(changes: Readonly<Record<string, string>> = {}): string {
  const cleared = BASIC_BOOT_OPTIONS.map(
    (name) => [name, name.endsWith('Index') || /Device|Verbosity/.test(name) ? '0' : 'false'] as const,
  );
  return putRequest('AMT_BootSettingData', [
    ...cleared.filter(([name]) => !(name in changes)),
    ...Object.entries(changes),
  ]);
}

export const setRole = (role: number): string =>
  methodRequest('CIM_BootService', 'SetBootConfigRole', [
    [
      'BootConfigSetting',
      referenceParameter('CIM_BootConfigSetting', { InstanceID: 'Intel(r) AMT: Boot Configuration 0' }),
    ],
    ['Role', String(role)],
  ]);

/** @param source without the prefix that all of them have; undefined leaves the parameter out */
export const changeOrder = (source?: string): string =>
  methodRequest(
    'CIM_BootConfigSetting',
    'ChangeBootOrder',
    source === undefined
      ? []
      : [['Source', referenceParameter('CIM_BootSourceSetting', { InstanceID: `Intel(r) AMT: ${source}` })]],
  );

export const powerRequest = (state: number): string =>
  methodRequest('CIM_PowerManagementService', 'RequestPowerStateChange', [
    ['PowerState', String(state)],
    [
      'ManagedElement',
      referenceParameter('CIM_ComputerSystem', {
        CreationClassName: 'CIM_ComputerSystem',
        Name: 'ManagedSystem',
      }),
    ],
  ]);
