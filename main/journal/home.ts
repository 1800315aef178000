import { mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The folder that holds all state except secrets. `AMT_BENCH_HOME` moves it; else it is where each system keeps the
 * data of a user's programs. Created for this user alone.
 */
export function openHome(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const wanted = env['AMT_BENCH_HOME'];
  const home = wanted === undefined || wanted === '' ? defaultHome(env, platform) : resolve(wanted);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  // The keychain files secrets under this path: one folder must have one spelling.
  return realpathSync(home);
}

function defaultHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'AMT Bench');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'AMT Bench');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'amt-bench');
  }
}
