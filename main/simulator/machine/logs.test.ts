import { describe, expect, it } from 'vitest';
import { AuditLog } from '../firmware/audit-log';
import { EventLog } from '../firmware/event-log';

describe('event log', () => {
  it('writes 21 bytes, time first and little endian', () => {
    const log = new EventLog();
    log.authenticationFailed(0x01020304, 300);
    const [record = Buffer.alloc(0)] = log.read(1, 390);
    expect(record).toHaveLength(21);
    expect(record.subarray(0, 4).toString('hex')).toBe('04030201');
    expect(record.readUInt8(5)).toBe(6);
    // N = data byte 1 + 256 * data byte 2 (docs/reference/protocol.md, P47).
    expect(record.readUInt8(14) + 256 * record.readUInt8(15)).toBe(300);
  });

  it('keeps 390, newest first, and none while frozen', () => {
    const log = new EventLog();
    for (let time = 1; time <= 400; time++) log.authenticationFailed(time, 10);
    log.frozen = true;
    log.authenticationFailed(999, 10);
    expect(log.size).toBe(390);
    expect(log.read(1, 1)[0]?.readUInt32LE(0)).toBe(400);
  });
});

describe('cleared event log', () => {
  it('hands out empty slots for what was there, and says that there is nothing', () => {
    const log = new EventLog();
    for (let time = 1; time <= 3; time++) log.authenticationFailed(time, 10);
    log.clear();
    log.authenticationFailed(9, 10);
    expect([log.size, log.slots]).toEqual([1, 3]);
    const records = log.read(1, 390);
    expect(records[0]?.readUInt32LE(0)).toBe(9);
    expect(records.slice(1)).toEqual([Buffer.alloc(21), Buffer.alloc(21)]);
    expect(log.read(3, 390)).toHaveLength(1);
  });
});

describe('audit log', () => {
  it('writes application, event, initiator, time, place and data, big endian', () => {
    const log = new AuditLog();
    log.append('unprovisioning', { kind: 'user', name: 'admin' }, 0x01020304, '127.0.0.1', Buffer.from([4]));
    const name = Buffer.from('admin').toString('hex');
    const place = Buffer.from('127.0.0.1').toString('hex');
    expect(log.read(1, 10)[0]?.toString('hex')).toBe(`001000130005${name}010203040009${place}0104`);
  });

  it('writes who did it and from where in all their forms', () => {
    const log = new AuditLog();
    const base = { application: 99, event: 7, time: 1, data: Buffer.alloc(0) };
    log.add({
      ...base,
      initiator: { kind: 'kerberos', userInDomain: 0x0000_01f4, sid: Buffer.from('0105', 'hex') },
      address: 'fe80::1',
    });
    log.add({ ...base, initiator: { kind: 'kvm-port' }, address: '::ffff:192.0.2.7' });
    const v6 = Buffer.from('fe80::1').toString('hex');
    const v4 = Buffer.from('192.0.2.7').toString('hex');
    expect(log.read(1, 10).map((record) => record.toString('hex'))).toEqual([
      `00630007` + `01000001f4020105` + `00000001` + `0107${v6}` + `00`,
      `00630007` + `03` + `00000001` + `0009${v4}` + `00`,
    ]);
  });

  it('says local without a name', () => {
    const log = new AuditLog();
    log.append('provisioningCompleted', { kind: 'local' }, 0);
    expect(log.read(1, 10)[0]?.toString('hex')).toBe('00100001020000000002' + '0000');
  });
});
