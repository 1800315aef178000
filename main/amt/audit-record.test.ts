import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { auditWords } from './audit-events';
import { type AuditRecord, printable, readAuditRecord } from './audit-record';

const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(Math.floor(value / 65_536)), ...u16(value % 65_536)];
const text = (value: string): number[] => [value.length, ...Buffer.from(value, 'latin1')];
const SECONDS = 0x6000_0000;

interface Parts {
  id?: readonly [number, number];
  initiator?: readonly number[];
  location?: readonly number[];
  data?: readonly number[];
}

function bytesOf({
  id = [16, 5],
  initiator = [0, ...text('eve')],
  location = [0, ...text('192.0.2.7')],
  data = [],
}: Parts = {}): Buffer {
  return Buffer.from([
    ...u16(id[0]),
    ...u16(id[1]),
    ...initiator,
    ...u32(SECONDS),
    ...location,
    data.length,
    ...data,
  ]);
}

function read(parts: Parts = {}): AuditRecord {
  const record = readAuditRecord(bytesOf(parts));
  if (!record) throw new Error('it can be read');
  return record;
}

const words = (id: readonly [number, number], data: readonly number[] = []): string =>
  english(auditWords(read({ id, data })).what);

describe('a record of the audit log', () => {
  it('shows what, who, when and from where', () => {
    expect(read({ data: [1] })).toEqual({
      application: 16,
      event: 5,
      initiator: { kind: 'user', name: 'eve' },
      seconds: SECONDS,
      from: '192.0.2.7',
      data: Buffer.from([1]),
    });
  });

  it('knows the kinds of initiators', () => {
    const sid = [1, 4, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 255, 255, 255, 255];
    expect(read({ initiator: [1, ...u32(1104), sid.length, ...sid] }).initiator).toEqual({
      kind: 'kerberos',
      account: 1104,
      domain: 'S-1-5-21-1-2-4294967295',
    });
    expect(read({ initiator: [1, ...u32(7), 2, 0xab, 0xcd] }).initiator).toEqual({
      kind: 'kerberos',
      account: 7,
      domain: 'abcd',
    });
    expect(read({ initiator: [2] }).initiator).toEqual({ kind: 'local' });
    expect(read({ initiator: [3] }).initiator).toEqual({ kind: 'kvm-port' });
    // Nobody knows how long it would be.
    expect(readAuditRecord(bytesOf({ initiator: [9] }))).toBeUndefined();
  });

  it('knows the kinds of addresses', () => {
    const from = (...location: number[]): string | undefined => read({ location }).from;
    expect(from(2, 0)).toBeUndefined();
    // No address, whatever the bytes are.
    expect(from(2, ...text('192.0.2.7'))).toBeUndefined();
    expect(from(0, 0)).toBeUndefined();
    expect(from(0, 4, 192, 0, 2, 7)).toBe('192.0.2.7');
    expect(from(1, ...text('0000:0000:0000:0000:0000:0000:0000:0001'))).toBe('::1');
    expect(from(1, ...text('fe80:0000:0000:0000:0211:22ff:fe33:4455'))).toBe('fe80::211:22ff:fe33:4455');
    expect(from(1, 16, 0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5)).toBe('2001:db8::5');
    expect(from(0, ...text('\u001b[31m'))).toBe('\\x1b[31m');
    expect(from(77, ...text('192.0.2.7'))).toBe('192.0.2.7');
  });

  it('says what it can of a record that is torn, and nothing of one whose time is torn off', () => {
    const whole = bytesOf({ data: [1, 2, 3] });
    const upToTime = 4 + 5 + 4;
    for (let length = 0; length <= whole.length; length++) {
      const record = readAuditRecord(whole.subarray(0, length));
      if (length < upToTime) expect(record).toBeUndefined();
      else expect(record).toMatchObject({ application: 16, event: 5, seconds: SECONDS });
      if (record && length < whole.length) expect(record.data).toHaveLength(0);
    }
  });

  it('is read without failing, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 3 }), (noise, kind) => {
        const bytes = Buffer.from(noise);
        if (bytes.length > 4) bytes.writeUInt8(kind, 4);
        const record = readAuditRecord(bytes);
        if (record) expect(english(auditWords(record).what)).not.toMatch(/undefined|NaN|\p{Cc}/u);
      }),
      { numRuns: 3_000 },
    );
  });

  it('shows signs that a terminal would obey as numbers', () => {
    expect(printable(Buffer.from('\u001b]0;x\u0007é\u009b', 'latin1'))).toBe('\\x1b]0;x\\x07é\\x9b');
  });
});

