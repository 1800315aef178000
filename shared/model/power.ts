import { z } from 'zod';

export const POWER_ORDERS = ['on', 'off', 'reset', 'cycle', 'bios'] as const;
export const powerOrderSchema = z.enum(POWER_ORDERS);
export type PowerOrder = z.infer<typeof powerOrderSchema>;

export const powerReportSchema = z.object({
  order: powerOrderSchema,
  /** Power state in words, before and as it was last read. */
  before: z.string(),
  after: z.string(),
  /** `told`: the firmware took the order, and its effect cannot be seen in the state, as with a reset. */
  outcome: z.enum(['done', 'already', 'told', 'unknown']),
  message: z.string(),
});
export type PowerReport = z.infer<typeof powerReportSchema>;
