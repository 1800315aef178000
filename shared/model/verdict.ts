import { z } from 'zod';
import { timestampSchema } from './primitives';

/**
 * Rows of docs/reference/recovery.md, R17 under their stable names (docs/reference/decisions.md, D5).
 * `password-needed` has no row there: a machine that is set up and has not been logged in to yet is neither ready nor
 * refused, and the list must not show it as either.
 */
export const VERDICT_CODES = [
  'no-amt-seen',
  'hidden',
  'not-set-up',
  'setup-refused',
  'setup-interrupted',
  'password-needed',
  'ready',
  'password-refused',
  'login-paused',
  'password-refused-client-mode',
  'password-refused-admin-mode',
  'limited-rights',
  'audit-blocked',
  'tls-only',
  'client-certificate-required',
  'clock-lost',
  'identity-changed',
  'vulnerable-firmware',
  'owned-elsewhere',
  'unreachable',
  'mebx-layout-trap',
  'rtc-clear-ineffective',
] as const;
export const verdictCodeSchema = z.enum(VERDICT_CODES);
export type VerdictCode = z.infer<typeof verdictCodeSchema>;

/** What can be said beside a verdict: another row of the table, or something that a login brought to light. */
const NOTE_CODES = [
  ...VERDICT_CODES,
  'contradiction',
  'no-web-page',
  'mebx-key-dead',
  'bitlocker-asks-key',
  'clock-off',
  'default-password',
  'passwords-apart',
  'mebx-policy',
  'audit-may-veto',
  'lookalike',
  'plain-port',
  'advisory',
] as const;
export const noteCodeSchema = z.enum(NOTE_CODES);
export type NoteCode = z.infer<typeof noteCodeSchema>;

/** Recovery paths, least destructive first (docs/reference/recovery.md, R18). */
export const PATH_IDS = [
  'host-ccm',
  'known-password',
  'wait-and-retry',
  'set-mebx-remotely',
  'remote-unprovision',
  'local-unconfigure',
  'mebx-menu',
  'bios-unconfigure',
  'service-jumper',
  'rtc-clear',
  'usb-key',
  'oem-service',
] as const;
export const pathIdSchema = z.enum(PATH_IDS);
export type PathId = z.infer<typeof pathIdSchema>;

export const pathStepSchema = z.object({
  text: z.string(),
  /** A line to copy into a terminal on the machine or on the bench. */
  command: z.string().optional(),
});

/** One way back in, in short; the whole of it is in the recovery plan. */
export const pathRefSchema = z.object({
  id: pathIdSchema,
  title: z.string(),
  /** What is in favour of it, or against it. */
  reason: z.string(),
  /** Why it stands at this place in the list: what it erases, where it is done, how likely it works. */
  place: z.string(),
  erases: z.string(),
  /** Hands-on estimate; all of them are unverified (docs/reference/recovery.md, R18). */
  minutes: z.object({ from: z.number(), to: z.number() }),
  opensCase: z.boolean(),
  /** Touches BIOS or RTC: stays locked until the BitLocker question is answered. */
  touchesBios: z.boolean(),
});
export type PathRef = z.infer<typeof pathRefSchema>;

/** The attempt budget of one device (docs/reference/recovery.md, R6). */
export const attemptsSchema = z.object({
  used: z.number().int().min(0),
  allowed: z.number().int().min(0),
  /** When the next login may be sent; absent when one may be sent now. */
  nextAt: timestampSchema.optional(),
});
export type Attempts = z.infer<typeof attemptsSchema>;

export const verdictNoteSchema = z.object({
  code: noteCodeSchema,
  /** Row of the decision table, where it has one. */
  row: z.number().int().optional(),
  text: z.string(),
});
export type VerdictNote = z.infer<typeof verdictNoteSchema>;

export const verdictSchema = z.object({
  code: verdictCodeSchema,
  /** Row of the decision table (docs/reference/recovery.md, R17). */
  row: z.number().int().min(1).max(25),
  title: z.string(),
  explanation: z.string(),
  confidence: z.enum(['certain', 'likely', 'possible']),
  /** The facts this rests on, in words ("because …"). */
  because: z.array(z.string()),
  /** What one more observation would settle it. */
  settle: z.string().optional(),
  /** What about the verdict nobody has confirmed on hardware. */
  notConfirmed: z.array(z.string()).optional(),
  notes: z.array(verdictNoteSchema),
  attempts: attemptsSchema,
  paths: z.array(pathRefSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
