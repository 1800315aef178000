import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '#shared/error-code';
import { LIMITS } from '#shared/limits';
import { fail, type Result } from '#shared/result';
import { atStateFile, makeFolder } from './state-file';
import { bootId, upMs } from './system-start';
import { takeAway } from './take-away';

const holderSchema = z.object({
  pid: z.number().int(),
  token: z.string(),
  /** Milliseconds since 1970, by a clock that people set. */
  at: z.number(),
  /** How long the computer was up then, in milliseconds, by a clock that nobody sets. */
  up: z.number().optional(),
  /** When the process was started, where the system tells: a number of a process may be given again, this is not. */
  started: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** Work of this process that waits for the same lock. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Works while nobody else holds this name, in this process or in another one of this user. Others of this process wait
 * their turn; another process is waited for a moment, then `busy` says so. A lock whose holder has died is taken over.
 * @param home folder of the state; locks are files in it, without secrets
 */
export async function withLock<T>(
  home: string,
  name: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const folder = join(home, 'locks');
  makeFolder(folder);
  const path = join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.lock`);
  const before = turns.get(path) ?? Promise.resolve();
  const turn = before.then(() => holding(path, work));
  const settled = turn.catch(() => undefined);
  turns.set(path, settled);
  try {
    return await turn;
  } finally {
    if (turns.get(path) === settled) turns.delete(path);
  }
}

async function holding<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const mine: Holder = {
    pid: process.pid,
    token: randomUUID(),
    at: Date.now(),
    up: upMs(),
    started: startOf(process.pid),
  };
  const until = performance.now() + LIMITS.lockWaitMs;
  while (!atStateFile(path, () => take(path, mine))) {
    if (performance.now() > until) {
      return fail(
        'busy',
        'Another AMT Bench on this laptop is working at this machine.',
        'Wait until it has finished, or close it.',
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  try {
    return await work();
  } finally {
    if (read(path)?.token === mine.token) release(path);
  }
}

/** What cannot be taken away any more is taken over once this process is gone; the work was done all the same. */
function release(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that has become read-only meanwhile.
  }
}

/** Giving a whole file a name that must not exist yet is the one step that two processes cannot both do. */
function take(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const holder = read(path);
  if (!holder || isDead(holder)) clearAway(path, holder);
  return false;
}

/** Takes a dead holder's file away; one that somebody has renewed meanwhile is put back. */
function clearAway(path: string, dead: Holder | undefined): void {
  try {
    takeAway(path, (text) => {
      const taken = holderIn(text);
      return !taken || taken.token === dead?.token || isDead(taken);
    });
  } catch {
    // In use just now; it is tried again.
  }
}

function read(path: string): Holder | undefined {
  try {
    return holderIn(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
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
function isDead({ pid, at, up, started }: Holder): boolean {
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
