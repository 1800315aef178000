import { z } from 'zod';
import { textSchema } from '../texts/text-schema';

/** What can be done to a whole machine over the network, besides configuring it. */
export const extentSchema = z.enum(['full', 'partial']);
export type Extent = z.infer<typeof extentSchema>;

/** Its outcome. */
export const actionReportSchema = z.object({
  /** The name in JSON is older than the word “action” and stays (docs/reference/decisions.md, D5). */
  deed: z.enum(['unprovision', 'set-mebx', 'rotate-password', 'upgrade-to-acm']),
  /** `unknown`: the connection was lost, and nothing that was seen since proves it one way or the other. */
  outcome: z.enum(['done', 'unknown']),
  /** What happened and how it was proven, in a sentence. */
  message: textSchema,
});
export type ActionReport = z.infer<typeof actionReportSchema>;

/** The word that has to be typed before a machine is wiped: its name, or its address where it has none. */
export function wordToConfirm(machine: { address: string; hostname?: string | undefined }): string {
  return machine.hostname ?? machine.address;
}

export function isConfirmed(machine: Parameters<typeof wordToConfirm>[0], typed: string): boolean {
  return typed.trim().toLowerCase() === wordToConfirm(machine).toLowerCase();
}
