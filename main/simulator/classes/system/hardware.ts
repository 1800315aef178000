import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { smbiosBytes } from '../../support/uuid';
import type { DateTime, Properties } from '../../wsman/values';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';

const DIMM = 8;
const SODIMM = 12;
const DESKTOP = 3;
const NOTEBOOK = 10;
const BYTES_PER_GIGABYTE = 1_073_741_824;
const realm = REALM.hardwareAsset;

/** Numbers of CIM_PhysicalMemory: DDR3, DDR4 and DDR5 came with the platforms of these generations. */
function memoryType({ generation: { major } }: Firmware): number {
  if (major < 11) return 24;
  return major < 16 ? 26 : 34;
}

/** Of the machines here, those with a wireless port are laptops. */
export const isLaptop = ({ spec }: Firmware): boolean => spec.hardware.wifiMac !== undefined;

function chassis(firmware: Firmware): Properties {
  const { spec } = firmware;
  const { manufacturer, model, serial } = spec.hardware;
  return {
    ChassisPackageType: isLaptop(firmware) ? NOTEBOOK : DESKTOP,
    CreationClassName: 'CIM_Chassis',
    ElementName: 'Managed System Chassis',
    Manufacturer: manufacturer,
    Model: model,
    OperationalStatus: 0,
    PackageType: DESKTOP,
    SerialNumber: serial,
    Tag: 'CIM_Chassis',
    Version: '',
  };
}

function card({ spec }: Firmware): Properties {
  const { manufacturer, board } = spec.hardware;
  return {
    CanBeFRUed: true,
    CreationClassName: 'CIM_Card',
    ElementName: 'Managed System Base Board',
    Manufacturer: manufacturer,
    Model: board.model,
    OperationalStatus: 0,
    PackageType: 9,
    SerialNumber: board.serial,
    Tag: 'CIM_Card',
    Version: board.version,
  };
}

function chip({ spec }: Firmware): Properties {
  return {
    CanBeFRUed: true,
    CreationClassName: 'CIM_Chip',
    ElementName: 'Managed System Processor Chip',
    Manufacturer: 'Intel(R) Corporation',
    OperationalStatus: 0,
    Tag: 'CPU 0',
    Version: spec.hardware.processor.name,
  };
}

function processor({ spec }: Firmware): Properties {
  const { family, megahertz, stepping } = spec.hardware.processor;
  return {
    CPUStatus: 1,
    CreationClassName: 'CIM_Processor',
    CurrentClockSpeed: megahertz,
    DeviceID: 'CPU 0',
    ElementName: 'Managed System CPU',
    EnabledState: 2,
    ExternalBusClockSpeed: 100,
    Family: family,
    HealthState: 0,
    MaxClockSpeed: megahertz + 1_000,
    OperationalStatus: 0,
    RequestedState: 12,
    Role: 'Central',
    Stepping: stepping,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'ManagedSystem',
    UpgradeMethod: 2,
  };
}

function memory(firmware: Firmware): Properties[] {
  const { spec } = firmware;
  return spec.hardware.memory.map((module, index) => ({
    BankLabel: module.bank,
    Capacity: module.gigabytes * BYTES_PER_GIGABYTE,
    ConfiguredMemoryClockSpeed: module.megahertz,
    CreationClassName: 'CIM_PhysicalMemory',
    ElementName: 'Managed System Memory Chip',
    FormFactor: isLaptop(firmware) ? SODIMM : DIMM,
    IsSpeedInMhz: true,
    Manufacturer: module.maker,
    MaxMemorySpeed: module.megahertz,
    MemoryType: memoryType(firmware),
    PartNumber: module.part,
    SerialNumber: `${spec.hardware.serial}${index}`,
    Speed: 0,
    // What most makers leave there as asset tag.
    Tag: `9876543210 (#${index})`,
  }));
}

function disks({ spec }: Firmware): Properties[] {
  return spec.hardware.disks.map((size, index) => ({
    Capabilities: 4,
    CreationClassName: 'CIM_MediaAccessDevice',
    DeviceID: `MEDIA DEV ${index}`,
    ElementName: 'Managed System Media Access Device',
    EnabledDefault: 2,
    EnabledState: 0,
    MaxMediaSize: size,
    OperationalStatus: 0,
    RequestedState: 12,
    Security: 2,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'ManagedSystem',
  }));
}

