import type { SettingsPatch } from '../../../shared/model/settings';

/** Changes a setting, and keeps it. */
export type Change = (patch: SettingsPatch) => void;
