import { MOST_USB_KEY_BYTES } from '#shared/model/usb-key';
import { fail, ok, type Result } from '#shared/result';
import { type Message, message } from '#shared/texts/message';
import {
  BLOCK,
  DATA,
  FILE_TYPES,
  type FileVersion,
  HEADER,
  HEADER_BYTES,
  INVALID,
  NOT_USED_UP,
  padded,
  RECORD,
  SCRAMBLE,
  SCRAMBLED,
  VALID,
  VARIABLE,
} from './layout';
import { brokenRules } from './rules';
import { decodeValue } from './value-codec';
import { definitionOf, type FileVariable, isKnown, nameAt } from './variables';

export interface ReadRecord {
  number: number;
  /** `used`: a machine has used it up. `invalid`: it was never one. */
  state: 'ready' | 'used' | 'invalid';
  scrambled: boolean;
  variables: FileVariable[];
}

/** What a setup.bin holds. */
export interface ReadSetupBin {
  /** As `2.1`. */
  version: string;
  reusable: boolean;
  records: ReadRecord[];
  /** What is odd about it; a sentence each, and no value of a variable. */
  findings: Message[];
}

/** More would not be read. */
const MOST_FINDINGS = 40;

/**
 * Reads a setup.bin from anywhere. Odd ones are read as far as they make sense, with a finding for what is odd.
 * @returns `file-unreadable` for what is no setup.bin, is cut off, too large, or contradicts itself
 */
export function readSetupBin(bytes: Uint8Array): Result<ReadSetupBin> {
  if (bytes.length > MOST_USB_KEY_BYTES) return refused(message('usbKey.refused.tooLarge'));
  const type = Buffer.from(bytes.subarray(HEADER.type, HEADER.typeBytes)).toString('hex');
  const kind = FILE_TYPES.get(type);
  if (kind === undefined) return refused(message('usbKey.refused.otherFile'));
  if (bytes.length < BLOCK || bytes.length % BLOCK !== 0) {
    return refused(message('usbKey.refused.notWhole', { bytes: bytes.length }));
  }
  const header = readHeader(viewOf(bytes), bytes.length / BLOCK - 1);
  const problem = headerProblem(header, kind);
  if (problem) return refused(problem);
  const version = `${String(header.version.major)}.${String(header.version.minor)}`;
  const records: ReadRecord[] = [];
  const findings: Message[] = [];
  for (let at = 1; at <= header.inFile; at++) {
    const block = bytes.subarray(BLOCK * at, BLOCK * (at + 1));
    const read = readRecord(block, at);
    if (!read.ok) return read;
    const { record, found } = read.value;
    records.push(record);
    const broken = record.state === 'invalid' ? [] : brokenRules(version, record.variables.filter(isKnown));
    findings.push(...[...found, ...broken].map((text) => message('usbKey.findings.record', { at, text })));
  }
  findings.unshift(...headerFindings(header, records));
  return ok({ version, reusable: header.reusable, records, findings: findings.slice(0, MOST_FINDINGS) });
}

function refused(why: Message): Result<never> {
  return fail('file-unreadable', why, message('usbKey.refused.next'));
}

interface ReadHeader {
  version: FileVersion;
  blocks: number;
  bytes: number;
  reusable: boolean;
  /** Number of records as the header says it, and as the file has them. */
  records: number;
  inFile: number;
  used: number;
  recordBlocks: number;
  modules: number[];
}

function readHeader(view: DataView, inFile: number): ReadHeader {
  const modules: number[] = [];
  for (let at: number = HEADER.modules; at < BLOCK; at += 2) {
    const module = view.getUint16(at, true);
    if (module === 0) break;
    modules.push(module);
  }
  return {
    version: { major: view.getUint8(HEADER.major), minor: view.getUint8(HEADER.minor) },
    blocks: view.getUint16(HEADER.blocks, true),
    bytes: view.getUint16(HEADER.bytes, true),
    reusable: (view.getUint16(HEADER.flags, true) & NOT_USED_UP) !== 0,
    records: view.getUint32(HEADER.records, true),
    inFile,
    used: view.getUint32(HEADER.used, true),
    recordBlocks: view.getUint16(HEADER.recordBlocks, true),
    modules,
  };
}

function headerProblem(header: ReadHeader, kind: number): Message | undefined {
  const { version, blocks, recordBlocks, records, inFile } = header;
  if (version.major !== kind) {
    return message('usbKey.refused.twoVersions', { kind: String(kind), major: String(version.major) });
  }
  if (blocks > 1 || recordBlocks > 1) return message('usbKey.refused.longRecords');
  if (records === inFile) return undefined;
  return message('usbKey.refused.count', { said: String(records), found: inFile });
}

