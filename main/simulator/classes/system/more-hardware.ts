import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import type { Properties } from '../../wsman/values';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';
import { isLaptop } from './hardware';

const realm = REALM.hardwareAsset;
const DEVICE_KEYS = ['CreationClassName', 'DeviceID', 'SystemCreationClassName', 'SystemName'] as const;
const SYSTEM = { SystemCreationClassName: 'CIM_ComputerSystem', SystemName: 'ManagedSystem' } as const;
const WORKGROUP_TABLE = 131;

function battery(): Properties {
  return {
    ...SYSTEM,
    BatteryStatus: 2,
    ChargingStatus: 0,
    Chemistry: 2,
    CreationClassName: 'CIM_Battery',
    DesignCapacity: 4_800,
    DesignVoltage: 11_400,
    DeviceID: 'SIM04048',
    ElementName: '',
    EnabledState: 2,
    EstimatedChargeRemaining: 0,
    FullChargeCapacity: 0,
    HealthState: 0,
    RequestedState: 2,
  };
}

function fan(index: number): Properties {
  return {
    ...SYSTEM,
    ActiveCooling: true,
    CreationClassName: 'CIM_Fan',
    DesiredSpeed: 0,
    DeviceID: `Fan ${index}`,
    ElementName: 'Fan',
    EnabledState: 5,
    HealthState: 5,
    OperationalStatus: 2,
    RequestedState: 12,
    VariableSpeed: false,
  };
}

function sensor(index: number, type: number): Properties {
  return {
    ...SYSTEM,
    CreationClassName: 'CIM_Sensor',
    CurrentState: 'Good',
    DeviceID: `Sensor ${index}`,
    ElementName: 'Sensor',
    EnabledState: 5,
    HealthState: 5,
    OperationalStatus: 2,
    PossibleStates: ['Bad', 'Good', 'Unknown'],
    RequestedState: 12,
    SensorType: type,
  };
}

/** Associations: each user, and the role that belongs to it. */
function dependencies({ accounts }: Firmware): Properties[] {
  return accounts.list.map(({ name }) => ({
    Antecedent: referenceTo('CIM_Identity', { InstanceID: `Intel(r) AMT:${name}` }),
    Dependent: referenceTo('CIM_Role', {
      CreationClassName: 'CIM_Role',
      Name: `Intel(r) AMT:${name}`,
    }),
  }));
}

/** Parts of the machine that the inventory seldom asks for: a laptop’s battery, fans, sensors, asset tables. */
export const moreHardwareClasses: readonly ClassDefinition[] = [
  readOnlyClass({
    name: 'CIM_Battery',
    keys: DEVICE_KEYS,
    declaresCommon: true,
    realm,
    rows: (firmware) => (isLaptop(firmware) ? [battery()] : []),
  }),
  readOnlyClass({
    name: 'CIM_Fan',
    keys: DEVICE_KEYS,
    declaresCommon: true,
    realm,
    rows: () => [fan(0)],
  }),
  readOnlyClass({
    name: 'CIM_Sensor',
    keys: DEVICE_KEYS,
    declaresCommon: true,
    realm,
    rows: () => [sensor(1, 2), sensor(2, 3)],
    pulls: 'one-at-a-time',
  }),
  readOnlyClass({
    name: 'CIM_ComputerSystem',
    keys: ['CreationClassName', 'Name'],
    declaresCommon: true,
    realm: REALM.generalInfo,
    rows: ({ power }) => [
      {
        CreationClassName: 'CIM_ComputerSystem',
        Dedicated: 0,
        ElementName: 'Managed System',
        EnabledState: power === 'on' ? 2 : 3,
        Name: 'ManagedSystem',
        NameFormat: 'Other',
        OperationalStatus: 0,
        RequestedState: 12,
      },
      {
        CreationClassName: 'CIM_ComputerSystem',
        Dedicated: 14,
        ElementName: 'Intel(r) AMT Subsystem',
        EnabledState: 2,
        Name: 'Intel(r) AMT',
        NameFormat: 'Other',
        OperationalStatus: 0,
        RequestedState: 12,
      },
    ],
  }),
  readOnlyClass({
    name: 'CIM_ConcreteDependency',
    keys: ['Antecedent', 'Dependent'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    rows: dependencies,
  }),
  readOnlyClass({
    name: 'AMT_AssetTable',
    keys: ['InstanceID', 'TableType'],
    declaresCommon: false,
    realm,
    rows: () => [
      {
        InstanceID: '1',
        TableData: Buffer.from([WORKGROUP_TABLE, 6, 1, 0, 0, 0]).toString('base64'),
        TableType: WORKGROUP_TABLE,
        TableTypeInfo: 'SMbios:131',
      },
    ],
  }),
  readOnlyClass({
    name: 'AMT_EventLogEntry',
    keys: ['CreationClassName', 'RecordID'],
    declaresCommon: false,
    realm: REALM.eventLogReader,
    rows: ({ eventLog }) =>
      eventLog.entries.map((event, index) => ({
        CreationClassName: 'AMT_EventLogEntry',
        DeviceAddress: 32,
        ElementName: 'Event Log Entry',
        EventData: Buffer.from(event.data).toString('hex').toUpperCase(),
        EventSensorType: event.sensorType,
        EventType: event.eventType,
        RecordID: index + 1,
        TimeStamp: event.time,
      })),
  }),
];
