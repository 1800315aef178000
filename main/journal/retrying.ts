import { setTimeout } from 'node:timers/promises';
import { errorCode } from '#shared/system-error-code';

/**
 * What Windows answers while a virus scanner, an indexer or a backup holds a file open: sharing violations and pending
 * deletions, which libuv maps to these codes (uv_translate_sys_error in libuv's src/win/error.c). File servers give them
 * on every system. They pass within a second, as a rule; a refusal that stays is reported after that.
 */
const TRANSIENT_CODES: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'ENOTEMPTY']);

/** Waits between tries, in milliseconds: about 1.1 seconds, because the whole program stands still meanwhile. */
const WAITS_MS = [10, 20, 40, 80, 150, 250, 250, 300] as const;
/** The same where only the caller waits: about 3.6 seconds. */
const ASYNC_WAITS_MS = [...WAITS_MS, 500, 500, 500, 500, 500] as const;

/**
 * On other systems these codes are about rights and hardly ever pass, except for files on a Windows file server: this
 * many tries, about half a second.
 */
const PERMISSION_TRIES = 6;
const PERMISSION_CODES: ReadonlySet<string> = new Set(['EPERM', 'EACCES']);

/** A path that stayed refused is asked once each time for so long; else each write to a lost folder would stall. */
const GIVE_UP_MS = 30_000;
const MAX_GIVEN_UP = 1_000;
const givenUpUntil = new Map<string, number>();

/**
 * Does work at a file, again where the system refuses it for the moment. The work must bear being done twice.
 * @param path what the work is about
 * @throws what the last try threw; anything that does not pass by waiting is thrown at once
 */
export function retrying<T>(path: string, work: () => T): T {
  const waits = waitsFor(path, WAITS_MS);
  for (let tried = 0; ; tried++) {
    try {
      const done = work();
      givenUpUntil.delete(path);
      return done;
    } catch (error) {
      const wait = waitAfter(path, error, waits, tried);
      sleepSync(wait);
    }
  }
}

/** The same for work that takes its time; rejects as `retrying` throws. */
export async function retryingLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  const waits = waitsFor(path, ASYNC_WAITS_MS);
  for (let tried = 0; ; tried++) {
    try {
      const done = await work();
      givenUpUntil.delete(path);
      return done;
    } catch (error) {
      const wait = waitAfter(path, error, waits, tried);
      // Not cut short by anybody: what is to be written must not be lost to somebody's hurry.
      await setTimeout(wait);
    }
  }
}

/** True for an error of the system that may be over in a moment. */
export function isTransient(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && TRANSIENT_CODES.has(errorCode(error));
}

function waitsFor(path: string, waits: readonly number[]): readonly number[] {
  return (givenUpUntil.get(path) ?? 0) > performance.now() ? [] : waits;
}

/**
 * @returns how long to wait before the next try, in milliseconds
 * @throws the error itself when waiting does not help, or it has been tried often enough
 */
function waitAfter(path: string, error: unknown, waits: readonly number[], tried: number): number {
  if (!isTransient(error)) throw error;
  const rights = process.platform !== 'win32' && PERMISSION_CODES.has(errorCode(error));
  const wait = rights && tried >= PERMISSION_TRIES ? undefined : waits[tried];
  if (wait === undefined) throw giveUp(path, error);
  return wait;
}

function giveUp(path: string, error: unknown): unknown {
  if (givenUpUntil.size >= MAX_GIVEN_UP) givenUpUntil.clear();
  givenUpUntil.set(path, performance.now() + GIVE_UP_MS);
  return error;
}

/** Waits without giving way to anything else: for work at files that must not be interrupted. @param ms milliseconds */
export function sleepSync(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
