import { errorCode } from '#shared/error-code';

/**
 * What Windows answers while a virus scanner, an indexer or a backup holds a file open: sharing violations and pending
 * deletions, which libuv maps to these codes (uv_translate_sys_error in libuv's src/win/error.c). File servers give them
 * on every system. They pass within a second, as a rule; a refusal that stays is reported after that.
 */
const PASSING: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'ENOTEMPTY']);

/** Waits between tries, in milliseconds: about 1.1 seconds, because the whole program stands still meanwhile. */
const WAITS_MS = [10, 20, 40, 80, 150, 250, 250, 300] as const;
/** The same where only the caller waits: about 3.6 seconds. */
const PATIENT_WAITS_MS = [...WAITS_MS, 500, 500, 500, 500, 500] as const;

/**
 * Where other systems say so of rights, it hardly ever passes, but for files on a file server of Windows: so many tries,
 * about half a second.
 */
const TRIES_FOR_RIGHTS = 6;
const OF_RIGHTS: ReadonlySet<string> = new Set(['EPERM', 'EACCES']);

/** A path that stayed refused is asked once each time for so long; else each write to a lost folder would stall. */
const HOPELESS_MS = 30_000;
const MOST_HOPELESS = 1_000;
const hopelessUntil = new Map<string, number>();

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
      hopelessUntil.delete(path);
      return done;
    } catch (error) {
      const wait = waitAfter(path, error, waits, tried);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
}

/** The same for work that takes its time; rejects as `retrying` throws. */
export async function retryingLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  const waits = waitsFor(path, PATIENT_WAITS_MS);
  for (let tried = 0; ; tried++) {
    try {
      const done = await work();
      hopelessUntil.delete(path);
      return done;
    } catch (error) {
      const wait = waitAfter(path, error, waits, tried);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** True for an error of the system that may be over in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && PASSING.has(errorCode(error));
}

function waitsFor(path: string, waits: readonly number[]): readonly number[] {
  return (hopelessUntil.get(path) ?? 0) > performance.now() ? [] : waits;
}

/**
 * @returns how long to wait before the next try, in milliseconds
 * @throws the error itself when waiting does not help, or it has been tried often enough
 */
function waitAfter(path: string, error: unknown, waits: readonly number[], tried: number): number {
  if (!isPassing(error)) throw error;
  const rights = process.platform !== 'win32' && OF_RIGHTS.has(errorCode(error));
  const wait = rights && tried >= TRIES_FOR_RIGHTS ? undefined : waits[tried];
  if (wait === undefined) throw stays(path, error);
  return wait;
}

function stays(path: string, error: unknown): unknown {
  if (hopelessUntil.size >= MOST_HOPELESS) hopelessUntil.clear();
  hopelessUntil.set(path, performance.now() + HOPELESS_MS);
  return error;
}
