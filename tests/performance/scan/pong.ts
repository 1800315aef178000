import type { AmtMachine, DashMachine } from './machines';

/**
 * Presence pongs, written from docs/reference/protocol.md, P1 and P2, and from nothing else: neither the scanner's
 * reader nor the simulator's writer is used here, so that a mistake there shows.
 */
const PING_BYTES = 12;
const STATE_BITS = { pre: 0, post: 2 } as const;

/** @returns the tag of a presence ping; undefined for everything else */
export function tagOfPing(datagram: Buffer): number | undefined {
  const isPing =
    datagram.length === PING_BYTES &&
    datagram[0] === 0x06 &&
    datagram[3] === 0x06 &&
    datagram.readUInt32BE(4) === 0x0000_11be &&
    datagram[8] === 0x80;
  return isPing ? datagram[9] : undefined;
}

export function pongOf(machine: AmtMachine | DashMachine, tag: number): Buffer {
  const pong = Buffer.alloc(28);
  pong.set([0x06, 0x00, 0xff, 0x06, 0x00, 0x00, 0x11, 0xbe, 0x40, tag, 0x00, 0x10]);
  if (machine.kind === 'dash') {
    pong.writeUInt32BE(machine.enterprise, 12);
    pong.writeUInt8(0x20, machine.bitIn);
    return pong;
  }
  const { version, state, http, https } = machine;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  pong.writeUInt32BE(343, 12);
  if (state === 'post') pong.writeUInt16BE(http === 'open' ? 16992 : 16993, 16);
  if (major <= 15) pong.writeUInt8((major << 4) | minor, 18);
  else pong.set([major, minor], 22);
  const dual = http === 'open' && https === 'open';
  pong.writeUInt8(STATE_BITS[state] | (dual ? 0x04 : 0), 19);
  pong.writeUInt8(0x20, 21);
  return pong;
}
