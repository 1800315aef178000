import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { errorCode } from '#shared/system-error-code';
import { removeWhenPossible } from './remove-file';

/**
 * Removes a lock file that several processes may remove and make anew at the same time. Only one of them can give it
 * another name; that one looks at what it has taken, and puts it back if it is not the one that was meant.
 * @param isMeant is given the text of the file
 * @throws what the system says, but for a file that is not there
 */
export function removeIfMeant(path: string, isMeant: (text: string) => boolean): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (isMeant(readFileSync(aside, 'utf8'))) removeWhenPossible(aside);
    else renameSync(aside, path);
  } catch (error) {
    // Another process has removed it first.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
