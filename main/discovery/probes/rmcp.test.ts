import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presencePing, readPong } from './rmcp';

/** A pong around a recorded data part (docs/reference/protocol.md, P2). */
function pong(data: string): Buffer {
  const rest = Buffer.from(data.replaceAll(' ', ''), 'hex');
  const packet = Buffer.alloc(28);
  Buffer.from('0600ff06000011be40000010', 'hex').copy(packet);
  rest.copy(packet, 12);
  return packet;
}

describe('presencePing', () => {
  it('is the twelve bytes of the ASF presence ping', () => {
    expect(presencePing(0x2a).toString('hex')).toBe('0600ff06000011be802a0000');
    expect(presencePing(0x12a)[9]).toBe(0x2a);
  });
});

describe('readPong', () => {
  it.each([
    ['00000157 0000 95 00 00 20', { openPort: 0, state: 'pre', version: '9.5', dualPort: false, dash: true }],
    ['00000157 4260 95 02 00 20', { openPort: 16992, state: 'post', version: '9.5', dualPort: false }],
    ['00000157 0000 b0 00 00 20', { openPort: 0, state: 'pre', version: '11.0' }],
    ['00000157 0000 b8 00 00 20', { openPort: 0, state: 'pre', version: '11.8' }],
    // AMT 16 and later: the nibbles cannot hold it, bytes 22 and 23 do.
    ['00000157 4261 00 02 00 20 10 01', { openPort: 16993, state: 'post', version: '16.1' }],
    ['00000157 4261 c0 06 00 20', { dualPort: true, state: 'post', version: '12.0' }],
    ['00000157 0000 b0 01 00 20', { state: 'in' }],
    ['00000157 0000 b0 03 00 20', { state: 'unknown' }],
  ])('%s', (data, expected) => {
    expect(readPong(pong(data))).toMatchObject({ enterprise: 343, ...expected });
  });

  it('leaves the version open where firmware before 6.0 sends none', () => {
    expect(readPong(pong('00000157 4260 00 02 20 00'))?.version).toBeUndefined();
  });

  it('tells another DASH board from Intel by the enterprise number alone', () => {
    expect(readPong(pong('00001234 0000 00 00 00 20'))).toMatchObject({ enterprise: 0x1234, dash: true });
  });

  it('takes an ACK, a short packet, a ping and another class for no pong', () => {
    const good = pong('00000157 4260 95 02 00 20');
    const ack = Buffer.from('06000086', 'hex');
    const ping = Buffer.from(good);
    ping[8] = 0x80;
    const ipmi = Buffer.from(good);
    ipmi[3] = 0x07;
    for (const packet of [ack, good.subarray(0, 27), ping, ipmi, Buffer.alloc(0)]) {
      expect(readPong(packet)).toBeUndefined();
    }
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const read = readPong(Buffer.from(bytes));
        if (read) expect(bytes.length).toBeGreaterThanOrEqual(28);
      }),
    );
  });
});
