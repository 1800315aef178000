import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { textSchema } from '../texts/text-schema';
import { FLEET_SERVERS, SERVER_CONNECTIONS } from './hand-over-names';
import { fingerprintSchema } from './primitives';
import { machineIdsSchema } from './sighting';

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
  /** How it is connected to the server now, where the server says so. */
  connection: z.enum(SERVER_CONNECTIONS).optional(),
  /** Its password went with it. */
  password: z.boolean(),
  /** In words: why it was left out, or why its password was. */
  remark: textSchema.optional(),
  failure: failureSchema.optional(),
});
export type HandedOver = z.infer<typeof handedOverSchema>;

/** What a window asks for. The password of the server goes to main once, and is kept nowhere. */
export const handOverInputSchema = z.object({
  machineIds: machineIdsSchema,
  to: z.enum(FLEET_SERVERS),
  /** `https://…` */
  server: z.string().max(2_000),
  user: z.string().max(300),
  password: z.string().max(1_000),
  /** Device group of MeshCentral; tag of Console. */
  group: z.string().max(300).optional(),
  /** The certificate of the server that the technician has accepted. */
  trusted: fingerprintSchema.optional(),
  /** The AMT passwords go along. */
  withPasswords: z.boolean(),
  /** Nothing is sent: the server is only asked what it has. */
  dryRun: z.boolean(),
});

export const handOverReportSchema = z.object({
  to: z.enum(FLEET_SERVERS),
  server: z.string(),
  group: z.string().optional(),
  /** Nothing was sent: this is what would be done. */
  dryRun: z.boolean(),
  machines: z.array(handedOverSchema),
});
export type HandOverReport = z.infer<typeof handOverReportSchema>;
