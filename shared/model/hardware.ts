import { z } from 'zod';
import { LIMITS } from '../limits';
import { textSchema } from '../texts/text-schema';
import { timestampSchema, uuidSchema } from './primitives';

const words = z.string().max(300);
const count = z.number().int().min(0);
const made = { maker: words.optional(), model: words.optional(), serialNumber: words.optional() };
const several = <T extends z.ZodType>(part: T): z.ZodArray<T> => z.array(part).max(LIMITS.hardwareParts);

/**
 * What the PC is made of, as its firmware says. An absent subject was not read, because this firmware lacks it or this
 * account may not read it; an absent field is not known. What makers leave to be filled in counts as not known.
 */
export const hardwareSchema = z.object({
  system: z
    .object({
      ...made,
      uuid: uuidSchema.optional(),
      /** What sort of case it is. */
      kind: textSchema.optional(),
      assetTag: words.optional(),
    })
    .optional(),
  board: z.object({ ...made, version: words.optional(), assetTag: words.optional() }).optional(),
  /** `released` is an ISO day, or what the firmware says in a form that nobody knows. */
  bios: z
    .object({ maker: words.optional(), version: words.optional(), released: words.optional() })
    .optional(),
  processors: several(
    z.object({
      name: textSchema.optional(),
      state: textSchema.optional(),
      megahertz: count.optional(),
      mostMegahertz: count.optional(),
      stepping: words.optional(),
    }),
  ).optional(),
  memory: z
    .object({
      modules: several(
        z.object({
          slot: words.optional(),
          bytes: count,
          kind: textSchema.optional(),
          form: textSchema.optional(),
          megahertz: count.optional(),
          mostMegahertz: count.optional(),
          maker: words.optional(),
          part: words.optional(),
          serialNumber: words.optional(),
          assetTag: words.optional(),
        }),
      ),
      /** Slots that the firmware lists without a module in them. */
      emptySlots: count,
    })
    .optional(),
  storage: several(
    z.object({ name: words.optional(), bytes: count.optional(), access: textSchema.optional() }),
  ).optional(),
  /** Capacities as the firmware says them: it does not say in which unit (docs/reference/protocol.md, P55). */
  batteries: several(
    z.object({
      name: words.optional(),
      state: textSchema.optional(),
      chemistry: textSchema.optional(),
      charge: count.optional(),
      designCapacity: count.optional(),
      fullCapacity: count.optional(),
      millivolts: count.optional(),
    }),
  ).optional(),
  /** Network ports that AMT knows. */
  ports: several(
    z.object({
      kind: z.enum(['wired', 'wireless']),
      mac: words,
      address: words.optional(),
      subnetMask: words.optional(),
      gateway: words.optional(),
      dns: words.optional(),
      dhcp: z.boolean().optional(),
      linkUp: z.boolean().optional(),
    }),
  ).optional(),
  firmware: z
    .object({
      /** What AMT is called. */
      hostName: words.optional(),
      /** What the firmware is sold as. */
      features: several(textSchema),
      versions: several(z.object({ name: words, version: words })),
    })
    .optional(),
  /** What this account may not read. */
  denied: several(textSchema),
});
export type Hardware = z.infer<typeof hardwareSchema>;

/** The same with the time it was read. */
export const readHardwareSchema = z.object({ at: timestampSchema, hardware: hardwareSchema });
export type ReadHardware = z.infer<typeof readHardwareSchema>;
