import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeStatusQuestion, readNodeStatus } from './netbios';

const UNIQUE = 0x0400;
const GROUP = 0x8400;

/** A name as the record of an answer begins: `*`, in letters. */
const asked = `20434b${'41'.repeat(30)}00`;

function entry(name: string, suffix: number, flags: number): string {
  const bytes = Buffer.alloc(18, 0x20);
  bytes.write(name.slice(0, 15), 'latin1');
  bytes.writeUInt8(suffix, 15);
  bytes.writeUInt16BE(flags, 16);
  return bytes.toString('hex');
}

/** An answer as Windows 10 gives it; 46 bytes of statistics, of which the first six are the MAC address. */
function answer(entries: string[], name = asked): Buffer {
  const data = `${entries.length.toString(16).padStart(2, '0')}${entries.join('')}${'00'.repeat(46)}`;
  const length = (data.length / 2).toString(16).padStart(4, '0');
  return Buffer.from(
    `1234840000000001000000 00${name}0021000100000000${length}${data}`.replace(' ', ''),
    'hex',
  );
}

const windows = [
  entry('LAB-PC-07', 0x00, UNIQUE),
  entry('WORKGROUP', 0x00, GROUP),
  entry('LAB-PC-07', 0x20, UNIQUE),
];

describe('nodeStatusQuestion', () => {
  it('is the fifty bytes of RFC 1002 4.2.17', () => {
    expect(nodeStatusQuestion(0x1234).toString('hex')).toBe(`123400000001000000000000${asked}00210001`);
  });
});

describe('readNodeStatus', () => {
  it.each([
    ['the computer', windows],
    ['the computer after its group', [windows[1] ?? '', windows[0] ?? '']],
    ['not the web server', [entry('IS~LAB-PC-07', 0x00, UNIQUE), ...windows]],
    ['not the user', [entry('MAX', 0x03, UNIQUE), ...windows]],
  ])('finds %s', (_, entries) => {
    expect(readNodeStatus(answer(entries))).toBe('LAB-PC-07');
  });

  it('follows no pointer, but knows where it ends', () => {
    expect(readNodeStatus(answer(windows, 'c00c'))).toBe('LAB-PC-07');
  });

  it('cleans the name', () => {
    expect(readNodeStatus(answer([entry('B\u00dcRO\r\n<b>', 0, UNIQUE)]))).toBe('BROb');
  });

  it('finds nothing in other packets', () => {
    const good = answer(windows);
    const changed = (at: number, byte: number): Buffer => {
      const packet = Buffer.from(good);
      packet[at] = byte;
      return packet;
    };
    const others = {
      question: nodeStatusQuestion(1),
      'not a response': changed(2, 0x04),
      error: changed(3, 0x03),
      'no answer': changed(7, 0),
      'repeats a question': changed(5, 1),
      'another record': changed(47, 0x20),
      'group only': answer([windows[1] ?? '']),
      'no names': answer([]),
      'more names than there are': answer([]).fill(0xff, 56, 57),
    };
    for (const [what, packet] of Object.entries(others)) expect(readNodeStatus(packet), what).toBeUndefined();
  });

  it('finds nothing in what was cut off before the name', () => {
    const good = answer(windows);
    for (let length = 0; length < 57 + 18; length++) {
      expect(readNodeStatus(good.subarray(0, length))).toBeUndefined();
    }
  });

  const isClean = (name: string | undefined): void => {
    expect(name ?? 'none').toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,14}$/);
  };

  it('makes a clean name or none of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => isClean(readNodeStatus(Buffer.from(bytes)))),
    );
  });

  it('makes a clean name or none of an answer with random damage', () => {
    const damage = fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(damage, fc.nat(160), (changes, length) => {
        const packet = answer(windows);
        for (const [at, byte] of changes) packet[at] = byte;
        isClean(readNodeStatus(packet.subarray(0, length)));
      }),
      { numRuns: 1_000 },
    );
  });
});
