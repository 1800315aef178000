/** ASF's own enterprise number, in the header of ping and pong (docs/reference/protocol.md, P1). */
const ASF_ENTERPRISE = 4542;
/** Intel's enterprise number, in the data of the pong (docs/reference/protocol.md, P2). */
export const INTEL_ENTERPRISE = 343;

const RMCP_VERSION = 0x06;
const CLASS_ASF = 0x06;
const CLASS_ACK = 0x86;
const NO_ACK_WANTED = 0xff;
const PRESENCE_PING = 0x80;
const PRESENCE_PONG = 0x40;
const DASH = 0x20;

/** A presence ping that may be answered. */
export interface Ping {
  sequence: number;
  /** Copied into the pong. */
  tag: number;
}

/** What a pong says about its machine. */
export interface PongFacts {
  enterprise: number;
  /** 16992, 16993, or 0 while not set up. */
  port: number;
  major: number;
  minor: number;
  /** 0 pre, 1 in, 2 post. */
  state: 0 | 1 | 2;
  /** Both 16992 and 16993 are open. */
  dual: boolean;
  dash: boolean;
}

/**
 * Reads the 12 bytes of a presence ping (docs/reference/protocol.md, P1).
 * @returns undefined for anything else: firmware does not answer what it does not understand
 */
export function readPing(datagram: Buffer): Ping | undefined {
  if (datagram.length !== 12) return undefined;
  const isPing =
    datagram[0] === RMCP_VERSION &&
    datagram[3] === CLASS_ASF &&
    datagram.readUInt32BE(4) === ASF_ENTERPRISE &&
    datagram[8] === PRESENCE_PING &&
    datagram[11] === 0;
  if (!isPing) return undefined;
  return { sequence: datagram.readUInt8(2), tag: datagram.readUInt8(9) };
}

/** The 4-byte acknowledgement that some firmware sends first; undefined when the ping wants none (FF). */
export function makeAck(ping: Ping): Buffer | undefined {
  if (ping.sequence === NO_ACK_WANTED) return undefined;
  return Buffer.from([RMCP_VERSION, 0, ping.sequence, CLASS_ACK]);
}

/** The 28 bytes of a pong (docs/reference/protocol.md, P2). */
export function makePong(facts: PongFacts, ping: Ping): Buffer {
  const pong = Buffer.alloc(28);
  pong.set([RMCP_VERSION, 0, NO_ACK_WANTED, CLASS_ASF]);
  pong.writeUInt32BE(ASF_ENTERPRISE, 4);
  pong.set([PRESENCE_PONG, ping.tag, 0, 16], 8);
  pong.writeUInt32BE(facts.enterprise, 12);
  pong.writeUInt16BE(facts.port, 16);
  if (facts.major >= 6 && facts.major <= 15) pong.writeUInt8((facts.major << 4) | (facts.minor & 0x0f), 18);
  pong.writeUInt8(facts.state | (facts.dual ? 4 : 0), 19);
  pong.writeUInt8(facts.dash ? DASH : 0, 21);
  // A nibble cannot hold 16: byte 18 stays 0 and the number moves here.
  if (facts.major > 15) pong.set([facts.major, facts.minor], 22);
  return pong;
}
