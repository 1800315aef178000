import { cleanHostName } from './host-name';
import { endOfName } from './wire-name';

export const NETBIOS_PORT = 137;

const HEADER_BYTES = 12;
const IS_RESPONSE = 0x80;
const RCODE = 0x0f;
const NODE_STATUS = 0x0021;
const CLASS_INTERNET = 0x0001;
/** Type, class, time to live and length of what follows. */
const RECORD_BYTES = 10;
const ENTRY_BYTES = 18;
const NAME_BYTES = 15;
const GROUP = 0x80;
/** The suffix of the computer's own name; groups have it as well. */
const WORKSTATION = 0x00;

/** Asks an address for all its NetBIOS names (RFC 1002 4.2.17), by the name that every node answers to: `*`. */
export function nodeStatusQuestion(id: number): Buffer {
  const asked = Buffer.alloc(NAME_BYTES + 1);
  asked.write('*');
  // Each half byte of the name travels as a letter from A on.
  const letters = [...asked].flatMap((byte) => [0x41 + (byte >> 4), 0x41 + (byte & 0x0f)]);
  const packet = Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, letters.length, ...letters, 0, 0, 0, 0, 0]);
  packet.writeUInt16BE(id, 0);
  packet.writeUInt16BE(NODE_STATUS, packet.length - 4);
  packet.writeUInt16BE(CLASS_INTERNET, packet.length - 2);
  return packet;
}

/**
 * Reads the computer's name out of a node status answer (RFC 1002 4.2.18): the first unique name with the suffix 00.
 * Whatever else comes gives undefined.
 */
export function readNodeStatus(packet: Buffer): string | undefined {
  if (packet.length < HEADER_BYTES) return undefined;
  if ((packet.readUInt8(2) & IS_RESPONSE) === 0 || (packet.readUInt8(3) & RCODE) !== 0) return undefined;
  // No question is repeated in these answers, so the record comes right behind the header.
  if (packet.readUInt16BE(4) !== 0 || packet.readUInt16BE(6) === 0) return undefined;
  const record = endOfName(packet, HEADER_BYTES);
  const names = record + RECORD_BYTES + 1;
  if (packet.length < names || packet.readUInt16BE(record) !== NODE_STATUS) return undefined;
  const count = packet.readUInt8(names - 1);
  for (let at = names; at < names + count * ENTRY_BYTES; at += ENTRY_BYTES) {
    const entry = packet.subarray(at, at + ENTRY_BYTES);
    if (entry.length < ENTRY_BYTES) return undefined;
    if (entry[NAME_BYTES] !== WORKSTATION || (entry.readUInt8(NAME_BYTES + 1) & GROUP) !== 0) continue;
    const name = entry.toString('latin1', 0, NAME_BYTES);
    // Internet Information Services registers itself beside the computer.
    if (name.startsWith('IS~')) continue;
    return cleanHostName(name);
  }
  return undefined;
}
