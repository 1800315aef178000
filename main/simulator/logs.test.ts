import { describe, expect, it } from 'vitest';
import { AuditLog } from './audit-log';
import { EventLog } from './event-log';

describe('event log', () => {
  it('writes 21 bytes, time first and little endian', () => {
    const log = new EventLog();
    log.authenticationFailed(0x01020304, 300);
    const [record = Buffer.alloc(0)] = log.read(1, 390);
    expect(record).toHaveLength(21);
    expect(record.subarray(0, 4).toString('hex')).toBe('04030201');
    expect(record.readUInt8(5)).toBe(6);
    // N = data byte 1 + 256 * data byte 2 (amt-wire-facts.md 2.4).
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

describe('audit log', () => {
  it('writes application, event, initiator, time, place and data, big endian', () => {
    const log = new AuditLog();
    log.append('unprovisioning', { kind: 'user', name: 'admin' }, 0x01020304, '127.0.0.1', Buffer.from([4]));
    const name = Buffer.from('admin').toString('hex');
    const place = Buffer.from('127.0.0.1').toString('hex');
    expect(log.read(1, 10)[0]?.toString('hex')).toBe(`001000130005${name}010203040009${place}0104`);
  });

  it('says local without a name', () => {
    const log = new AuditLog();
    log.append('provisioningCompleted', { kind: 'local' }, 0);
    expect(log.read(1, 10)[0]?.toString('hex')).toBe('00100001020000000002' + '0000');
  });
});
