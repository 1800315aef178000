import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#shared/result';
import { isHeldElsewhere, withLock } from './lock';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-lock-'))));
afterEach(() => rmSync(home, { recursive: true }));

const locks = (): string[] => readdirSync(join(home, 'locks'));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Replaces our lock by one of another process. */
async function heldBy(pid: number, at = Date.now(), more: object = {}): Promise<void> {
  let path = '';
  await withLock(home, 'realm', () => {
    path = join(home, 'locks', locks()[0] ?? '');
    return Promise.resolve(ok(undefined));
  });
  writeFileSync(path, JSON.stringify({ pid, token: 'theirs', at, ...more }));
}

describe('lock', () => {
  it('lets one after the other work, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await pause(20);
      inside--;
      return ok(undefined);
    };
    await Promise.all([1, 2, 3].map(() => withLock(home, 'realm', work)));
    expect(most).toBe(1);
    expect(locks()).toEqual([]);
  });

  it('keeps different machines apart from each other', async () => {
    let inside = 0;
    let open = (): void => undefined;
    const allInside = new Promise<void>((resolve) => (open = resolve));
    const work = async () => {
      if (++inside === 3) open();
      await allInside;
      return ok(undefined);
    };
    const results = await Promise.all(['a', 'b', 'c'].map((name) => withLock(home, name, work)));
    expect(results).toEqual([ok(undefined), ok(undefined), ok(undefined)]);
  });

  it('says so when another living process works there', async () => {
    await heldBy(process.ppid);
    const result = await withLock(home, 'realm', () => Promise.resolve(ok('worked')));
    expect(result).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(readFileSync(join(home, 'locks', locks()[0] ?? ''), 'utf8')).toContain('theirs');
  }, 15_000);

  it('tells that another process holds it, while that one lives, and of no other name', async () => {
    expect(isHeldElsewhere(home, 'realm')).toBe(false);
    await withLock(home, 'realm', () => {
      expect(isHeldElsewhere(home, 'realm')).toBe(false);
      return Promise.resolve(ok(undefined));
    });
    await heldBy(process.ppid);
    expect(isHeldElsewhere(home, 'realm')).toBe(true);
    expect(isHeldElsewhere(home, 'other')).toBe(false);
    rmSync(join(home, 'locks'), { recursive: true });
    await heldBy(spawnSync(process.execPath, ['-e', '']).pid);
    expect(isHeldElsewhere(home, 'realm')).toBe(false);
  });

  it('takes over from a process that has died, and from a lock that is too old', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await heldBy(pid);
    expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toEqual(ok('worked'));
    await heldBy(process.ppid, Date.now() - 2 * 3_600_000);
    expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toEqual(ok('worked'));
    expect(locks()).toEqual([]);
  });

  it('takes over a lock that a living process could not remove', async () => {
    await heldBy(process.ppid, Date.now(), { over: true });
    expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toEqual(ok('worked'));
    expect(locks()).toEqual([]);
  });

  it('is not freed by a clock that jumps, and not held by a number that another process has now', async () => {
    const script = 'setTimeout(() => undefined, 60_000)';
    const other = spawn(process.execPath, ['-e', script]);
    try {
      const dayAgo = Date.now() - 86_400_000;
      await heldBy(other.pid ?? 0, dayAgo, { up: uptime() * 1000 - 1_000 });
      expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toMatchObject({
        error: { code: 'busy' },
      });
      rmSync(join(home, 'locks'), { recursive: true });
      await heldBy(other.pid ?? 0, Date.now(), { up: uptime() * 1000, started: 'another start' });
      expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toEqual(ok('worked'));
    } finally {
      other.kill();
    }
  }, 15_000);

  it('is given back when the work throws', async () => {
    await expect(withLock(home, 'realm', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(await withLock(home, 'realm', () => Promise.resolve(ok('worked')))).toEqual(ok('worked'));
  });
});
