import { z } from 'zod';
import { type Message, message } from '../texts/message';
import { textSchema } from '../texts/text-schema';
import { controlModeSchema, provisioningStateSchema, uuidSchema } from './primitives';

/**
 * What a logged-in firmware says of itself. Absent fields are what it does not have or what could not be read: nothing that
 * is not known stands here as “no”.
 */
export const inventorySchema = z.object({
  uuid: uuidSchema.optional(),
  hostName: z.string(),
  domainName: z.string(),
  realm: z.string(),
  controlMode: controlModeSchema,
  provisioningState: provisioningStateSchema,
  /** 0 coupled, 1 separate, 2 separate hash (docs/reference/recovery.md, R4). */
  passwordModel: z.number().int().optional(),
  /** True only while the network admin password was never changed (GetAdminNetAclEntryStatus). */
  adminIsDefault: z.boolean().optional(),
  /** The same for local use (GetAdminAclEntryStatus). */
  adminIsDefaultLocal: z.boolean().optional(),
  /** Accounts beside the administrator. Who may read them may administer the machine. */
  users: z
    .array(z.object({ name: z.string(), access: z.number().int(), realms: z.array(z.number().int()) }))
    .optional(),
  /** The audit log records; its policy would veto an unprovision now. */
  audit: z.object({ enabled: z.boolean().optional(), veto: z.boolean().optional() }).optional(),
  versions: z.record(z.string(), z.string()),
  maker: z.string().optional(),
  model: z.string().optional(),
  serialNumber: z.string().optional(),
  wired: z
    .object({
      macAddress: z.string(),
      ipAddress: z.string().optional(),
      dhcp: z.boolean().optional(),
      linkUp: z.boolean().optional(),
      /** When the port stays up, by numbers of LinkPolicy: 14 asleep or off on mains power. */
      linkPolicy: z.array(z.number().int()).optional(),
    })
    .optional(),
  redirection: z
    .object({ listener: z.boolean(), sol: z.boolean(), ider: z.boolean(), kvm: z.boolean().optional() })
    .optional(),
  consent: z.enum(['none', 'kvm', 'all']).optional(),
  /** AMT clock minus ours, seconds. */
  clockOffsetSeconds: z.number().optional(),
  power: textSchema.optional(),
  /** The power package in force, in the firmware's words; whether AMT answers while the PC is off follows from it. */
  powerPackage: z.object({ name: z.string(), awakeWhenOff: z.boolean() }).optional(),
  remoteAccessServers: z.array(z.string()).optional(),
  homeDomains: z.array(z.string()).optional(),
  /** Classes that answered with access denied: the account is limited. */
  denied: z.array(textSchema),
});
export type Inventory = z.infer<typeof inventorySchema>;

/** Accounts that people made; those that begin with $$ belong to the firmware itself. */
export function ownUsers({ users = [] }: Inventory): string[] {
  return users.map(({ name }) => name).filter((name) => name !== '' && !name.startsWith('$$'));
}

/** Whether the audit log records, and what its policy forbids. */
export function auditText({ enabled, veto }: NonNullable<Inventory['audit']>): Message {
  const state = enabled === undefined ? 'unknown' : enabled ? 'on' : 'off';
  const policy = veto === undefined ? 'unknown' : veto ? 'veto' : 'free';
  return message(`diagnosis.audit.${state}.${policy}`);
}
