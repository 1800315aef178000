import { SETUP_VALUES, type SetupVariable } from '#shared/model/setup-variables';
import type { ShownVariable, UsbKeyContents } from '#shared/model/usb-key';
import { FACTORY_MEBX_PASSWORD } from '#shared/password-rules';
import { message, type Text } from '#shared/texts/message';
import type { ReadRecord, ReadSetupBin } from './read';
import { variableLabel } from './rules';
import {
  definitionOf,
  type FileVariable,
  isKnown,
  type KnownVariable,
  placeOf,
  type SetupContent,
  type StrangeVariable,
} from './variables';

/** Records that are shown; those of one file are mostly the same. */
const SHOWN_RECORDS = 50;

/** By the length of its hex digits. */
const HASH_NAMES: Readonly<Record<number, string>> = { 40: 'SHA-1', 64: 'SHA-256', 96: 'SHA-384' };

/**
 * A setup.bin as people and programs see it.
 * @param showSecrets passwords are in it; else it is only said that there are some. What is not known could be one
 */
export function contentsOf(file: ReadSetupBin, showSecrets: boolean): UsbKeyContents {
  const { version, reusable, records, findings } = file;
  return {
    version,
    reusable,
    records: records.length,
    used: records.filter(({ state }) => state === 'used').length,
    shown: records.slice(0, SHOWN_RECORDS).map((record) => shownRecord(record, showSecrets)),
    findings: [...findings],
  };
}

function shownRecord(
  { number, state, scrambled, variables }: ReadRecord,
  showSecrets: boolean,
): UsbKeyContents['shown'][number] {
  return {
    number,
    state,
    scrambled,
    variables: variables.map((variable) => shownVariable(variable, showSecrets)),
  };
}

function shownVariable(variable: FileVariable, showSecrets: boolean): ShownVariable {
  if (!isKnown(variable)) return strangeVariable(variable, showSecrets);
  const { name, value } = variable;
  const definition = definitionOf(name);
  const known = { id: placeOf(definition), name, label: variableLabel(name) };
  const shown = { ...known, text: textOf(definition, value), value: plainValue(value) };
  if (definition.secret !== true) return shown;
  return showSecrets ? { ...shown, secret: true } : { ...known, text: hiddenText(variable), secret: true };
}

/** That it is the factory password is no secret, and decides which machines take the file. */
function hiddenText({ name, value }: KnownVariable): Text {
  const factory = name === 'current-mebx-password' && value === FACTORY_MEBX_PASSWORD;
  return message(factory ? 'usbKey.factoryPassword' : 'usbKey.hidden');
}

function strangeVariable(variable: StrangeVariable, showSecrets: boolean): ShownVariable {
  const { name, bytes, why } = variable;
  const id = placeOf(variable);
  const hex = Buffer.from(bytes).toString('hex');
  return {
    id,
    ...(name !== undefined && { name }),
    label: name === undefined ? message('usbKey.unknownVariable', { id }) : variableLabel(name),
    text: showSecrets ? hex : message('usbKey.hiddenBytes', { count: bytes.length }),
    ...(showSecrets && { value: hex }),
    secret: true,
    problem: why,
  };
}

function plainValue(value: SetupContent): Exclude<ShownVariable['value'], undefined> {
  if (typeof value !== 'object') return value;
  return 'hash' in value ? value : [...value];
}

function textOf({ form }: SetupVariable, value: SetupContent): Text {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return form === 'choice' ? wordOf(value) : value;
  if ('hash' in value) {
    const { name, hash } = value;
    return message('usbKey.hash', { kind: HASH_NAMES[hash.length] ?? '', name, hash });
  }
  const [first, ...more] = value.map(wordOf);
  if (first === undefined) return message('usbKey.values.none');
  return more.length === 0 ? first : message('usbKey.list', { list: [first, ...more] });
}

function wordOf(value: string): Text {
  const known = SETUP_VALUES.find((each) => each === value);
  return known === undefined ? value : message(`usbKey.values.${known}`);
}
