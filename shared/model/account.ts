import { z } from 'zod';
import { AMT_PASSWORD } from '../password-rules';

/** AMT user names: up to 16 characters, none that would need quoting in a header (docs/reference/protocol.md, P31). */
export const userSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,16}$/, 'forms.account')
  .regex(/^[^:,<>&"\\]*$/, 'forms.accountCharacters');

export const passwordSchema = z.string().regex(AMT_PASSWORD, 'forms.accountPassword');

/** A login as the technician types it. */
export const accountSchema = z.object({ user: userSchema, password: passwordSchema });
export type Account = z.infer<typeof accountSchema>;
