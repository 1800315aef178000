import { REALM } from '../../firmware/accounts';
import { POWER_ON } from '../../firmware/firmware';
import type { ClassDefinition } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

const DONE = 0;
const NOT_SUPPORTED = 1;
const WRONG_STATE = 2;
const INVALID_PARAMETER = 5;
/** OSPowerSavingState: not known, nothing to say, the operating system runs fully, or is in Modern Standby. */
const UNKNOWN = 0;
const UNSUPPORTED = 1;
const FULL_POWER = 2;
const SAVING = 3;
const SERVICE_NAME = 'Intel(r) AMT Power Management Service';

const shownState = (powerState: number, whileOn: number): number =>
  powerState === POWER_ON ? whileOn : UNKNOWN;

/**
 * IPS_PowerManagementService: whether an operating system with Modern Standby saves power, and waking it from there
 * (Intel AMT Developers Guide, “Remote Power Management … InstantGo”). Hardware power stays on all the while, so that
 * CIM’s “on” does nothing for it.
 */
export const osPower: ClassDefinition = {
  name: 'IPS_PowerManagementService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.remoteControl, REALM.generalInfo],
  write: [REALM.remoteControl],
  offered: ({ generation }) => generation.modernStandby,
  instances: ({ powerState, osPowerSaving, spec }) => [
    {
      className: 'IPS_PowerManagementService',
      properties: {
        ...serviceKeys('IPS_PowerManagementService', SERVICE_NAME),
        ElementName: SERVICE_NAME,
        EnabledState: 5,
        OSPowerSavingState: shownState(powerState, spec.modernStandby === true ? osPowerSaving : UNSUPPORTED),
        RequestedState: 12,
      },
    },
  ],
  methods: {
    RequestOSPowerSavingStateChange: {
      parameters: [
        { name: 'OSPowerSavingState', type: 'number' },
        { name: 'ManagedElement', type: 'reference' },
        { name: 'Time', type: 'text', optional: true },
        { name: 'TimeoutPeriod', type: 'text', optional: true },
      ],
      run: ({ firmware }, input) => {
        const wanted = input.number('OSPowerSavingState');
        const [system] = input.references('ManagedElement');
        if (system?.className !== 'CIM_ComputerSystem') return { status: INVALID_PARAMETER };
        if (wanted !== FULL_POWER && wanted !== SAVING) return { status: INVALID_PARAMETER };
        if (firmware.powerState !== POWER_ON) return { status: WRONG_STATE };
        if (firmware.spec.modernStandby !== true) return { status: NOT_SUPPORTED };
        firmware.osPowerSaving = wanted;
        return { status: DONE };
      },
    },
  },
};
