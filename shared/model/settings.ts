import { z } from 'zod';

export const MAX_PREFERENCES = 50;

/** The window’s own memory: columns, sort, dense rows. Main keeps it and does not look into it. */
const preferencesSchema = z
  .record(z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/), z.string().max(4_000))
  .refine((all) => Object.keys(all).length <= MAX_PREFERENCES, {
    message: `at most ${String(MAX_PREFERENCES)} preferences`,
  });

/** A language of the catalogue, as its BCP 47 tag, or what the system speaks. */
const languageSettingSchema = z.string().regex(/^(?:system|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/);

export const themeSettingSchema = z.enum(['system', 'light', 'dark']);

const scanRateSchema = z.union([z.literal('fastest'), z.int().min(1).max(1_000_000)]);

export const LOG_LEVELS = ['error', 'warn', 'info'] as const;
export const logLevelSchema = z.enum(LOG_LEVELS);
export type LogLevel = z.infer<typeof logLevelSchema>;

/** What the technician has set, for window, web host and command line. The profile in use is kept with the profiles. */
export const settingsSchema = z.strictObject({
  language: languageSettingSchema,
  theme: themeSettingSchema,
  /** Where passwords are kept from the next start on; `session`: in memory only. */
  vault: z.enum(['keychain', 'session']),
  /** Addresses per second. */
  scanRate: scanRateSchema,
  logLevel: logLevelSchema,
  preferences: preferencesSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  vault: 'keychain',
  scanRate: 'fastest',
  logLevel: 'info',
  preferences: {},
};

/** What is to be changed. A preference that is null is removed; those that are not named stay. */
export const settingsPatchSchema = settingsSchema
  .omit({ preferences: true })
  .partial()
  .extend({
    preferences: z
      .record(z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/), z.string().max(4_000).nullable())
      .optional(),
  });
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** The settings, and what else decides. */
export const settingsViewSchema = z.object({
  settings: settingsSchema,
  /** Environment variables that win over a setting, e.g. AMT_BENCH_VAULT. */
  overridden: z.object({ vault: z.string().optional(), logLevel: z.string().optional() }),
  /** The vault in use is another one than the one that is set: that takes effect at the next start. */
  vaultAtNextStart: z.boolean(),
  /** The state folder, and whether AMT_BENCH_HOME has chosen it. */
  home: z.object({ path: z.string(), chosen: z.boolean() }),
});
export type SettingsView = z.infer<typeof settingsViewSchema>;
