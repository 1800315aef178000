import { type Answer, decode, encode } from 'dns-packet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '#shared/testing/expect-within';
import { readReverseAnswer, reverseQuestion } from './mdns';

const ADDRESS = '192.168.4.7';
const NAME = '7.4.168.192.in-addr.arpa';

function answer(...answers: Answer[]): Buffer {
  return encode({ type: 'response', id: 7, answers });
}

function ptr(data: string, name = NAME): Answer {
  return { type: 'PTR', name, ttl: 10, data };
}

describe('reverseQuestion', () => {
  it('asks for one PTR with the QU bit', () => {
    const name = '0137013403313638033139 3207696e2d61646472046172706100'.replace(' ', '');
    expect(reverseQuestion(0x1234, ADDRESS).toString('hex')).toBe(`123400000001000000000000${name}000c8001`);
  });
});

describe('readReverseAnswer', () => {
  it.each([
    ['the name', [ptr('lab-pc-07.local')]],
    ['it among others', [ptr('other.local', '8.4.168.192.in-addr.arpa'), ptr('lab-pc-07.local')]],
    ['it in whatever case it is asked for', [ptr('lab-pc-07.local.', NAME.toUpperCase())]],
    ['it behind a name that is not local', [ptr('lab-pc-07.example'), ptr('lab-pc-07.local')]],
  ] satisfies [string, Answer[]][])('finds %s', (_, answers) => {
    expect(readReverseAnswer(answer(...answers), ADDRESS)).toBe('lab-pc-07.local');
  });

  it('finds the name of an IPv6 address', () => {
    const name = `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`;
    expect(readReverseAnswer(answer(ptr('pc.local', name)), '2001:db8::1')).toBe('pc.local');
  });

  it('does not look at what comes behind the answers', () => {
    const whole = encode({
      type: 'response',
      id: 7,
      questions: [{ type: 'PTR', name: NAME }],
      answers: [ptr('lab-pc-07.local')],
      additionals: [{ type: 'NSEC', name: NAME, data: { nextDomain: NAME, rrtypes: ['PTR'] } }],
    });
    expect(readReverseAnswer(whole, ADDRESS)).toBe('lab-pc-07.local');
    expect(readReverseAnswer(whole.fill(0xff, whole.length - 8), ADDRESS)).toBe('lab-pc-07.local');
  });

  it('finds nothing elsewhere', () => {
    const others = {
      'another address': answer(ptr('pc.local', '8.4.168.192.in-addr.arpa')),
      'another domain': answer(ptr('pc.example')),
      'the bare domain': answer(ptr('local')),
      'a question': reverseQuestion(7, ADDRESS),
      'no answer': answer(),
      'other records': answer({ type: 'A', name: NAME, data: '10.0.0.1' }, ptr('pc.local')),
      'cut off': answer(ptr('pc.local')).subarray(0, 40),
      nothing: Buffer.alloc(0),
    };
    for (const [what, packet] of Object.entries(others)) {
      expect(readReverseAnswer(packet, ADDRESS), what).toBeUndefined();
    }
  });

  const isClean = (name: string | undefined): void => {
    expect(name ?? 'none.local').toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,246}\.local$/i);
  };

  it('makes a clean name or none of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1_500 }), (bytes) =>
        isClean(readReverseAnswer(Buffer.from(bytes), ADDRESS)),
      ),
    );
  });

  it('makes a clean name or none of an answer with random damage', () => {
    const damage = fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, (changes) => {
        const packet = answer(ptr('lab-pc-07.local'));
        for (const [at, byte] of changes) packet[at] = byte;
        isClean(readReverseAnswer(packet, ADDRESS));
      }),
      { numRuns: 2_000 },
    );
  });

  it('cleans what a machine calls itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: 'binary' }), (label) => {
        isClean(readReverseAnswer(answer(ptr(`${label.replaceAll('.', '')}.local`)), ADDRESS));
      }),
    );
    expect(readReverseAnswer(answer(ptr('Max\u2019s\nPC\u001b[2J.local')), ADDRESS)).toBe('MaxsPC2J.local');
  });

  it('is not kept busy by names that point to names', async () => {
    // After a root name, each name is a pointer to the one before it: the last one goes a long way back.
    const header = Buffer.from('000784000000006a00000000', 'hex');
    const first = Buffer.from('00000c00010000000a000100', 'hex');
    const others = Array.from({ length: 105 }, (_, n) => {
      const start = header.length + first.length + 14 * n;
      const record = Buffer.from('0000000c00010000000a00020000', 'hex');
      record.writeUInt16BE(0xc000 | (n === 0 ? start - 1 : start - 2), 0);
      record.writeUInt16BE(0xc000 | start, 12);
      return record;
    });
    const packet = Buffer.concat([header, first, ...others]);
    expect(decode(packet).answers).toHaveLength(106);
    await expectWithin(50, () => {
      const started = performance.now();
      expect(readReverseAnswer(packet, ADDRESS)).toBeUndefined();
      return performance.now() - started;
    });
  });

  it('lets dns-packet see no record of another kind, not even one inside a PTR record', () => {
    // dns-packet takes the end of the name for the end of the record, whatever length the record says.
    const hidden = Buffer.from('0000320001000000000008ff', 'hex');
    const outer = answer(ptr('pc.local'));
    const length = outer.length - Buffer.from('\x02pc\x05local\0').length - 2;
    outer.writeUInt16BE(outer.readUInt16BE(length) + hidden.length, length);
    expect(readReverseAnswer(Buffer.concat([outer, hidden]), ADDRESS)).toBeUndefined();
  });
});
