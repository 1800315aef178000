import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import { pause } from '#shared/pause';
import { fail, type Result, stopped } from '#shared/result';
import { errorCode } from '#shared/system-error-code';
import { message } from '#shared/texts/message';
import { NamedTurns } from '#shared/turns';
import { removeWhenPossible } from './remove-file';
import { removeIfMeant } from './remove-if-meant';
import { retryingLater } from './retrying';
import { atStateFileLater, makeFolder } from './state-file';
import { bootId, upMs } from './system-start';

const holderSchema = z.object({
  pid: z.number().int(),
  token: z.string(),
  /** Milliseconds since 1970, by a clock that people set. */
  at: z.number(),
  /** How long the computer was up then, in milliseconds, by a clock that is never set. */
  up: z.number().optional(),
  /** When the process was started, where the system tells: a number of a process may be given again, this is not. */
  started: z.string().optional(),
  /** Its work is over, and the file could not be removed. */
  over: z.boolean().optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** Of this process, locks whose work is over, whether or not the system has let their files be removed. */
const releasedTokens = new Set<string>();

/** Work of this process that waits for the same lock. */
const turns = new NamedTurns();

/**
 * Runs work while nobody else holds this name, in this process or in another one of this user. Work of this process
 * waits its turn; another process is waited for a moment, then the result is `busy`. A lock whose holder has died is
 * taken over.
 * @param home folder of the state; locks are files in it, without secrets
 * @param signal ends the wait for another process: `cancelled`
 */
export async function withLock<T>(
  home: string,
  name: string,
  work: () => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  makeFolder(join(home, 'locks'));
  const path = lockPath(home, name);
  return turns.run(path, () => runHolding(path, work, signal));
}

/** Whether another process that is still running holds this name, as far as can be told without waiting. */
export function isHeldElsewhere(home: string, name: string): boolean {
  try {
    const holder = holderOf(lockPath(home, name));
    return holder !== undefined && holder.pid !== process.pid && !isDead(holder);
  } catch {
    // Not readable just now: somebody may well hold it.
    return true;
  }
}

function lockPath(home: string, name: string): string {
  return join(home, 'locks', `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.lock`);
}

async function runHolding<T>(
  path: string,
  work: () => Promise<Result<T>>,
  signal: AbortSignal | undefined,
): Promise<Result<T>> {
  const mine: Holder = {
    pid: process.pid,
    token: randomUUID(),
    at: Date.now(),
    up: upMs(),
    started: startOf(process.pid),
  };
  const until = performance.now() + LIMITS.lockWaitMs;
  while (!(await atStateFileLater(path, () => Promise.resolve(tryAcquire(path, mine))))) {
    if (performance.now() > until) {
      return fail('busy', message('state.locked'), message('state.lockedNext'));
    }
    await pause(100, signal);
    if (signal?.aborted) {
      return stopped();
    }
  }
  try {
    return await work();
  } finally {
    await release(path, mine);
  }
}

/**
 * The work is done even if its lock cannot be removed: this process then ignores it, and its content tells others. One
 * that cannot be written to either is taken over once this process has ended.
 */
async function release(path: string, mine: Holder): Promise<void> {
  releasedTokens.add(mine.token);
  const remove = (): Promise<void> => {
    if (holderOf(path)?.token === mine.token) rmSync(path, { force: true });
    return Promise.resolve();
  };
  try {
    await retryingLater(path, remove);
    releasedTokens.delete(mine.token);
  } catch {
    // The folder has become read-only meanwhile, or a scanner keeps the file open.
    markReleased(path, mine);
  }
}

function markReleased(path: string, mine: Holder): void {
  try {
    if (holderOf(path)?.token !== mine.token) return;
    writeFileSync(path, JSON.stringify({ ...mine, over: true }), { flag: 'r+' });
  } catch {
    // Others wait until this process has ended.
  }
}

/**
 * Giving a whole file a name that must not exist yet is the one step that two processes cannot both do. Where a disk has
 * no hard links (FAT, some shares), it is making the file; it is empty for a moment then.
 */
function tryAcquire(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    if (linked(draft, path) ?? made(path, mine)) return true;
  } finally {
    removeWhenPossible(draft);
  }
  const holder = holderOf(path);
  if (holder ? isDead(holder) : isAbandoned(path)) removeDeadLock(path, holder);
  return false;
}

/** @returns undefined where the disk has no hard links, or refuses this one */
function linked(draft: string, path: string): boolean | undefined {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? false : undefined;
  }
}

function made(path: string, mine: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Long enough to write a few bytes into a file that was just made. */
const MAX_WRITE_MS = 4_000;

/** It names no owner, and it is too old for one to be still writing it. */
function isAbandoned(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > MAX_WRITE_MS;
}

/** Takes a dead holder's file away; one that somebody has renewed meanwhile is put back. */
function removeDeadLock(path: string, dead: Holder | undefined): void {
  try {
    removeIfMeant(path, (text) => {
      const taken = holderIn(text);
      return !taken || taken.token === dead?.token || isDead(taken);
    });
  } catch {
    // In use just now; it is tried again.
  }
}

/**
 * @returns undefined where there is no lock, or its content names no owner
 * @throws what the system says when it does not let the file be read: then somebody may well hold it
 */
function holderOf(path: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return holderIn(text);
}

function holderIn(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Its process has ended. Where the system does not tell when a process was started, a number that was given again is told
 * by time, because no work at a machine takes as long as that; by uptime, so that setting the clock frees no lock.
 */
function isDead({ pid, token, at, up, started, over: isReleased }: Holder): boolean {
  if (isReleased || releasedTokens.has(token)) return true;
  if (!isRunning(pid)) return true;
  if (started !== undefined) return startOf(pid) !== started;
  if (up === undefined) return Date.now() - at > LIMITS.lockHeldMs;
  const now = upMs();
  return now < up || now - up > LIMITS.lockHeldMs;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Field 22 of /proc/<pid>/stat, in ticks since the computer was started (proc_pid_stat(5)). */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name of the program comes second, in brackets, and may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = bootId();
    return ticks === undefined || boot === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}
