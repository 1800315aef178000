import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { ipv4Schema, portNumberSchema } from './primitives';
import { consentSchema, domainSchema, hostLabelSchema } from './profile';
import { MOST_OWN_HASHES, USB_KEY_VERSIONS } from './setup-variables';
import { secretNameSchema } from './vault';

const usbKeyVersionSchema = z.enum(USB_KEY_VERSIONS);

/** Records in one file; a BIOS looks through them one after the other. */
export const MOST_USB_KEY_RECORDS = 1_000;

/** Largest setup.bin that is read. Bytes; as base64 it fits into one message of a window. */
export const MOST_USB_KEY_BYTES = 524_288;

/** Hex digits of a SHA-1, SHA-256 or SHA-384 hash. */
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96})$/;

/** The hash of a certificate that AMT is to trust for its setup. Colons and blanks between the digits are taken out. */
export const ownHashSchema = z.strictObject({
  name: z
    .string()
    .min(1, 'forms.nameMissing')
    .max(32, 'forms.nameLong')
    .regex(/^[\x20-\x7e]+$/, 'forms.plainAscii'),
  hash: z
    .string()
    .transform((text) => text.replaceAll(/[\s:]/g, '').toLowerCase())
    .pipe(z.string().regex(HASH, 'forms.certificateHash')),
});
export type OwnHash = z.infer<typeof ownHashSchema>;

/**
 * What a setup.bin can set beside the MEBx password. Every key is optional: what is absent is not in the file. Unknown keys
 * are refused. The layout of static addresses is not known, so they cannot be asked for.
 */
export const usbKeySettingsSchema = z.strictObject({
  /** Switches AMT on where the BIOS has another kind of manageability, or none. */
  amt: z.boolean().optional(),
  host: z
    .strictObject({
      name: hostLabelSchema.optional(),
      domain: domainSchema(255).optional(),
      /** The name is that of the PC; else AMT has a name of its own. Only with a name. */
      shared: z.boolean().optional(),
    })
    .optional(),
  dhcp: z.boolean().optional(),
  dynamicDns: z.boolean().optional(),
  /** One value of the file, so all three are given. `login`: sessions may log in with user and password. */
  solIder: z.strictObject({ sol: z.boolean(), ider: z.boolean(), login: z.boolean() }).optional(),
  kvm: z.boolean().optional(),
  consent: consentSchema.optional(),
  /** User consent can be changed over the network. */
  consentOverNetwork: z.boolean().optional(),
  /** Setup by a server over the network, with a certificate. */
  remoteSetup: z
    .strictObject({
      enabled: z.boolean().optional(),
      dnsSuffix: domainSchema(255).optional(),
      server: domainSchema(255).optional(),
      address: ipv4Schema.optional(),
      port: portNumberSchema.optional(),
      /** Certificates that the maker has put in may be used. */
      factoryHashes: z.boolean().optional(),
      ownHashes: z.array(ownHashSchema).max(MOST_OWN_HASHES, 'forms.room').optional(),
      /** The machine begins to ask for its setup, or stops to. */
      provisioning: z.enum(['halt', 'start']).optional(),
    })
    .optional(),
  /** The file itself sets AMT up, without a server. Newer firmware takes the value and does not act on it. */
  manualSetup: z.boolean().optional(),
  localFirmwareUpdate: z.enum(['off', 'on', 'with-password']).optional(),
});
export type UsbKeySettings = z.infer<typeof usbKeySettingsSchema>;

const typedSchema = z.object({ from: z.literal('typed'), password: z.string().max(100) });
const namedSchema = z.object({ from: z.literal('named'), name: z.string().max(64) });

/** The MEBx password that the machines have now. */
export const currentMebxSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('factory') }),
  typedSchema,
  namedSchema,
  /** The one that is stored for a machine of the list. */
  z.object({ from: z.literal('machine'), machineId: z.string().max(300) }),
]);
export type CurrentMebx = z.infer<typeof currentMebxSchema>;

/** The MEBx password that they get. */
export const nextMebxSchema = z.discriminatedUnion('from', [
  /** The same as now. */
  z.object({ from: z.literal('keep') }),
  typedSchema,
  namedSchema,
  /** Stored as a named secret before the file is given out. */
  z.object({ from: z.literal('random'), saveAs: secretNameSchema }),
]);
export type NextMebx = z.infer<typeof nextMebxSchema>;

export const usbKeyRequestSchema = z.object({
  version: usbKeyVersionSchema,
  current: currentMebxSchema,
  next: nextMebxSchema,
  /** Each machine uses up one record; absent: the stick serves any number of machines. */
  records: z.int().min(1).max(MOST_USB_KEY_RECORDS).optional(),
  settings: usbKeySettingsSchema,
});
export type UsbKeyRequest = z.infer<typeof usbKeyRequestSchema>;

/** What is to be known about the stick and the machines; not verified: nobody has shown it on hardware. */
export const usbKeyAdviceSchema = z.object({ id: z.string(), text: textSchema, verified: z.boolean() });
export type UsbKeyAdvice = z.infer<typeof usbKeyAdviceSchema>;

const shownValueSchema = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.object({ name: z.string(), hash: z.string() }),
]);

/** One variable of a record, as it is shown. */
export const shownVariableSchema = z.object({
  /** Module and number, such as `2/13`. */
  id: z.string(),
  /** Absent: a variable that is not known. */
  name: z.string().optional(),
  label: textSchema,
  /** The value in words. */
  text: textSchema,
  /** The value for programs; absent where it is not shown. */
  value: shownValueSchema.optional(),
  /** A password, or something that could be one. */
  secret: z.literal(true).optional(),
  /** Why the value cannot be read as what it should be. */
  problem: textSchema.optional(),
});
export type ShownVariable = z.infer<typeof shownVariableSchema>;

/** A setup.bin as it is shown: without secrets, unless they were asked for. */
export const usbKeyContentsSchema = z.object({
  version: z.string(),
  /** Records are not used up. */
  reusable: z.boolean(),
  records: z.number().int(),
  /** Records that were used up. */
  used: z.number().int(),
  /** The first records; the others are counted only. */
  shown: z.array(
    z.object({
      number: z.number().int(),
      state: z.enum(['ready', 'used', 'invalid']),
      scrambled: z.boolean(),
      variables: z.array(shownVariableSchema),
    }),
  ),
  /** What is odd about the file; a sentence each. */
  findings: z.array(textSchema),
});
export type UsbKeyContents = z.infer<typeof usbKeyContentsSchema>;
