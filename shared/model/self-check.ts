import { z } from 'zod';
import { FAILURE_CODES } from '../failure-codes';
import { textSchema } from '../texts/text-schema';

/** One look at the technician’s computer. Holds no secret. */
const SELF_CHECKS = [
  'state-folder',
  'settings',
  'keychain',
  'udp',
  'tcp',
  'open-files',
  'network',
  'firewall',
  'versions',
  'electron',
] as const;

export const selfCheckSchema = z.object({
  id: z.enum(SELF_CHECKS),
  state: z.enum(['ok', 'warning', 'problem']),
  /** What was found, in a sentence. */
  message: textSchema,
  /** What helps; absent where nothing needs to be done. */
  nextStep: textSchema.optional(),
  /** Of a problem; decides the exit code of the command line. */
  code: z.enum(FAILURE_CODES).optional(),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;

export const selfCheckReportSchema = z.object({
  /** The worst of them. */
  state: selfCheckSchema.shape.state,
  checks: z.array(selfCheckSchema),
  versions: z.record(z.string(), z.string()),
});
export type SelfCheckReport = z.infer<typeof selfCheckReportSchema>;
