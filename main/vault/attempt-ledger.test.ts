import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttemptLedger } from './attempt-ledger';

const KEY = Buffer.alloc(32, 7);
const DEVICE = 'Digest:0123456789ABCDEF0123456789ABCDEF';
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
const open = (): AttemptLedger =>
  new AttemptLedger(
    home,
    KEY,
    () => now + jump,
    () => now - booted,
  );

function refuse(ledger: AttemptLedger, password: string): void {
  const claim = ledger.claim(DEVICE, login(password), false);
  if (!claim.granted) throw new Error(claim.failure.message);
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
    // The program died here. Later:
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

  it('goes by the clock when the computer was started since', () => {
    refuse(open(), 'One-1111');
    now += 3_600_000;
    booted = now;
    expect(open().attempts(DEVICE)).toEqual({ used: 0, allowed: 3 });
  });

  it('keeps devices apart', () => {
    const ledger = open();
    refuse(ledger, 'One-1111');
    expect(ledger.attempts('Digest:FF')).toEqual({ used: 0, allowed: 3 });
    expect(ledger.claim('Digest:FF', login('One-1111'), false).granted).toBe(true);
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
    const other = new AttemptLedger(otherKey, Buffer.alloc(32, 8), () => now);
    refuse(other, 'One-1111');
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
});
