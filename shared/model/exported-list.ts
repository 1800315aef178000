import { z } from 'zod';
import { sightingSchema } from './sighting';
import { machineStatusSchema } from './status';

/**
 * The list as it is exported in JSON (docs/machines.schema.json): what a scan says of each machine, and what is known
 * beside it. Names are added and never renamed.
 */
export const exportedListSchema = z
  .array(
    sightingSchema.extend({
      status: machineStatusSchema,
      model: z.string().optional(),
      serial: z.string().optional(),
      /** Host name in AMT. */
      amtHostName: z.string().optional(),
      note: z.string().optional(),
      tags: z.array(z.string()).optional(),
      favourite: z.literal(true).optional(),
    }),
  )
  .describe('Machines of AMT Bench’s list.');
