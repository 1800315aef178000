import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { expectWithin } from '#shared/testing/expect-within';
import type { Clocks } from './attempt-clock';
import { AttemptLedger } from './attempt-ledger';
import type { AttemptTarget } from './attempt-target';

const KEY = Buffer.alloc(32, 7);
const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';
const DEVICE: AttemptTarget = { device: REALM, machine: 'm-1', endpoint: '10.0.0.7', home: 'h' };
const login = (password: string): { user: string; password: string } => ({ user: 'admin', password });

let home: string;
let now: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-ledger-'));
  now = Date.parse('2026-11-23T12:00:00Z');
});
afterEach(() => rmSync(home, { recursive: true }));

/** How far the clock was set off, and when the computer was started. */
let jump = 0;
let booted = 0;
beforeEach(() => {
  [jump, booted] = [0, 0];
});
const clocks = (): Clocks => ({
  now: () => now + jump,
  upMs: () => now - booted,
  boot: () => String(booted),
});
const open = (folder = home, key = KEY): AttemptLedger => new AttemptLedger(folder, key, clocks());

function refuse(ledger: AttemptLedger, password: string, target = DEVICE): void {
  const claim = ledger.claim(target, login(password), false);
  if (!claim.granted) throw new Error(english(claim.failure.message));
  ledger.settle(claim.id, 'refused');
}

