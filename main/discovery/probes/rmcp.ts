import type { Pong } from '#shared/model/evidence';
import type { ProvisioningState } from '#shared/model/primitives';

/** ASF's own enterprise number, in the header of ping and pong (docs/reference/protocol.md, P1). */
const ASF_ENTERPRISE = 4542;
export const INTEL_ENTERPRISE = 343;
const CLASS_ASF = 0x06;
const PRESENCE_PING = 0x80;
const PRESENCE_PONG = 0x40;
const PONG_BYTES = 28;
const DASH_BIT = 0x20;

/**
 * The RMCP presence ping (docs/reference/protocol.md, P1). Sequence FF says that no ACK is wanted.
 * @param tag 0–255, echoed in the pong
 */
export function presencePing(tag: number): Buffer {
  const ping = Buffer.from([0x06, 0x00, 0xff, CLASS_ASF, 0, 0, 0, 0, PRESENCE_PING, tag & 0xff, 0x00, 0x00]);
  ping.writeUInt32BE(ASF_ENTERPRISE, 4);
  return ping;
}

/**
 * Reads a presence pong (docs/reference/protocol.md, P2). ACKs, truncated packets and everything else that is no pong
 * give undefined. The enterprise number in the header is not checked: one program expects 343 there.
 */
export function readPong(packet: Buffer): Pong | undefined {
  if (packet.length < PONG_BYTES || packet[0] !== 0x06 || packet[3] !== CLASS_ASF) return undefined;
  if (packet[8] !== PRESENCE_PONG) return undefined;
  const enterprise = packet.readUInt32BE(12);
  const flags = packet.readUInt8(19);
  const version = readVersion(packet);
  return {
    enterprise,
    openPort: packet.readUInt16BE(16),
    dualPort: (flags & 0x04) !== 0,
    state: STATES[flags & 0x03] ?? 'unknown',
    dash: ((packet.readUInt8(20) | packet.readUInt8(21)) & DASH_BIT) !== 0,
    ...(version !== undefined && { version }),
  };
}

/** The tag that the pong carries back; only of a packet that `readPong` has read. */
export function tagOf(pong: Buffer): number {
  return pong.readUInt8(9);
}

const STATES: readonly ProvisioningState[] = ['pre', 'in', 'post', 'unknown'];

/** Nibbles up to AMT 15; from 16 the nibble byte is zero and two whole bytes hold it. */
function readVersion(packet: Buffer): string | undefined {
  const nibbles = packet.readUInt8(18);
  if (nibbles !== 0) return `${String(nibbles >> 4)}.${String(nibbles & 0x0f)}`;
  const major = packet.readUInt8(22);
  return major === 0 ? undefined : `${String(major)}.${String(packet.readUInt8(23))}`;
}