function bios({ spec }: Firmware): Properties {
  const { manufacturer, bios: facts } = spec.hardware;
  const released: DateTime = { kind: 'datetime', iso: `${facts.released}T00:00:00Z` };
  return {
    ElementName: 'Primary BIOS',
    Manufacturer: manufacturer,
    Name: 'Primary BIOS',
    OperationalStatus: 0,
    PrimaryBIOS: true,
    ReleaseDate: released,
    SoftwareElementID: facts.version,
    SoftwareElementState: 2,
    TargetOperatingSystem: 66,
    Version: facts.version,
  };
}

function systemPackage({ spec }: Firmware): Properties {
  return {
    Antecedent: referenceTo('CIM_Chassis', { CreationClassName: 'CIM_Chassis', Tag: 'CIM_Chassis' }),
    Dependent: referenceTo('CIM_ComputerSystem', {
      CreationClassName: 'CIM_ComputerSystem',
      Name: 'ManagedSystem',
    }),
    PlatformGUID: smbiosBytes(spec.hardware.uuid).toString('hex').toUpperCase(),
  };
}

const physicalMemory = (firmware: Firmware) =>
  memory(firmware).map((properties) => ({ className: 'CIM_PhysicalMemory', properties }));

/**
 * What the machine is made of (docs/reference/protocol.md, P25). Enumerating a class also gives its subclasses, as
 * recorded: chips with memory, one at a time; packages as cards, with a context behind the end.
 */
export const hardwareClasses: readonly ClassDefinition[] = [
  readOnlyClass({
    name: 'CIM_Chassis',
    keys: ['CreationClassName', 'Tag'],
    declaresCommon: true,
    realm,
    rows: (firmware) => [chassis(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_Card',
    keys: ['CreationClassName', 'Tag'],
    declaresCommon: true,
    realm,
    rows: (firmware) => [card(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_Chip',
    keys: ['CreationClassName', 'Tag'],
    declaresCommon: true,
    realm,
    rows: (firmware) => [chip(firmware)],
    andThen: physicalMemory,
    pulls: 'one-at-a-time',
  }),
  readOnlyClass({
    name: 'CIM_PhysicalPackage',
    keys: ['CreationClassName', 'Tag'],
    declaresCommon: true,
    realm,
    rows: () => [],
    andThen: (firmware) => [{ className: 'CIM_Card', properties: card(firmware) }],
    pulls: 'ends-with-context',
  }),
  readOnlyClass({
    name: 'CIM_Processor',
    keys: ['CreationClassName', 'DeviceID', 'SystemCreationClassName', 'SystemName'],
    declaresCommon: true,
    realm,
    rows: (firmware) => [processor(firmware)],
    // AMT 21 answers Get with DestinationUnreachable (docs/reference/protocol.md, P25); enumerating works everywhere.
    noGet: ({ generation }) => generation.major >= 21,
  }),
  readOnlyClass({
    name: 'CIM_PhysicalMemory',
    keys: ['CreationClassName', 'Tag'],
    declaresCommon: true,
    realm,
    rows: memory,
  }),
  readOnlyClass({
    name: 'CIM_MediaAccessDevice',
    keys: ['CreationClassName', 'DeviceID', 'SystemCreationClassName', 'SystemName'],
    declaresCommon: true,
    realm,
    rows: disks,
  }),
  readOnlyClass({
    name: 'CIM_BIOSElement',
    keys: ['Name', 'SoftwareElementID', 'SoftwareElementState', 'TargetOperatingSystem', 'Version'],
    declaresCommon: true,
    realm,
    rows: (firmware) => [bios(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_ComputerSystemPackage',
    keys: ['Antecedent', 'Dependent'],
    declaresCommon: false,
    realm,
    rows: (firmware) => [systemPackage(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_SystemPackaging',
    keys: ['Antecedent', 'Dependent'],
    declaresCommon: false,
    realm,
    rows: () => [],
    andThen: (firmware) => [{ className: 'CIM_ComputerSystemPackage', properties: systemPackage(firmware) }],
  }),
];
