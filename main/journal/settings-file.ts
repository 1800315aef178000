import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEFAULT_SETTINGS,
  type LogLevel,
  MAX_PREFERENCES,
  type Settings,
  type SettingsPatch,
  settingsPatchSchema,
  settingsSchema,
} from '#shared/model/settings';
import { message, type Text } from '#shared/texts/message';
import { Turns } from '#shared/turns';
import { JsonFile } from './json-file';

const FILE = 'settings.json';
/** A file that lacks some has the defaults for them, and what only a later version knows is left out. */
const fileSchema = settingsPatchSchema.strip().transform(complete).pipe(settingsSchema);

/** The settings of this state folder, for window, web host and command line. */
export class SettingsFile {
  readonly #file: JsonFile<typeof fileSchema>;
  readonly #writes = new Turns();
  /** What happened when they were first read, a sentence each. */
  readonly notices: readonly Text[];
  /** As they were when the program started. */
  readonly atStart: Settings;

  /** @throws StateFileError */
  constructor(home: string) {
    this.#file = new JsonFile(join(home, FILE), fileSchema);
    const there = existsSync(this.#file.path);
    const damaged = this.#file.read() === undefined && there;
    this.notices = damaged ? [message('state.settingsDamaged')] : [];
    this.atStart = this.get();
  }

  /** @throws StateFileError */
  get(): Settings {
    return this.#file.read() ?? DEFAULT_SETTINGS;
  }

  /** What decides about the vault; undefined: the keychain, where there is one. */
  vaultChoice(): 'session' | undefined {
    return this.atStart.vault === 'session' ? 'session' : undefined;
  }

  /** Changes what is named, and keeps the rest. @throws StateFileError when it could not be written */
  change(patch: SettingsPatch): Promise<Settings> {
    return this.#writes.run(async () => {
      const before = this.get();
      const { preferences = {}, ...rest } = patch;
      const kept = new Map(Object.entries(before.preferences));
      for (const [name, value] of Object.entries(preferences)) {
        kept.delete(name);
        if (value !== null) kept.set(name, value);
      }
      // Those that were set last: windows of earlier versions may have left some that nobody uses.
      const preferred = Object.fromEntries([...kept].slice(-MAX_PREFERENCES));
      const after = settingsSchema.parse({ ...before, ...rest, preferences: preferred });
      await this.#file.write(after);
      return after;
    });
  }
}

function complete({ preferences = {}, ...rest }: SettingsPatch): Settings {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(preferences)) if (value !== null) kept[name] = value;
  return { ...DEFAULT_SETTINGS, ...rest, preferences: kept };
}

/** Whether there are settings and they can be used; undefined: there are none. Moves nothing. */
export function settingsUsable(home: string): boolean | undefined {
  const path = join(home, FILE);
  if (!existsSync(path)) return undefined;
  try {
    return fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success;
  } catch {
    return false;
  }
}

/** The level that is set, read without touching the file: a log never fails the work that adds to it. */
export function logLevelOf(home: string): LogLevel | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(home, FILE), 'utf8'))).logLevel;
  } catch {
    return undefined;
  }
}
