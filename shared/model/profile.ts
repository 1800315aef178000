import { z } from 'zod';

const HOST_LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const DOMAIN =
  /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** Names of shared secrets in the keychain, as `vault:<name>` in a profile. */
export const SECRET_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Where the admin password comes from: left alone, a new random one per machine, or a named secret in the keychain. */
export const passwordSourceSchema = z.union([
  z.literal('keep'),
  z.literal('random'),
  z.string().regex(/^vault:[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be "keep", "random" or "vault:<name>"'),
]);

export const consentSchema = z.enum(['none', 'kvm', 'all']);
export type Consent = z.infer<typeof consentSchema>;

/**
 * What a machine should look like. Every key is optional: what is absent is left alone. Unknown keys are refused,
 * because a misspelt key that is ignored would be a promise not kept (design section 6).
 */
export const profileSchema = z
  .strictObject({
    name: z.string().min(1).max(80).optional(),
    clock: z.enum(['sync', 'keep']).optional(),
    host: z
      .strictObject({
        /** `keep`, `from-dns` (what the address resolves to) or the name itself, at most 63 characters. */
        name: z
          .string()
          .max(63, 'a host name has at most 63 characters')
          .regex(HOST_LABEL, 'use letters, digits and hyphens only')
          .optional(),
        /** At most 191 characters (amt-wire-facts.md 4.6). */
        domain: z
          .string()
          .max(191, 'a domain name has at most 191 characters')
          .regex(DOMAIN, 'use labels of letters, digits and hyphens, separated by dots')
          .optional(),
      })
      .optional(),
    redirection: z
      .strictObject({
        listener: z.boolean().optional(),
        sol: z.boolean().optional(),
        ider: z.boolean().optional(),
        kvm: z.boolean().optional(),
        consent: consentSchema.optional(),
      })
      .optional(),
    admin: z.strictObject({ password: passwordSourceSchema }).optional(),
  })
  .describe('What a machine should look like after configuring. What is absent is left alone.');

export type Profile = z.infer<typeof profileSchema>;

/** Keys of the full profile format that this version does not configure yet; named so that nobody waits in vain. */
export const PROFILE_KEYS_TO_COME = [
  'mebx',
  'wired',
  'discovery',
  'power',
  'tls',
  'wifi',
  'users',
  'remoteAccess',
  'audit',
] as const;

/** The profile that the window starts with. */
export const DEFAULT_PROFILE: Profile = {
  name: 'Bench standard',
  clock: 'sync',
  redirection: { listener: true, sol: true, ider: true, kvm: true, consent: 'all' },
  admin: { password: 'random' },
};
