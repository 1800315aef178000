import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { timestampSchema } from './primitives';
import { SECRET_NAME } from './secret-source';

/** How the password of a machine came to be. */
export const passwordOriginSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('typed') }),
  z.object({ from: z.literal('random') }),
  z.object({ from: z.literal('named'), name: z.string() }),
]);
export type PasswordOrigin = z.infer<typeof passwordOriginSchema>;

export const secretNameSchema = z.string().regex(SECRET_NAME, 'forms.secretName');

/** The password that an order is to set. */
export const newPasswordSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('random') }),
  z.object({ from: z.literal('typed'), password: z.string().max(100) }),
  z.object({ from: z.literal('named'), name: z.string().max(64) }),
]);
export type NewPasswordChoice = z.infer<typeof newPasswordSchema>;

/** What is stored for one machine. No password. */
export const vaultMachineSchema = z.object({
  /** AMT Bench's own id of the machine: it is the same wherever the machine is. */
  machine: z.string(),
  /** Its row in the list; absent: it is not in the list. */
  machineId: z.string().optional(),
  /** Where it was last seen; its own id where that is not known. */
  address: z.string(),
  hostname: z.string().optional(),
  /** Of the password to log in with; absent: only MEBx passwords or an open change are stored. */
  user: z.string().optional(),
  origin: passwordOriginSchema.optional(),
  /** When it last opened the machine. */
  provenAt: timestampSchema.optional(),
  /** Earlier passwords that are kept. */
  earlier: z.number().int(),
  mebx: z.boolean(),
  /** A change of the password was cut short. */
  changeOpen: z.boolean(),
  /** Version 0.1.0 stored it for several machines: it is shown, and never sent. */
  shared: z.boolean(),
  /** AMT Bench made a password of it: this is the only copy. */
  onlyCopy: z.boolean(),
});
export type VaultMachine = z.infer<typeof vaultMachineSchema>;

export const vaultContentsSchema = z.object({
  kind: z.enum(['keychain', 'session']),
  /** Where passwords are kept, in a sentence. */
  message: textSchema,
  machines: z.array(vaultMachineSchema),
  /** Secrets that profiles name, and the profiles that do. */
  secrets: z.array(z.object({ name: z.string(), profiles: z.array(z.string()) })),
});
export type VaultContents = z.infer<typeof vaultContentsSchema>;

const ownerFields = { machineId: z.string().max(300).optional(), machine: z.string().max(100).optional() };

/** Whose passwords are asked for: a machine by its row in the list, or by AMT Bench's own id of it. */
export const ownerSchema = z.object(ownerFields);
export type PasswordOwner = z.infer<typeof ownerSchema>;

/** What leaves main on the technician's request: the passwords of one machine, a named secret, or a file for a USB stick. */
export const purposeSchema = z.object({
  ...ownerFields,
  secret: secretNameSchema.optional(),
  use: z.enum(['reveal', 'export', 'usb-key', 'usb-key-reveal', 'hand-over']),
});
export type Purpose = z.infer<typeof purposeSchema>;
