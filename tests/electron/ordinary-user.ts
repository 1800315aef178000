import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Who Electron runs as. */
export interface OrdinaryUser {
  /** Goes before a command to run it as this user; empty where the tests run as one already. */
  command: string[];
  /** The user's own number, where the tests run as root. */
  id?: number;
}

/**
 * Tests run as root on bare machines, and Chromium refuses its sandbox to root. Then it is “nobody”, which every system
 * has: D-Bus refuses a user id without an account.
 */
export function ordinaryUser(): OrdinaryUser {
  if (process.getuid?.() !== 0) return { command: [] };
  const account = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const id = Number(account?.[2] ?? 65_534);
  return {
    id,
    command: ['setpriv', `--reuid=${String(id)}`, `--regid=${String(id)}`, '--clear-groups', '--'],
  };
}

/** Hands a folder with all that is in it to the user. */
export function give({ id }: OrdinaryUser, folder: string): void {
  if (id !== undefined) spawnSync('chown', ['-R', `${String(id)}:${String(id)}`, folder]);
}
