import type { SettingsView } from '#shared/model/settings';
import { levelOf } from '#main/journal/program-log';
import type { Context } from './core/index';

/** The settings, and what wins over them: environment variables, and the vault that this program has opened. */
export function settingsView({ settings, env, home }: Context): SettingsView {
  const set = settings.get();
  const fromEnv = env['AMT_BENCH_VAULT'];
  const level = levelOf(env);
  return {
    settings: set,
    overridden: {
      ...(fromEnv !== undefined && { vault: fromEnv }),
      ...(level !== undefined && { logLevel: level }),
    },
    // Where there is no keychain, the memory stands in for it, and a start changes nothing about that.
    vaultAtNextStart: fromEnv === undefined && set.vault !== settings.atStart.vault,
    home: { path: home, chosen: (env['AMT_BENCH_HOME'] ?? '') !== '' },
  };
}
