/** Lists of computers, and profiles of other tools, that can be imported. */
export const LIST_FORMATS = ['csv', 'meshcommander'] as const;
export const PROFILE_FORMATS = ['scs-profile', 'rpc-profile'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];
export type ProfileFormat = (typeof PROFILE_FORMATS)[number];
export const IMPORT_FORMATS = [...LIST_FORMATS, ...PROFILE_FORMATS] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