describe('audited events in words', () => {
  it.each<[readonly [number, number], readonly number[], string]>([
    [[16, 2], [0, ...text('helpdesk')], 'A user was added: “helpdesk”'],
    [[16, 3], [2, 0, ...text('admin')], 'A user or a password was changed: “admin”'],
    [[16, 4], [1, 0, 1, 2, 3], 'A user was removed'],
    [[16, 5], [0], 'A login over the network or by a program was refused'],
    [[16, 5], [1], 'A login in MEBx was refused'],
    [[16, 5], [], 'A login was refused'],
    [[16, 6], [0, 0, ...text('eve')], 'A user was disabled: “eve”'],
    [[16, 6], [1], 'A user was enabled'],
    [[16, 6], [], 'A user was enabled or disabled'],
    [[16, 7], [1, 0], 'The TLS mode was changed; over the network: on; inside the machine: off'],
    [[16, 7], [9, 0], 'The TLS mode was changed'],
    [[16, 11], [], 'A trusted root was removed'],
    [[16, 19], [4], 'AMT was unprovisioned from the network'],
    [[16, 19], [200], 'AMT was unprovisioned'],
    [[17, 4], [], 'Boot options were set'],
    [[17, 9], [], 'A diagnostic interrupt was sent over the network'],
    [[18, 0], [], 'A disk redirection session began'],
    [[18, 12], [], 'The remote screen password was wrong three times'],
    [
      [19, 0],
      [0, 12, 0, 0, 0, 40, 5, 153, 0, 12, 0, 0, 0, 64, 6, 10],
      'A firmware update from 12.0.40.1433 to 12.0.64.1546 started',
    ],
    [[19, 0], [0, 12], 'A firmware update started'],
    [[20, 0], [], 'The audit log was cleared'],
    [[21, 0], u32(SECONDS), 'The AMT clock was set to 2021-01-14T08:25:36Z'],
    [[22, 1], text('pc-7'), 'The host name was changed: “pc-7”'],
    [[22, 1], [200, 65], 'The host name was changed'],
    [[24, 3], [1], 'The event log was frozen'],
    [[27, 5], [], 'The sharing of Wi-Fi profiles with the BIOS was changed'],
    [[30, 0], [0, 255], 'The rule for user consent was changed from “never” to “always”'],
    [[30, 1], [1], 'A consent code was sent, and it was wrong three times'],
    [[33, 2], [], 'The action of a watchdog was changed'],
  ])('%j %j: %s', (id, data, what) => {
    expect(words(id, data)).toBe(what);
  });

  it('keep their numbers where their meaning is not published', () => {
    expect(words([18, 77])).toBe('Unknown audited event 18/77 (redirection)');
    expect(words([32, 0])).toBe('Unknown audited event 32/0 (screen blanking)');
    expect(words([99, 1])).toBe('Unknown audited event 99/1');
    // 15 × 100 + 105 is no refused login.
    expect(words([15, 105])).toBe('Unknown audited event 15/105');
    expect(auditWords(read({ id: [15, 105] })).notable).toBe(false);
  });

  it('mark what deserves a second look', () => {
    const notable = (id: readonly [number, number], data: readonly number[] = []): boolean =>
      auditWords(read({ id, data })).notable;
    for (const event of [3, 4, 5, 6, 18, 19]) expect(notable([16, event])).toBe(true);
    expect(notable([20, 0])).toBe(true);
    expect(notable([16, 0])).toBe(false);
    expect(notable([22, 1], text('pc-7'))).toBe(false);
  });
});