function headerFindings(header: ReadHeader, records: readonly ReadRecord[]): Message[] {
  const findings: Message[] = [];
  const { blocks, recordBlocks, bytes, modules, reusable, used } = header;
  // Nothing else is known to make a BIOS ignore the file without a word (docs/reference/protocol.md, P50).
  if (blocks === 0 || recordBlocks === 0) findings.push(message('usbKey.findings.noBlocks'));
  const wanted = HEADER_BYTES + 2 * modules.length;
  if (bytes !== wanted) findings.push(message('usbKey.findings.headerBytes', { said: bytes, wanted }));
  const inRecords = new Set(records.flatMap(({ variables }) => variables.map(moduleOf)));
  if ([...inRecords].some((module) => !modules.includes(module))) {
    findings.push(message('usbKey.findings.modules'));
  }
  if (records.length === 0) findings.push(message('usbKey.findings.empty'));
  else if (records.every(({ state }) => state !== 'ready')) findings.push(message('usbKey.findings.allUsed'));
  const marked = records.filter(({ state }) => state === 'used').length;
  if (!reusable && used !== marked) {
    findings.push(message('usbKey.findings.usedCount', { said: String(used), marked }));
  }
  return findings;
}

function moduleOf(variable: FileVariable): number {
  return isKnown(variable) ? definitionOf(variable.name).module : variable.module;
}

/** @param at its place in the file, from 1 on */
function readRecord(block: Uint8Array, at: number): Result<{ record: ReadRecord; found: Message[] }> {
  const view = viewOf(block);
  const kind = view.getUint32(RECORD.kind, true);
  const flags = view.getUint32(RECORD.flags, true);
  const number = view.getUint32(RECORD.number, true);
  if (kind !== DATA && kind !== INVALID) {
    return refused(message('usbKey.refused.recordKind', { at, kind: String(kind) }));
  }
  const state = kind === INVALID ? 'invalid' : (flags & VALID) === 0 ? 'used' : 'ready';
  const scrambled = (flags & SCRAMBLED) !== 0;
  const record: ReadRecord = { number, state, scrambled, variables: [] };
  if (state === 'invalid') return ok({ record, found: [] });
  const found: Message[] = [];
  if (number !== at) found.push(message('usbKey.findings.number', { number: String(number) }));
  const heads = [view.getUint16(RECORD.blocks, true), view.getUint16(RECORD.bytes, true)];
  if (heads[0] !== 1 || heads[1] !== RECORD.variables) found.push(message('usbKey.findings.recordHead'));
  const body = block.subarray(RECORD.variables);
  const plain = scrambled ? body.map((byte) => byte - SCRAMBLE) : body;
  const variables = readVariables(plain);
  // A BIOS may wipe a record that it has used up.
  if (!variables) {
    if (state === 'ready') return refused(message('usbKey.refused.damaged', { at }));
    return ok({ record, found: [...found, message('usbKey.findings.usedUnreadable')] });
  }
  record.variables = variables.read;
  if (variables.remains) found.push(message('usbKey.findings.remains'));
  return ok({ record, found });
}

/** @returns undefined where a variable is longer than what is left of its record */
function readVariables(body: Uint8Array): { read: FileVariable[]; remains: boolean } | undefined {
  const view = viewOf(body);
  const read: FileVariable[] = [];
  let at = 0;
  while (at + VARIABLE.value <= body.length) {
    const module = view.getUint16(at + VARIABLE.module, true);
    if (module === 0) break;
    const id = view.getUint16(at + VARIABLE.id, true);
    const length = view.getUint16(at + VARIABLE.length, true);
    const from = at + VARIABLE.value;
    at = from + padded(length);
    if (at > body.length) return undefined;
    read.push(readVariable(module, id, body.slice(from, from + length)));
  }
  return { read, remains: body.subarray(at).some((byte) => byte !== 0) };
}

function readVariable(module: number, id: number, bytes: Uint8Array): FileVariable {
  const name = nameAt(module, id);
  if (name === undefined) return { module, id, bytes, why: message('usbKey.strange.unknown') };
  const decoded = decodeValue(definitionOf(name), bytes);
  if ('value' in decoded) return { name, value: decoded.value };
  return { module, id, name, bytes, why: decoded.why };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
