import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** How long the computer is up, in milliseconds, by a clock that is never set. */
export function upMs(): number {
  return uptime() * 1000;
}

/**
 * A random name that Linux gives to each start of the computer (proc_sys_kernel(5), random/boot_id).
 * @returns undefined where the system has none
 */
export function bootId(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
