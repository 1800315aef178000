import { SETUP_VARIABLES, type SetupVariable, type SetupVariableName } from '#shared/model/setup-variables';
import type { OwnHash } from '#shared/model/usb-key';
import type { Text } from '#shared/texts/message';

/** What a variable says: text, number or choice, several choices, or a hash; bytes of unknown layout in hex. */
export type SetupContent = string | number | readonly string[] | OwnHash;

/** A variable that is known, with a value that it can have. */
export interface KnownVariable {
  name: SetupVariableName;
  value: SetupContent;
}

/** A variable of a file that nothing is known of, or whose value is none that it can have. */
export interface StrangeVariable {
  module: number;
  id: number;
  /** Where the variable is known. */
  name?: SetupVariableName;
  bytes: Uint8Array;
  why: Text;
}

export type FileVariable = KnownVariable | StrangeVariable;

export const isKnown = (variable: FileVariable): variable is KnownVariable => 'value' in variable;

export function definitionOf(name: SetupVariableName): SetupVariable {
  return SETUP_VARIABLES[name];
}

const NAMES = Object.keys(SETUP_VARIABLES).filter(isName);

function isName(name: string): name is SetupVariableName {
  return Object.hasOwn(SETUP_VARIABLES, name);
}

const BY_PLACE: ReadonlyMap<string, SetupVariableName> = new Map(
  NAMES.map((name) => [placeOf(SETUP_VARIABLES[name]), name]),
);

/** Module and number of a variable, as people write them. */
export function placeOf({ module, id }: { module: number; id: number }): string {
  return `${String(module)}/${String(id)}`;
}

/** @returns undefined for a variable that is not known */
export function nameAt(module: number, id: number): SetupVariableName | undefined {
  return BY_PLACE.get(placeOf({ module, id }));
}

/** The order in which a record has its variables: by module and number; hashes stay as they are. */
export function inOrder(variables: readonly KnownVariable[]): KnownVariable[] {
  return variables.toSorted((a, b) => {
    const [one, other] = [definitionOf(a.name), definitionOf(b.name)];
    return one.module - other.module || one.id - other.id;
  });
}
