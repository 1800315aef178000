import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { configMgrStatusSchema } from './configmgr-status';
import { evidenceSchema } from './evidence';
import {
  fingerprintSchema,
  portNumbersSchema,
  portStateSchema,
  provisioningStateSchema,
  timestampSchema,
} from './primitives';
import { verdictSchema } from './verdict';

export const vendorSchema = z.enum(['intel-amt', 'intel-ism', 'dash-other']);
export type Vendor = z.infer<typeof vendorSchema>;

const tlsSightSchema = z.object({
  fingerprint256: fingerprintSchema,
  subject: z.string(),
  /** Absent: it cannot be read. */
  notAfter: z.string().optional(),
  protocol: z.string(),
});

/** Something about a machine that was another way when it was last seen. */
export const changeSchema = z.object({
  at: timestampSchema,
  what: z.enum(['address', 'realm', 'certificate', 'version', 'state', 'name']),
  from: z.string(),
  to: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** One machine on the bench as the network shows it (docs/reference/decisions.md, D5). */
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
    /** TCP 623 and 664, where DASH has WS-Man; asked only where something answered. */
    dash: portStateSchema.optional(),
    dashTls: portStateSchema.optional(),
  }),
  portNumbers: portNumbersSchema,
  tls: tlsSightSchema.optional(),
  realm: z.string().optional(),
  uuid: z.string().optional(),
  /** Hardware address, lower case with colons; only where this laptop's neighbour table knows it. */
  mac: z.string().optional(),
  /** Who the hardware address was given to. */
  macVendor: z.string().optional(),
  firstSeen: timestampSchema.optional(),
  lastSeen: timestampSchema.optional(),
  /** It was asked after `lastSeen` and did not answer; what is shown is what was seen then. */
  missing: z.boolean().optional(),
  /** It is the computer that AMT Bench runs on, whose own AMT answers through its driver. */
  thisLaptop: z.boolean().optional(),
  /** Newest first. */
  changes: z.array(changeSchema).optional(),
  evidence: z.array(evidenceSchema),
  verdict: verdictSchema,
  /** What Configuration Manager’s “Discover AMT Status” would probably show. */
  configMgr: configMgrStatusSchema.optional(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** So many machines of the list, or runs at them, can be named in one message. */
export const MOST_NAMED = 30_000;
/** Names of machines of the list. */
export const machineIdsSchema = z.array(z.string().max(300)).max(MOST_NAMED);

export const scanReportSchema = z.object({
  targets: z.array(z.string()),
  /** Addresses that were probed. */
  scanned: z.number().int(),
  durationMs: z.number(),
  /** From start to the first sighting; absent when nothing was seen. */
  firstSightingMs: z.number().optional(),
  /** What the scan could not see, said once each (no permission for UDP, unreachable network …). */
  warnings: z.array(textSchema),
  devices: z.array(sightingSchema),
  /** Machines of the list that were asked and did not answer this time. */
  missing: z.array(z.string()),
  /** Addresses that were not asked because the scan was stopped; it can go on from there. */
  left: z.number().int(),
});
export type ScanReport = z.infer<typeof scanReportSchema>;

/** What a window is told at the end of a scan; the machines themselves have come one by one. */
export const scanSummarySchema = scanReportSchema.omit({ devices: true }).extend({
  /** Machines that answered. */
  found: z.number().int(),
});
export type ScanSummary = z.infer<typeof scanSummarySchema>;
