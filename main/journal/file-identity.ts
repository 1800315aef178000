import type { BigIntStats } from 'node:fs';

/**
 * Which file it is, whatever is written to it. Its number alone does not tell: file systems give the number of a file
 * that was replaced to a later one, so that after two replacements the new file may have the number of the first.
 */
export function fileIdentity({ dev, ino, birthtimeNs }: BigIntStats): string {
  return [dev, ino, birthtimeNs].join('/');
}
