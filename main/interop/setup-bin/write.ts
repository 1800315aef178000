import type { UsbKeyVersion } from '#shared/model/setup-variables';
import { MOST_USB_KEY_RECORDS } from '#shared/model/usb-key';
import { fail, ok, type Result } from '#shared/result';
import { type Message, message } from '#shared/texts/message';
import {
  BLOCK,
  DATA,
  FILE_TYPES,
  fileVersion,
  HEADER,
  HEADER_BYTES,
  NOT_USED_UP,
  padded,
  RECORD,
  SCRAMBLE,
  SCRAMBLED,
  VALID,
  VARIABLE,
} from './layout';
import { brokenRules, variableLabel } from './rules';
import { encodeValue } from './value-codec';
import { definitionOf, inOrder, type KnownVariable } from './variables';

export interface SetupBin {
  version: UsbKeyVersion;
  /** One stick for any number of machines; else each machine uses up a record. Not in version 1.0. */
  reusable: boolean;
  /** The variables of each record, in any order. */
  records: readonly (readonly KnownVariable[])[];
}

/**
 * The bytes of a setup.bin (docs/reference/protocol.md, P50 to P52). Records of version 4.0 are scrambled, as Intel's own
 * tool writes them.
 * @returns `input-invalid` for what breaks a rule of the version, does not fit into a record, or is no value of its variable
 */
export function writeSetupBin({ version, reusable, records }: SetupBin): Result<Uint8Array> {
  if (records.length === 0 || records.length > MOST_USB_KEY_RECORDS) {
    return unfit(message('usbKey.rules.recordCount', { most: MOST_USB_KEY_RECORDS }));
  }
  if (reusable && version === '1.0') return unfit(message('usbKey.rules.usedUpOnly'));
  const bytes = new Uint8Array(BLOCK * (1 + records.length));
  const modules = new Set<number>();
  for (const [index, variables] of records.entries()) {
    const sorted = inOrder(variables);
    const [broken] = brokenRules(version, sorted);
    if (broken) return unfit(broken);
    const block = bytes.subarray(BLOCK * (1 + index), BLOCK * (2 + index));
    const problem = writeRecord(block, index + 1, sorted, version === '4.0');
    if (problem) return unfit(problem);
    for (const { name } of sorted) modules.add(definitionOf(name).module);
  }
  writeHeader(viewOf(bytes), { version, reusable, records: records.length, modules: [...modules].sort() });
  return ok(bytes);
}

function unfit(problem: Message): Result<never> {
  return fail('input-invalid', problem, message('usbKey.unfitNext'));
}

interface Header {
  version: UsbKeyVersion;
  reusable: boolean;
  records: number;
  modules: readonly number[];
}

function writeHeader(view: DataView, { version, reusable, records, modules }: Header): void {
  const { major, minor } = fileVersion(version);
  const type = [...FILE_TYPES].find(([, of]) => of === major)?.[0] ?? '';
  for (const [at, byte] of Buffer.from(type, 'hex').entries()) view.setUint8(HEADER.type + at, byte);
  view.setUint16(HEADER.blocks, 1, true);
  view.setUint16(HEADER.bytes, HEADER_BYTES + 2 * modules.length, true);
  view.setUint8(HEADER.major, major);
  view.setUint8(HEADER.minor, minor);
  view.setUint16(HEADER.flags, reusable ? NOT_USED_UP : 0, true);
  view.setUint32(HEADER.records, records, true);
  view.setUint16(HEADER.recordBlocks, 1, true);
  for (const [at, module] of modules.entries()) view.setUint16(HEADER.modules + 2 * at, module, true);
}

/** @returns why it cannot be written */
function writeRecord(
  block: Uint8Array,
  number: number,
  variables: readonly KnownVariable[],
  scrambled: boolean,
): Message | undefined {
  const view = viewOf(block);
  view.setUint32(RECORD.kind, DATA, true);
  view.setUint32(RECORD.flags, VALID | (scrambled ? SCRAMBLED : 0), true);
  view.setUint16(RECORD.blocks, 1, true);
  view.setUint16(RECORD.bytes, RECORD.variables, true);
  view.setUint32(RECORD.number, number, true);
  let at: number = RECORD.variables;
  for (const { name, value } of variables) {
    const definition = definitionOf(name);
    const bytes = encodeValue(definition, value);
    if (!bytes) return message('usbKey.rules.value', { variable: variableLabel(name) });
    const end = at + VARIABLE.value + padded(bytes.length);
    if (end > BLOCK) return message('usbKey.rules.tooMuch');
    view.setUint16(at + VARIABLE.module, definition.module, true);
    view.setUint16(at + VARIABLE.id, definition.id, true);
    view.setUint16(at + VARIABLE.length, bytes.length, true);
    block.set(bytes, at + VARIABLE.value);
    at = end;
  }
  if (scrambled) {
    for (let place: number = RECORD.variables; place < BLOCK; place++) {
      view.setUint8(place, view.getUint8(place) + SCRAMBLE);
    }
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
