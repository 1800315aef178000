import { beforeEach, describe, expect, it } from 'vitest';
import { LoginLock } from './login-lock';

const HOUR = 3_600_000;

describe('pause after failed logins', () => {
  let now = 0;
  let lock = new LoginLock(() => now);
  const fail = (times: number): void => {
    for (let count = 0; count < times; count++) lock.failed();
  };
  beforeEach(() => {
    now = 0;
    lock = new LoginLock(() => now);
  });

  it('begins with the tenth failure in a row and lasts 5 s', () => {
    fail(9);
    expect(lock.paused).toBe(false);
    expect(lock.failed()).toBe(true);
    expect(lock.remainingMs).toBe(5_000);
    now = 4_999;
    expect(lock.paused).toBe(true);
    now = 5_000;
    expect(lock.paused).toBe(false);
    expect(lock.trips).toBe(1);
  });

  it('does not begin when a right login comes between', () => {
    fail(9);
    lock.succeeded();
    fail(9);
    expect(lock.paused).toBe(false);
    expect(lock.trips).toBe(0);
  });

  it('grows 5, 10, 20, 40, 80 s and no further while failures go on', () => {
    fail(10);
    const lengths = [lock.remainingMs];
    for (let round = 0; round < 5; round++) {
      now += lock.remainingMs;
      lock.failed();
      lengths.push(lock.remainingMs);
    }
    expect(lengths).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 80_000]);
    expect(lock.trips).toBe(6);
  });

  it('grows with attempts during the pause too, right or wrong, without being a new pause', () => {
    fail(10);
    now = 1_000;
    lock.refused();
    expect(lock.remainingMs).toBe(10_000);
    expect(lock.trips).toBe(1);
  });

  it('forgets after an hour without failures, and not before', () => {
    fail(10);
    now = 5_000;
    fail(1);
    now += HOUR - 1;
    fail(1);
    expect(lock.remainingMs).toBe(20_000);
    now += HOUR + 1;
    fail(1);
    expect(lock.paused).toBe(false);
    expect(lock.failures).toBe(1);
  });

  it('keeps the height of the next penalty after a right login', () => {
    fail(10);
    now = 5_000;
    lock.succeeded();
    fail(10);
    expect(lock.remainingMs).toBe(10_000);
  });
});
