import { z } from 'zod';
import { LANGUAGES } from '../texts/catalogue';
import { MAKERS } from './maker';

/** ISO 8601 with milliseconds and Z, as `Date.prototype.toISOString` gives it. */
export const timestampSchema = z.iso.datetime();

/** SHA-256 of a DER certificate: 64 lower-case hex digits, no colons. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** UUID as people read it (first three groups already swapped from SMBIOS order). */
export const uuidSchema = z.string().regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);

/**
 * Digest realm as AMT sends it: `Digest:` and 32 hex digits (docs/reference/protocol.md, P10). Anything else is not
 * AMT's, and no login is sent to it.
 */
export const AMT_REALM = /^Digest:[0-9A-Fa-f]{32}$/;

export const ipv4Schema = z.ipv4('forms.ipv4');

export const portNumberSchema = z.number().int().min(1).max(65535);

/** Where the services of a machine listen. Real machines use the standard numbers; a simulated bench may not. */
export const portNumbersSchema = z.object({
  rmcp: portNumberSchema,
  http: portNumberSchema,
  https: portNumberSchema,
  redirection: portNumberSchema,
  redirectionTls: portNumberSchema,
});
export type PortNumbers = z.infer<typeof portNumbersSchema>;

/** The ports every real AMT machine uses (docs/reference/protocol.md, P4). */
export const STANDARD_PORTS: PortNumbers = {
  rmcp: 623,
  http: 16992,
  https: 16993,
  redirection: 16994,
  redirectionTls: 16995,
};

/** One machine to look at: an IPv4/IPv6 address or a host name, and where its services listen. */
export const endpointSchema = z.object({
  host: z.string().min(1).max(255),
  ports: portNumbersSchema,
});
export type Endpoint = z.infer<typeof endpointSchema>;

export const provisioningStateSchema = z.enum(['pre', 'in', 'post', 'unknown']);
export type ProvisioningState = z.infer<typeof provisioningStateSchema>;

/** Control mode: not activated, client (CCM) or admin (ACM). */
export const controlModeSchema = z.enum(['none', 'ccm', 'acm', 'unknown']);
export type ControlMode = z.infer<typeof controlModeSchema>;

export const portStateSchema = z.enum(['open', 'closed', 'filtered', 'unknown']);
export type PortState = z.infer<typeof portStateSchema>;

export const makerSchema = z.enum(MAKERS);

/** A language that there are texts in. */
export const languageSchema = z.enum(LANGUAGES);
