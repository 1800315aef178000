import { z } from 'zod';
import { textSchema } from '../texts/text-schema';

/**
 * AMT status as Configuration Manager 2007 to 2012 R2 has it (Microsoft, “About the AMT Status and Out of Band
 * Management”, gg682025): `SMS_R_System.AMTStatus`, `v_R_System.AMTStatus0`. “Unknown” is no value at all.
 */
export const CONFIGMGR_NUMBERS = {
  Unknown: null,
  'Not Supported': 0,
  Detected: 1,
  'Not Provisioned': 2,
  Provisioned: 3,
  'Externally Provisioned': 4,
} as const satisfies Readonly<Record<string, number | null>>;
export type ConfigMgrName = keyof typeof CONFIGMGR_NUMBERS;
const CONFIGMGR_NAMES = Object.keys(CONFIGMGR_NUMBERS) as [ConfigMgrName, ...ConfigMgrName[]];

/** What “Discover AMT Status” of Configuration Manager would probably show for a machine, and why. */
export const configMgrStatusSchema = z.object({
  /** In the words of its console, which are the same in every language here. */
  name: z.enum(CONFIGMGR_NAMES),
  number: z.number().int().min(0).max(4).nullable(),
  reason: textSchema,
  /** What about it nobody has compared with a real site. */
  notConfirmed: textSchema.optional(),
});
export type ConfigMgrStatus = z.infer<typeof configMgrStatusSchema>;
