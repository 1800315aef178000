import { z } from 'zod';
import { AMT_PASSWORD } from '../password-rules';

/** AMT user names: up to 16 characters, none that would need quoting in a header (docs/reference/protocol.md, P31). */
export const userSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,16}$/, 'a user name has 1 to 16 plain characters and no spaces')
  .regex(/^[^:,<>&"\\]*$/, 'a user name cannot hold : , < > & " or a backslash');

export const passwordSchema = z
  .string()
  .regex(AMT_PASSWORD, 'a password of AMT has 1 to 32 plain ASCII characters');

/** A login as the technician types it. */
export const accountSchema = z.object({ user: userSchema, password: passwordSchema });
export type Account = z.infer<typeof accountSchema>;
