import { decode, encode } from 'dns-packet';
import { cleanHostName, reverseName } from './host-name';
import { endOfName } from './wire-name';

export const MDNS_PORT = 5353;

const HEADER_BYTES = 12;
const PTR = 0x000c;
/** Type, class, time to live and length of what follows. */
const RECORD_BYTES = 10;
const CLASS_INTERNET = 0x0001;
/** An answer to us alone is welcome (RFC 6762 5.4). */
const UNICAST_WANTED = 0x8000;

/** Asks a machine itself for the name of its address (RFC 6762 5.5 and 6.7). */
export function reverseQuestion(id: number, address: string): Buffer {
  const packet = encode({ type: 'query', id, questions: [{ type: 'PTR', name: reverseName(address) }] });
  packet.writeUInt16BE(UNICAST_WANTED | CLASS_INTERNET, packet.length - 2);
  return packet;
}

/** The `.local` name that an mDNS answer gives to the address; undefined whatever else comes. */
export function readReverseAnswer(packet: Buffer, address: string): string | undefined {
  const asked = reverseName(address);
  for (const { name, target } of pointers(packet)) {
    const said = name.toLowerCase() === asked ? cleanHostName(target) : undefined;
    if (said?.toLowerCase().endsWith('.local')) return said;
  }
  return undefined;
}

function pointers(packet: Buffer): { name: string; target: string }[] {
  const part = answerSectionOnly(packet);
  if (!part) return [];
  try {
    const { type, answers = [] } = decode(part);
    if (type !== 'response') return [];
    return answers.flatMap((answer) =>
      answer.type === 'PTR' ? [{ name: answer.name, target: answer.data }] : [],
    );
  } catch {
    // dns-packet throws at anything that is no DNS packet.
    return [];
  }
}

/**
 * The packet without its further sections, if its answers are well-formed PTR records and nothing else. dns-packet
 * decodes every record there is, trusts the lengths of some and not of others, and takes long over types that nobody
 * asked for (NSEC3): so it sees only what has been counted out here.
 */
function answerSectionOnly(packet: Buffer): Buffer | undefined {
  if (packet.length < HEADER_BYTES) return undefined;
  let at = HEADER_BYTES;
  for (let left = packet.readUInt16BE(4); left > 0 && at < packet.length; left--) {
    at = endOfName(packet, at) + 4;
  }
  for (let left = packet.readUInt16BE(6); left > 0; left--) {
    const record = endOfName(packet, at);
    const data = record + RECORD_BYTES;
    if (data > packet.length || packet.readUInt16BE(record) !== PTR) return undefined;
    at = endOfName(packet, data);
    if (at !== data + packet.readUInt16BE(data - 2)) return undefined;
  }
  const part = Buffer.from(packet.subarray(0, at));
  part.writeUInt32BE(0, 8);
  return part;
}
