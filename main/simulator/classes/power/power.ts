import { REALM } from '../../firmware/accounts';
import type { AuditEvent } from '../../firmware/audit-log';
import { type Firmware, POWER_OFF, POWER_ON } from '../../firmware/firmware';
import type { StartOrder } from '../../firmware/pc-start';
import type { Parameter } from '../../wsman/input';
import type { Properties } from '../../wsman/values';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition, Context, Effect, MethodResult } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

const DONE = 0;
const NOT_SUPPORTED = 1;
const WRONG_STATE = 2;
const INVALID_PARAMETER = 5;
const HIGHEST_STATE = 16;
const RESET = 10;
const ASLEEP = 4;

/** What an order does to a PC that runs. */
interface Order {
  /** Starts it anew, or leaves it in this power state; neither for an interrupt. */
  start?: StartOrder;
  leaves?: number;
  event: AuditEvent;
  /** Refused while somebody uses redirection (Intel AMT guide, “Change System Power State”). */
  endsSessions?: boolean;
  /** Handed to the operating system by Intel's service there. */
  graceful?: boolean;
}

const ORDERS: ReadonlyMap<number, Order> = new Map<number, Order>([
  [ASLEEP, { leaves: ASLEEP, event: 'standby' }],
  [5, { start: 'cycle', event: 'powerCycle', endsSessions: true }],
  [7, { leaves: 7, event: 'hibernate' }],
  [8, { leaves: POWER_OFF, event: 'powerDown', endsSessions: true }],
  [RESET, { start: 'reset', event: 'reset' }],
  [11, { event: 'interrupt' }],
  [12, { leaves: POWER_OFF, event: 'gracefulDown', endsSessions: true, graceful: true }],
  [14, { start: 'reset', event: 'gracefulReset', graceful: true }],
]);

/** Orders by generation, in the order of the recorded answers (Intel guide, table of “Change System Power State”). */
const WHILE_ON: Readonly<Record<Firmware['generation']['power'], readonly number[]>> = {
  basic: [RESET, 8, 5],
  full: [RESET, 8, 5, 11, 4, 7, 14, 12],
  'no-sleep': [RESET, 8, 5, 11, 14, 12],
};
const WHILE_OFF: readonly number[] = [POWER_ON];
const GRACEFUL: readonly number[] = [12, 14];

const POWER_SERVICE_NAME = 'Intel(r) AMT Power Management Service';
const POWER_SERVICE = serviceKeys('CIM_PowerManagementService', POWER_SERVICE_NAME);

const hostServiceRuns = ({ spec }: Firmware): boolean => spec.hostService ?? true;

/** Orders that a PC which runs takes now. */
function ordersWhileOn(firmware: Firmware): readonly number[] {
  const all = WHILE_ON[firmware.generation.power];
  return hostServiceRuns(firmware) ? all : all.filter((state) => !GRACEFUL.includes(state));
}

/** RequestPowerStateChange. A reset does nothing to a PC that is off, and nothing is said about it. */
function requestPowerState(context: Context, wanted: number): MethodResult {
  const { firmware } = context;
  if (!(wanted >= POWER_ON && wanted <= HIGHEST_STATE)) return { status: INVALID_PARAMETER };
  if (firmware.powerState !== POWER_ON) return whileOff(context, wanted);
  if (wanted === POWER_ON) return { status: WRONG_STATE };
  const order = ORDERS.get(wanted);
  if (!order || !WHILE_ON[firmware.generation.power].includes(wanted)) return { status: NOT_SUPPORTED };
  if (order.graceful === true && !hostServiceRuns(firmware)) return { status: WRONG_STATE };
  if (order.endsSessions === true && firmware.sessions.any) return { status: WRONG_STATE };
  firmware.audit(order.event, { kind: 'user', name: context.login.name }, context.from);
  if (order.start) return started(firmware, order.start);
  if (order.leaves === undefined) return { status: DONE };
  firmware.powerState = order.leaves;
  return { status: DONE, effects: ['ports-changed'] };
}

function whileOff({ firmware, login, from }: Context, wanted: number): MethodResult {
  if (wanted === RESET) return { status: DONE };
  if (wanted !== POWER_ON) return { status: WRONG_STATE };
  firmware.audit('powerUp', { kind: 'user', name: login.name }, from);
  if (firmware.powerState !== ASLEEP) return started(firmware, 'on');
  // Nothing starts: the PC goes on where it was.
  firmware.wake();
  return { status: DONE, effects: ['ports-changed'] };
}

function started(firmware: Firmware, order: StartOrder): MethodResult {
  const { consequences } = firmware.start(order);
  const effects: readonly Effect[] = consequences.includes('AMT unconfigured')
    ? ['unprovision']
    : ['ports-changed'];
  return { status: DONE, effects };
}

function powerState(firmware: Firmware): Properties {
  const { powerState: state } = firmware;
  return {
    AvailableRequestedPowerStates: state === POWER_ON ? ordersWhileOn(firmware) : WHILE_OFF,
    PowerState: state,
    ServiceProvided: referenceTo('CIM_PowerManagementService', POWER_SERVICE as Record<string, string>),
    UserOfService: referenceTo('CIM_ComputerSystem', {
      CreationClassName: 'CIM_ComputerSystem',
      Name: 'ManagedSystem',
    }),
  };
}

const forSystem = (first: string): readonly Parameter[] => [
  { name: first, type: 'number' },
  { name: 'ManagedElement', type: 'reference' },
  { name: 'Time', type: 'text', optional: true },
  { name: 'TimeoutPeriod', type: 'text', optional: true },
];

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
        ElementName: POWER_SERVICE_NAME,
        EnabledState: 5,
        RequestedState: 12,
      },
    },
  ],
  methods: {
    RequestPowerStateChange: {
      parameters: forSystem('PowerState'),
      run: (context, input) => {
        const [system] = input.references('ManagedElement');
        if (system?.className !== 'CIM_ComputerSystem') return { status: INVALID_PARAMETER };
        return requestPowerState(context, input.number('PowerState'));
      },
    },
  },
};

const capabilities = readOnlyClass({
  name: 'CIM_PowerManagementCapabilities',
  keys: ['InstanceID'],
  declaresCommon: false,
  realm: REALM.remoteControl,
  rows: ({ generation }) => {
    const supported = generation.power === 'basic' ? [5, 8, 2, RESET] : [5, 8, 2, RESET, 11, 12, 14];
    return [
      {
        ElementName: 'Power Management Capabilities',
        InstanceID: 'Intel(r) AMT:PowerManagementCapabilities 0',
        OtherPowerChangeCapabilities: '',
        PowerChangeCapabilities: generation.power === 'full' ? [2, 3, 4, 7, 8] : [2, 3, 8],
        PowerStatesSupported: supported,
        RequestedPowerStatesSupported: supported,
      },
    ];
  },
  pulls: 'ends-late',
});

/** Power (docs/reference/protocol.md, P41). The state belongs to an association that two class names lead to. */
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
  capabilities,
];
