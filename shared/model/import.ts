import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { LIST_FORMATS, PROFILE_FORMATS } from './import-formats';
import { profileEverSchema } from './profile';

/** What a column of a list can be taken for. Passwords are not among it. */
export const LIST_FIELDS = ['address', 'hostname', 'note', 'tags', 'user'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Most columns of a list. */
export const MOST_COLUMNS = 64;
/** Rows of a list that a window is shown. */
export const ROWS_SHOWN = 200;

/** The column of each field, counted from 0. */
export const listMappingSchema = z.partialRecord(
  z.enum(LIST_FIELDS),
  z
    .int()
    .min(0)
    .max(MOST_COLUMNS - 1),
);
export type ListMapping = z.infer<typeof listMappingSchema>;

const listColumnSchema = z.object({
  /** As the file names it; empty where it has no header. */
  header: z.string(),
  /** A value of it; never one of a column with passwords. */
  sample: z.string(),
  /** It holds passwords, and is left out. */
  secret: z.boolean(),
});
export type ListColumn = z.infer<typeof listColumnSchema>;

const listedMachineSchema = z.object({
  /** Of the file, counted from 1; of MeshCommander’s list, the number of the entry. */
  line: z.number().int(),
  /** As the file has it. */
  host: z.string(),
  address: z.string().optional(),
  hostname: z.string().optional(),
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
  user: z.string().optional(),
  /** `listed`: it is in the list already, and what is noted of it is completed. */
  outcome: z.enum(['new', 'listed', 'refused']),
  /** It has another note already, which stays unless the technician says otherwise. */
  hasNote: z.boolean().optional(),
  /** Why it is refused. */
  problem: textSchema.optional(),
});
export type ListedMachine = z.infer<typeof listedMachineSchema>;

/** What an import of a list would do. */
export const listPreviewSchema = z.object({
  format: z.enum(LIST_FORMATS),
  columns: z.array(listColumnSchema),
  mapping: listMappingSchema,
  /** The first `ROWS_SHOWN` rows, those that are refused at the front. */
  rows: z.array(listedMachineSchema),
  counts: z.object({
    added: z.number().int(),
    listed: z.number().int(),
    refused: z.number().int(),
    /** Of those that are listed: notes that would be replaced. */
    notes: z.number().int(),
  }),
  warnings: z.array(textSchema),
});
export type ListPreview = z.infer<typeof listPreviewSchema>;

/** What an import of a list has done. */
export const listTakenSchema = z.object({
  /** Names in the list of what was added or completed. */
  machineIds: z.array(z.string()),
  added: z.number().int(),
  completed: z.number().int(),
  notesReplaced: z.number().int(),
  refused: z.number().int(),
});
export type ListTaken = z.infer<typeof listTakenSchema>;

/** Settings of our profile that a value of another profile can be taken for. */
export const PROFILE_TARGETS = [
  'clock',
  'host.name',
  'host.domain',
  'redirection.listener',
  'redirection.sol',
  'redirection.ider',
  'redirection.kvm',
  'redirection.consent',
  'discovery.pingResponse',
  'discovery.rmcpResponse',
  'power',
  'tls.mode',
  'wired.addressing',
  'wifi.sync',
  'admin.password',
  'mebx.password',
] as const;
export type ProfileTarget = (typeof PROFILE_TARGETS)[number];
const profileTargetSchema = z.enum(PROFILE_TARGETS);

const profileSourceSchema = z.object({
  /** Where it stands in the file, and its name for `mapping`. */
  path: z.string(),
  /** As the file has it; empty for a secret. */
  value: z.string(),
  secret: z.boolean(),
  /** What it is taken for; absent: for nothing. */
  target: profileTargetSchema.optional(),
  /** Settings that this value can be taken for. */
  choices: z.array(profileTargetSchema),
  /** Taken for something that is more than one setting, such as a Wi-Fi network: what, in words. */
  part: textSchema.optional(),
  /** Why it is not taken, or what is to be known about it. */
  remark: textSchema.optional(),
});
export type ProfileSource = z.infer<typeof profileSourceSchema>;

/** The technician’s own choices, by the path of the source; null: it is not taken. */
export const profileMappingSchema = z.record(z.string().max(500), profileTargetSchema.nullable());
export type ProfileMapping = z.infer<typeof profileMappingSchema>;

/** What an import of a profile would bring. */
export const profilePreviewSchema = z.object({
  format: z.enum(PROFILE_FORMATS),
  sources: z.array(profileSourceSchema),
  /** What it comes to. Nothing is kept yet. */
  profile: profileEverSchema.required({ name: true }),
  /** Named secrets that the profile asks for, and that the vault has to have before it is used. */
  secrets: z.array(z.string()),
  warnings: z.array(textSchema),
});
export type ProfilePreview = z.infer<typeof profilePreviewSchema>;