describe('AttemptLedger', () => {
  it('never sends the factory password', () => {
    const claim = open().claim(DEVICE, login('admin'), true);
    expect(claim).toMatchObject({ granted: false, failure: { code: 'factory-password' } });
    expect(open().attempts(DEVICE)).toEqual({ used: 0, allowed: 3 });
  });

  it('remembers across restarts, and counts what a crash left open as refused', () => {
    refuse(open(), 'One-1111');
    now += 60_000;
    expect(open().claim(DEVICE, login('Two-2222'), false).granted).toBe(true);
    // The program ended here. Later:
    now += 60_000;
    expect(open().attempts(DEVICE)).toMatchObject({ used: 2, allowed: 3 });
    expect(open().claim(DEVICE, login('One-1111'), false)).toMatchObject({
      failure: { code: 'password-refused' },
    });
  });

  it('shows when the next login may go out', () => {
    const ledger = open();
    refuse(ledger, 'One-1111');
    expect(ledger.attempts(DEVICE)).toEqual({
      used: 1,
      allowed: 3,
      nextAt: new Date(now + 10_000).toISOString(),
    });
    now += 10_000;
    expect(ledger.attempts(DEVICE)).toEqual({ used: 1, allowed: 3 });
  });

  it.each([86_400_000, -86_400_000, 3_700_000])('is not fooled by a clock that jumps by %i ms', (by) => {
    for (const password of ['One-1111', 'Two-2222', 'Three-333']) {
      refuse(open(), password);
      now += 20_000;
    }
    jump = by;
    const claim = open().claim(DEVICE, login('Four-4444'), false);
    expect(claim).toMatchObject({ granted: false, failure: { code: 'attempts-used-up' } });
    const hourAfterFirst = now - 60_000 + 3_600_000 + jump;
    expect(claim).toMatchObject({ failure: { nextAt: new Date(hourAfterFirst).toISOString() } });
    now += 3_600_000;
    expect(open().claim(DEVICE, login('Four-4444'), false).granted).toBe(true);
  });

  it('uses the clock when the computer was restarted since', () => {
    refuse(open(), 'One-1111');
    now += 3_600_000;
    booted = now;
    expect(open().attempts(DEVICE)).toEqual({ used: 0, allowed: 3 });
  });

  it('forgets a machine that was only simulated, and no other, whatever they share', () => {
    const ledger = open();
    const simulated = { ...DEVICE, machine: 'm-simulated' };
    refuse(ledger, 'One-1111', simulated);
    now += 20_000;
    refuse(ledger, 'Two-2222');
    now += 20_000;
    // The same address and realm: one budget.
    expect(ledger.attempts(DEVICE)).toMatchObject({ used: 2 });
    ledger.forget('m-simulated');
    expect(open().attempts(DEVICE)).toEqual({ used: 1, allowed: 3 });
    expect(open().claim(DEVICE, login('Two-2222'), false)).toMatchObject({
      granted: false,
      failure: { code: 'password-refused' },
    });
    expect(open().claim(DEVICE, login('One-1111'), false).granted).toBe(true);
  });

  it('keeps devices apart', () => {
    const ledger = open();
    refuse(ledger, 'One-1111');
    const other = { ...DEVICE, device: REALM.replace('0', 'F'), machine: 'm-2', endpoint: '10.0.0.8' };
    expect(ledger.attempts(other)).toEqual({ used: 0, allowed: 3 });
    expect(ledger.claim(other, login('One-1111'), false).granted).toBe(true);
  });

  it('shares one budget among processes that know nothing of each other', () => {
    const first = open();
    const second = open();
    refuse(first, 'One-1111');
    now += 20_000;
    refuse(second, 'Two-2222');
    now += 20_000;
    refuse(first, 'Three-333');
    now += 20_000;
    expect(second.claim(DEVICE, login('Four-4444'), false)).toMatchObject({
      failure: { code: 'attempts-used-up' },
    });
  });

  it('keeps no password and nothing that could be guessed from the file alone', () => {
    refuse(open(), 'One-1111');
    const text = readFileSync(join(home, 'attempts.jsonl'), 'utf8');
    expect(text).not.toContain('One-1111');
    const otherKey = mkdtempSync(join(tmpdir(), 'amt-bench-ledger-'));
    refuse(open(otherKey, Buffer.alloc(32, 8)), 'One-1111');
    const secretOf = (file: string): string => /"secret":"([0-9a-f]+)"/.exec(file)?.[1] ?? '';
    expect(secretOf(readFileSync(join(otherKey, 'attempts.jsonl'), 'utf8'))).not.toBe(secretOf(text));
    rmSync(otherKey, { recursive: true });
  });

  it('goes on after a torn line, losing that line alone', () => {
    refuse(open(), 'One-1111');
    appendFileSync(join(home, 'attempts.jsonl'), '{"event":"claim","id":"to');
    now += 20_000;
    const ledger = open();
    refuse(ledger, 'Two-2222');
    expect(open().attempts(DEVICE)).toMatchObject({ used: 2 });
  });

  it('recognises a machine by any of its marks', () => {
    const short = 'Digest:A4070000000000000000000000000000';
    const seen: AttemptTarget = { device: REALM, machine: 'm-1', endpoint: '10.0.0.7', mac: 'aa', home: 'h' };
    const same = (other: Partial<AttemptTarget>): boolean => {
      const ledger = open();
      const target = {
        ...seen,
        device: 'Digest:F',
        machine: 'm-9',
        endpoint: '10.0.0.9',
        mac: 'ff',
        ...other,
      };
      return ledger.attempts(target).used > 0;
    };
    refuse(open(), 'One-1111', seen);
    expect(same({})).toBe(false);
    expect(same({ machine: 'm-1' })).toBe(true);
    expect(same({ mac: 'aa' })).toBe(true);
    expect(same({ endpoint: '10.0.0.7', mac: undefined })).toBe(true);
    // Another machine has the address now.
    expect(same({ endpoint: '10.0.0.7' })).toBe(false);
    expect(same({ device: REALM })).toBe(true);
    expect(same({ device: REALM, home: 'another' })).toBe(false);
    // Old firmware shares such a realm between machines.
    refuse(open(), 'One-1111', { ...seen, device: short, machine: 'm-3', endpoint: '10.0.0.11', mac: 'bb' });
    expect(same({ device: short })).toBe(false);
    // Another port of the same address.
    expect(same({ device: short, endpoint: '10.0.0.11:26992' })).toBe(true);
    expect(same({ device: short, endpoint: '10.0.0.111:26992' })).toBe(false);
  });

  it('knows one budget for all state folders', () => {
    for (const [folder, password] of [
      ['one', 'One-1111'],
      ['two', 'Two-2222'],
      ['one', 'Three-333'],
    ] as const) {
      refuse(open(), password, { ...DEVICE, home: folder, machine: `m-${password}` });
      now += 20_000;
    }
    const fourth = open().claim({ ...DEVICE, home: 'three', machine: 'm-4' }, login('Four-4444'), false);
    expect(fourth).toMatchObject({ granted: false, failure: { code: 'attempts-used-up' } });
  });

  it('does not let failures of another day come back when the uptime happens to match', () => {
    for (const password of ['One-1111', 'Two-2222', 'Three-333']) {
      refuse(open(), password);
      now += 20_000;
    }
    // Started anew since, and up for as long as it was then.
    now += 3 * 86_400_000;
    booted += 3 * 86_400_000 + 60_000;
    expect(open().attempts(DEVICE)).toEqual({ used: 0, allowed: 3 });
    expect(open().claim(DEVICE, login('Four-4444'), false).granted).toBe(true);
  });

  it('follows a clock that is set while the program runs, where the system has no name for its start', () => {
    const nameless = (): Clocks => ({ ...clocks(), boot: () => undefined });
    const running = new AttemptLedger(home, KEY, nameless());
    for (const password of ['One-1111', 'Two-2222', 'Three-333']) {
      refuse(running, password);
      now += 20_000;
    }
    jump = 400 * 3_600_000;
    running.noticeClock();
    const after = new AttemptLedger(home, KEY, nameless());
    expect(after.attempts(DEVICE).used).toBe(3);
    now += 3_600_000;
    expect(after.attempts(DEVICE).used).toBe(0);
  });

  it('lets claims of a time to come end an hour after they were met', () => {
    refuse(open(), 'One-1111');
    now += 1_000;
    // The clock was wrong by a month then, and the computer was started since.
    jump = -30 * 86_400_000;
    booted = now;
    expect(open().attempts(DEVICE).used).toBe(1);
    now += 3_600_000;
    expect(open().attempts(DEVICE).used).toBe(0);
  });

  it.each([
    ['bytes of nothing', '\0'.repeat(200)],
    ['a foreign line', 'hello'],
    ['an entry that makes no sense', '{"event":"claim","id":7}'],
  ])('sends nothing for an hour when it finds %s in its file, and says why', (_, junk) => {
    refuse(open(), 'One-1111');
    appendFileSync(join(home, 'attempts.jsonl'), `${junk}\n`);
    now += 1_800_000;
    const claim = open().claim(DEVICE, login('Two-2222'), false);
    expect(claim).toMatchObject({ granted: false, failure: { code: 'login-paused' } });
    if (!claim.granted) expect(english(claim.failure.message)).toContain('damaged');
    expect(readdirSync(home).some((name) => name.includes('.damaged-'))).toBe(true);
    now += 1_800_000;
    expect(open().claim(DEVICE, login('Two-2222'), false).granted).toBe(false);
    now += 1_801_000;
    expect(open().claim(DEVICE, login('Two-2222'), false).granted).toBe(true);
  });

  it('takes a file that somebody has emptied for a damaged one', () => {
    refuse(open(), 'One-1111');
    truncateSync(join(home, 'attempts.jsonl'));
    expect(open().claim(DEVICE, login('Two-2222'), false)).toMatchObject({
      failure: { code: 'login-paused' },
    });
  });

  it('stays small and quick however many logins there were, and forgets none that counts', async () => {
    refuse(open(), 'One-1111');
    now += 20_000;
    refuse(open(), 'Two-2222');
    const lines: string[] = [];
    for (let i = 0; i < 60_000; i++) {
      const id = `old-${String(i)}`;
      const claim = {
        event: 'claim',
        id,
        device: `Digest:${String(i % 200)}`,
        secret: 's',
        at: now,
        up: now,
      };
      lines.push(JSON.stringify(claim), JSON.stringify({ event: 'outcome', id, outcome: 'accepted' }));
    }
    appendFileSync(join(home, 'attempts.jsonl'), `${lines.join('\n')}\n`);
    now += 20_000;
    refuse(open(), 'Three-333', { ...DEVICE, device: 'Digest:1', machine: 'm-5', endpoint: '10.0.0.55' });
    expect(statSync(join(home, 'attempts.jsonl')).size).toBeLessThan(100_000);
    expect(open().attempts(DEVICE).used).toBe(2);
    await expectWithin(50, () => {
      const began = performance.now();
      open().attempts(DEVICE);
      return performance.now() - began;
    });
  });

  it('takes the record of version 0.1.0 over from a state folder', () => {
    const old = mkdtempSync(join(tmpdir(), 'amt-bench-ledger-'));
    const claim = (id: string, at: number): string =>
      JSON.stringify({ event: 'claim', id, device: REALM, secret: 's', at, up: at });
    const refused = (id: string): string => JSON.stringify({ event: 'outcome', id, outcome: 'refused' });
    const lines = [claim('a', now - 60_000), refused('a'), claim('b', now - 200 * 3_600_000), refused('b')];
    writeFileSync(join(old, 'attempts.jsonl'), `${lines.join('\n')}\n`);
    open().import(old);
    expect(open().attempts(DEVICE).used).toBe(1);
    expect(readdirSync(old)).toEqual(['attempts-of-0.1.0.jsonl']);
    open().import(old);
    rmSync(old, { recursive: true });
  });
});
