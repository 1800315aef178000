import { z } from 'zod';
import { timestampSchema } from './primitives';

/** The port that machines send hello packets to (docs/reference/protocol.md, P7). */
export const HELLO_PORT = 9971;

/** The hash of a root certificate that a machine accepts for its setup. */
export const helloHashSchema = z.object({
  algorithm: z.enum(['sha1', 'sha256', 'sha384']),
  /** Lower-case hex. */
  value: z.string(),
  /** Where it is known. */
  name: z.string().optional(),
});
export type HelloHash = z.infer<typeof helloHashSchema>;

/** What one hello packet says. */
export const helloSchema = z.object({
  uuid: z.string(),
  /** Somebody has set an administrator’s password: a hint that the MEBx password was changed. */
  credentialsSet: z.boolean(),
  /** As the machine counts them. */
  retries: z.number().int().min(0),
  hashes: z.array(helloHashSchema),
});
export type Hello = z.infer<typeof helloSchema>;

/** A machine that has sent hello packets, with the latest of them. */
export const helloSenderSchema = helloSchema.extend({
  /** Its row in the list. */
  machineId: z.string(),
  address: z.string(),
  firstAt: timestampSchema,
  lastAt: timestampSchema,
  /** How many came. */
  hellos: z.number().int().min(1),
});
export type HelloSender = z.infer<typeof helloSenderSchema>;

/** What became of listening. */
export interface HelloReport {
  port: number;
  seconds: number;
  senders: HelloSender[];
  /** Connections that brought something else, or nothing. */
  strangers: number;
}
