import { rmSync } from 'node:fs';
import { isTransient } from './retrying';

/** Waits between tries in the background, in milliseconds; then the next clean-up has to. */
const WAITS_MS = [50, 200, 1_000, 5_000, 20_000] as const;

/** Removes a folder of temporary files. Never throws for one in which somebody still reads: the system tidies up later. */
export function removeTemporary(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    if (!isTransient(error)) throw error;
  }
}

/**
 * Removes a file that nobody needs any more. Never throws: a scanner may hold it open for a while, and then it is tried
 * again in the background. Nothing waits for that, and no program stays alive for it.
 * @returns false: it is still there
 */
export function removeWhenPossible(path: string, tried = 0): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch (error) {
    const wait = isTransient(error) ? WAITS_MS[tried] : undefined;
    if (wait !== undefined) setTimeout(() => removeWhenPossible(path, tried + 1), wait).unref();
    return false;
  }
}
