import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { textSchema } from '../texts/text-schema';
import { FLEET_SERVERS } from './hand-over-names';

/**
 * What became of a machine, or would become of it. `already-there`: the server has it, and nothing was sent; `left-out`:
 * this kind of server cannot manage it; `stopped`: its turn had not come.
 */
const outcomeSchema = z.enum(['added', 'updated', 'already-there', 'failed', 'left-out', 'stopped']);
export type HandOverOutcome = z.infer<typeof outcomeSchema>;

const handedOverSchema = z.object({
  /** Row of the list. */
  id: z.string(),
  name: z.string(),
  address: z.string(),
  outcome: outcomeSchema,
  /** Its password went with it. */
  password: z.boolean(),
  /** In words: why it was left out, or why its password was. */
  remark: textSchema.optional(),
  failure: failureSchema.optional(),
});
export type HandedOver = z.infer<typeof handedOverSchema>;

export const handOverReportSchema = z.object({
  to: z.enum(FLEET_SERVERS),
  server: z.string(),
  group: z.string().optional(),
  /** Nothing was sent: this is what would be done. */
  dryRun: z.boolean(),
  machines: z.array(handedOverSchema),
});
export type HandOverReport = z.infer<typeof handOverReportSchema>;
