import { describe, expect, it } from 'vitest';
import { pingBytes } from '../testing/fixtures';
import { INTEL_ENTERPRISE, makeAck, makePong, type PongFacts, readPing } from './rmcp';

const PING = { sequence: 0, tag: 0x42 };
const facts = (changes: Partial<PongFacts>): PongFacts => ({
  enterprise: INTEL_ENTERPRISE,
  port: 0,
  major: 9,
  minor: 5,
  state: 0,
  dual: false,
  dash: true,
  ...changes,
});

describe('pong', () => {
  // Data parts as recorded on real machines (docs/reference/protocol.md, P2); 4260 is 16992 in hex.
  it.each([
    ['AMT 9.5, not set up', facts({}), '00000157 0000 95 00 00 20'],
    ['AMT 9.5, set up, plain', facts({ port: 16_992, state: 2 }), '00000157 4260 95 02 00 20'],
    ['AMT 11.0, not set up', facts({ major: 11, minor: 0 }), '00000157 0000 b0 00 00 20'],
    ['AMT 11.8, not set up', facts({ major: 11, minor: 8 }), '00000157 0000 b8 00 00 20'],
  ])('%s has the recorded data bytes', (_name, said, bytes) => {
    expect(makePong(said, PING).subarray(12, 22).toString('hex')).toBe(bytes.replaceAll(' ', ''));
  });

  it('has the header, the tag of the ping, and 28 bytes', () => {
    const pong = makePong(facts({}), { sequence: 0, tag: 0x7e });
    expect(pong).toHaveLength(28);
    expect(pong.subarray(0, 12).toString('hex')).toBe('0600ff06000011be407e0010');
  });

  it('moves the version to bytes 22 and 23 from AMT 16 on, because a nibble cannot hold it', () => {
    const pong = makePong(facts({ major: 16, minor: 1, port: 16_993, state: 2 }), PING);
    expect(pong.readUInt8(18)).toBe(0);
    expect([...pong.subarray(22, 24)]).toEqual([16, 1]);
    expect(pong.readUInt16BE(16)).toBe(16_993);
  });

  it('says no version before AMT 6', () => {
    expect(makePong(facts({ major: 5, minor: 2 }), PING).readUInt8(18)).toBe(0);
  });

  it('sets bit 2 beside the state when both ports are open', () => {
    expect(makePong(facts({ state: 2, dual: true }), PING).readUInt8(19)).toBe(0b110);
    expect(makePong(facts({ state: 1 }), PING).readUInt8(19)).toBe(1);
  });
});

describe('ping', () => {
  it('is read with sequence and tag', () => {
    expect(readPing(pingBytes(0x11, 0x99))).toEqual({ sequence: 0x11, tag: 0x99 });
  });

  const broken = (offset: number, value: number): Buffer => {
    const bytes = pingBytes();
    bytes.writeUInt8(value, offset);
    return bytes;
  };
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['too short', pingBytes().subarray(0, 11)],
    ['too long', Buffer.concat([pingBytes(), Buffer.from([0])])],
    ['another RMCP version', broken(0, 5)],
    ['another class', broken(3, 7)],
    ['another enterprise', broken(7, 0xbf)],
    ['a pong', broken(8, 0x40)],
    ['data that is not there', broken(11, 4)],
  ])('%s is not answered', (_name, bytes) => {
    expect(readPing(bytes)).toBeUndefined();
  });

  it('wants an acknowledgement unless its sequence number is FF', () => {
    expect(makeAck({ sequence: 7, tag: 0 })?.toString('hex')).toBe('06000786');
    expect(makeAck({ sequence: 0xff, tag: 0 })).toBeUndefined();
  });
});
