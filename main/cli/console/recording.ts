import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';

/** A file that gets what a console shows, as it came. */
export interface Recording {
  /** How many bytes it has got. */
  bytes: () => number;
  /** @returns false when the disk takes nothing more, the first time; later pieces are left out */
  write: (bytes: Uint8Array) => boolean;
  /** Closes the file, and removes one in which nothing was written. */
  close: () => void;
}

/** Creates the file, which only this user can read. A file that is there already is not touched. */
export function openRecording(path: string): Result<Recording> {
  try {
    return ok(recording(path, openSync(path, 'wx', 0o600)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail('file-unreadable', message('cli.sol.record', { path, code }), message('cli.sol.recordNext'));
  }
}

function recording(path: string, file: number): Recording {
  let [count, full] = [0, false];
  return {
    bytes: () => count,
    write(bytes) {
      if (full) return true;
      const taken = written(file, bytes);
      count += taken;
      full = taken < bytes.length;
      return !full;
    },
    close() {
      closeSync(file);
      if (count === 0) unlinkSync(path);
    },
  };
}

/** @returns how many of them the disk has taken */
function written(file: number, bytes: Uint8Array): number {
  let count = 0;
  try {
    while (count < bytes.length) count += writeSync(file, bytes, count);
  } catch {
    // The console goes on without it.
  }
  return count;
}
