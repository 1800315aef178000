import { z } from 'zod';

const NAME = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
const NAMED = new RegExp(`^vault:${NAME}$`);

/** Names of shared secrets in the keychain, as `vault:<name>` in a profile. */
export const SECRET_NAME = new RegExp(`^${NAME}$`);

/** A secret of the keychain by its name. */
export const namedSecretSchema = z.string().regex(NAMED, 'forms.vaultName');

/** Where the admin password comes from: left alone, a new random one per machine, or a named secret in the keychain. */
export const passwordSourceSchema = z.union([
  z.literal('keep'),
  z.literal('random'),
  z.string().regex(NAMED, 'forms.passwordSource'),
]);

/** Name of the secret in `vault:<name>`; undefined for any other source. */
export function secretName(source: string | undefined): string | undefined {
  return source?.startsWith('vault:') ? source.slice('vault:'.length) : undefined;
}
