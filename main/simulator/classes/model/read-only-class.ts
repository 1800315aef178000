import type { Firmware } from '../../firmware/firmware';
import type { Properties } from '../../wsman/values';
import type { ClassDefinition } from './class-model';

/** A class that is only read, as one line of a table. */
export interface ReadOnlyClass {
  name: string;
  keys: readonly string[];
  declaresCommon: boolean;
  realm: number;
  rows: (firmware: Firmware) => readonly Properties[];
  /** Classes whose instances are handed out after the own ones when this class is enumerated. */
  andThen?: (firmware: Firmware) => readonly { className: string; properties: Properties }[];
  pulls?: ClassDefinition['pulls'];
  offered?: ClassDefinition['offered'];
  noGet?: ClassDefinition['noGet'];
}

/** Makes the definition of such a class. */
export function readOnlyClass({ realm, rows, andThen, ...rest }: ReadOnlyClass): ClassDefinition {
  return {
    ...rest,
    read: [realm],
    write: [],
    instances: (firmware) => [
      ...rows(firmware).map((properties) => ({ className: rest.name, properties })),
      ...(andThen?.(firmware) ?? []),
    ],
  };
}

/** The four keys of a service inside the firmware, and the names that go with them. */
export function serviceKeys(className: string, name: string, systemName = 'Intel(r) AMT'): Properties {
  return {
    CreationClassName: className,
    Name: name,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: systemName,
  };
}

export const SERVICE_KEYS = ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'] as const;
