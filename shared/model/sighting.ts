import { z } from 'zod';
import { evidenceSchema } from './evidence';
import { fingerprintSchema, portNumbersSchema, portStateSchema, provisioningStateSchema } from './primitives';
import { verdictSchema } from './verdict';

export const vendorSchema = z.enum(['intel-amt', 'intel-ism', 'dash-other']);
export type Vendor = z.infer<typeof vendorSchema>;

export const tlsSightSchema = z.object({
  fingerprint256: fingerprintSchema,
  subject: z.string(),
  notAfter: z.string(),
  protocol: z.string(),
});

/** One machine on the bench as the network shows it (design section 5). */
export const sightingSchema = z.object({
  /** Stable within a scan: the address, with the ports where they are not the standard ones. */
  id: z.string(),
  address: z.string(),
  hostname: z.string().optional(),
  vendor: vendorSchema.optional(),
  version: z.string().optional(),
  provisioningState: provisioningStateSchema,
  ports: z.object({
    http: portStateSchema,
    https: portStateSchema,
    redirection: portStateSchema,
    redirectionTls: portStateSchema,
  }),
  portNumbers: portNumbersSchema,
  tls: tlsSightSchema.optional(),
  realm: z.string().optional(),
  uuid: z.string().optional(),
  evidence: z.array(evidenceSchema),
  verdict: verdictSchema,
});
export type Sighting = z.infer<typeof sightingSchema>;

export const scanReportSchema = z.object({
  targets: z.array(z.string()),
  /** Addresses that were probed. */
  scanned: z.number().int(),
  durationMs: z.number(),
  /** From start to the first sighting; absent when nothing was seen. */
  firstSightingMs: z.number().optional(),
  /** What the scan could not see, said once each (no permission for UDP, unreachable network …). */
  warnings: z.array(z.string()),
  devices: z.array(sightingSchema),
});
export type ScanReport = z.infer<typeof scanReportSchema>;
