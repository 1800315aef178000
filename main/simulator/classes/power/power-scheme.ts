import { REALM } from '../../firmware/accounts';
import { POWER_SCHEMES } from '../../firmware/settings';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';

const schemeName = (index: number): string => `SCHEME ${index}`;
const guidBytes = (guid: string): Buffer => Buffer.from(guid.replaceAll('-', ''), 'hex');

/**
 * AMT_SystemPowerScheme: which power states the firmware stays awake in. SetPowerScheme has no parameter: the instance
 * that the selector names is put in force (Intel AMT Implementation and Reference Guide, class AMT_SystemPowerScheme).
 */
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
      parameters: [],
      run: ({ firmware, login, from }, _input, instance) => {
        if (!instance) return { fault: 'invalid-selectors', detail: 'InsufficientSelectors' };
        firmware.settings.powerScheme = POWER_SCHEMES.findIndex(
          (_scheme, index) => schemeName(index) === instance['InstanceID'],
        );
        firmware.audit('powerPackage', { kind: 'user', name: login.name }, from);
        return { status: 0, effects: ['ports-changed'] };
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

export const powerSchemeClasses: readonly ClassDefinition[] = [powerScheme, elementSetting];
