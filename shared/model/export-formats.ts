/** Forms of the list that are one file of text. */
export const MACHINE_EXPORTS = ['csv', 'json', 'meshcommander', 'meshcentral', 'console'] as const;
export type MachineExport = (typeof MACHINE_EXPORTS)[number];

/** With one file per machine, the report of jobs, and a profile. */
export const EXPORT_FORMATS = [...MACHINE_EXPORTS, 'scs-xml', 'job-sheet', 'rpc-profile'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
