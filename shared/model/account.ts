import { z } from 'zod';
import { passwordSchema, userSchema } from './vault';

/** A login as the technician types it. */
export const accountSchema = z.object({ user: userSchema, password: passwordSchema });
export type Account = z.infer<typeof accountSchema>;
