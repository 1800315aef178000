import { z } from 'zod';
import type { FailureCode } from '../failure-codes';
import { message, type Text } from '../texts/message';
import { textSchema } from '../texts/text-schema';
import { timestampSchema } from './primitives';

/** Recovery paths, least destructive first (docs/reference/recovery.md, R18). */
export const PATH_IDS = [
  'host-ccm',
  'host-acm',
  'known-password',
  'wait-and-retry',
  'upgrade-to-acm',
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

/** What follows from a verdict, whichever machine it is of. */
export interface VerdictPolicy {
  /** What `diagnose` ends with: the exit code of this failure, or 0. */
  exit: FailureCode | 'done';
  /** What a technician wants with such a machine: to activate AMT, or to get into it. */
  aim: 'activate' | 'get-in';
  /**
   * The recovery paths that there are at all. Which of them a machine has, and in which order, is computed. None where
   * somebody else has to decide first.
   */
  paths: readonly PathId[];
  /** AMT is set up and nobody has logged in yet: the paths are for whoever has no password. */
  waitsForPassword?: true;
  /** Several machines at once may be configured: AMT is set up, and nothing speaks against a password that is stored. */
  configurable?: true;
  /** With a stored password, one press in the list shows what would be changed. */
  oneClick?: true;
  /** No login is offered, although AMT may be set up. */
  offersNoLogin?: true;
  /** The control mode that it implies. */
  controlMode?: 'ccm' | 'acm';
  /** Such a machine is not configured, even if it could be. */
  blocks?: {
    code: FailureCode;
    nextStep: Text;
    /** A profile that names a server is compared with the one that the machine calls, and is not blocked. */
    unlessServerNamed?: true;
  };
}

/** Ways out of an unknown MEBx password while AMT is not set up (rows 4 and 22). */
const MEBX_PASSWORD_PATHS = [
  'host-ccm',
  'known-password',
  'bios-unconfigure',
  'service-jumper',
  'rtc-clear',
  'oem-service',
] as const;

/** Ways into a machine that is set up and whose password nobody has (rows 7, 9 and 10). */
const ADMIN_PASSWORD_PATHS = [
  'known-password',
  'local-unconfigure',
  'mebx-menu',
  'bios-unconfigure',
  'service-jumper',
  'rtc-clear',
  'oem-service',
] as const;

/**
 * Every verdict and what follows from it: rows of docs/reference/recovery.md, R17 under their stable names
 * (docs/reference/decisions.md, D5), and the paths of R18. `password-needed` is ours: a machine that is set up and has not been logged in to yet is neither ready nor
 * refused, and the list must not pretend that it is. When a verdict holds stands in the decision table of
 * main/diagnosis, and how it looks in renderer/theme.
 */
const TABLE = {
  'no-amt-seen': { exit: 'not-amt', aim: 'get-in', paths: [] },
  hidden: {
    exit: 'done',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    waitsForPassword: true,
    configurable: true,
  },
  'not-set-up': {
    exit: 'not-set-up',
    aim: 'activate',
    paths: ['host-ccm', 'host-acm', 'mebx-menu', 'usb-key'],
  },
  'setup-refused': { exit: 'not-set-up', aim: 'activate', paths: MEBX_PASSWORD_PATHS },
  'setup-interrupted': {
    exit: 'not-set-up',
    aim: 'get-in',
    paths: ['local-unconfigure', 'wait-and-retry', 'mebx-menu'],
  },
  'password-needed': {
    exit: 'done',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    waitsForPassword: true,
    configurable: true,
  },
  ready: {
    exit: 'done',
    aim: 'get-in',
    paths: ['upgrade-to-acm', 'set-mebx-remotely', 'remote-unprovision'],
    configurable: true,
    oneClick: true,
    offersNoLogin: true,
  },
  'password-refused': {
    exit: 'password-refused',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    configurable: true,
    oneClick: true,
  },
  'login-paused': {
    exit: 'login-paused',
    aim: 'get-in',
    paths: ['wait-and-retry', 'known-password'],
  },
  'password-refused-client-mode': {
    exit: 'password-refused',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    controlMode: 'ccm',
  },
  'password-refused-admin-mode': {
    exit: 'password-refused',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    controlMode: 'acm',
  },
  'limited-rights': {
    exit: 'limited-rights',
    aim: 'get-in',
    paths: ['known-password', 'mebx-menu'],
    blocks: { code: 'limited-rights', nextStep: message('diagnosis.blocked.limitedRights') },
  },
  'audit-blocked': {
    exit: 'limited-rights',
    aim: 'get-in',
    paths: ['known-password', 'mebx-menu', 'rtc-clear'],
  },
  'tls-only': {
    exit: 'done',
    aim: 'get-in',
    paths: ADMIN_PASSWORD_PATHS,
    waitsForPassword: true,
    configurable: true,
  },
  'client-certificate-required': {
    exit: 'client-certificate-required',
    aim: 'get-in',
    paths: ['known-password', 'local-unconfigure', 'mebx-menu'],
  },
  'clock-lost': { exit: 'identity-changed', aim: 'get-in', paths: [] },
  'identity-changed': { exit: 'identity-changed', aim: 'get-in', paths: [] },
  'vulnerable-firmware': {
    exit: 'plan-blocked',
    aim: 'get-in',
    paths: [],
    blocks: {
      code: 'plan-blocked',
      nextStep: message('diagnosis.blocked.vulnerableFirmware'),
    },
  },
  'owned-elsewhere': {
    exit: 'owned-elsewhere',
    aim: 'get-in',
    paths: [],
    offersNoLogin: true,
    blocks: {
      code: 'owned-elsewhere',
      nextStep: message('diagnosis.blocked.ownedElsewhere'),
      unlessServerNamed: true,
    },
  },
  unreachable: { exit: 'unreachable', aim: 'get-in', paths: [] },
  'mebx-layout-trap': {
    exit: 'not-set-up',
    aim: 'activate',
    paths: ['host-ccm', 'mebx-menu'],
  },
  'rtc-clear-ineffective': { exit: 'not-set-up', aim: 'activate', paths: MEBX_PASSWORD_PATHS },
} as const satisfies Record<string, VerdictPolicy>;

export type VerdictCode = keyof typeof TABLE;
export const VERDICTS: Readonly<Record<VerdictCode, VerdictPolicy>> = TABLE;
export const VERDICT_CODES = Object.keys(TABLE) as [VerdictCode, ...VerdictCode[]];
export const verdictCodeSchema = z.enum(VERDICT_CODES);

/** What can be said beside a verdict: another row of the table, or something that a login brought to light. */
const NOTE_CODES = [
  ...VERDICT_CODES,
  'contradiction',
  'no-web-page',
  'own-computer',
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

export const pathStepSchema = z.object({
  text: textSchema,
  /** A line to copy into a terminal on the machine or on the bench. */
  command: z.string().optional(),
});

/** One way back in, in short; the whole of it is in the recovery plan. */
export const pathRefSchema = z.object({
  id: pathIdSchema,
  title: textSchema,
  /** What is in favour of it, or against it. */
  reason: textSchema,
  /** Why it stands at this place in the list: what it erases, where it is done, how likely it works. */
  place: textSchema,
  erases: textSchema,
  /** Hands-on estimate; all of them are unverified (docs/reference/recovery.md, R18). */
  minutes: z.object({ from: z.number(), to: z.number() }),
  opensCase: z.boolean(),
  /** Touches BIOS or RTC: stays locked until the BitLocker question is answered. */
  touchesBios: z.boolean(),
});
export type PathRef = z.infer<typeof pathRefSchema>;

/** The attempt budget of one machine (docs/reference/recovery.md, R6). */
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
  text: textSchema,
  /** How many findings it tells of, where they can be counted. */
  count: z.number().int().min(0).optional(),
});
export type VerdictNote = z.infer<typeof verdictNoteSchema>;

export const verdictSchema = z.object({
  code: verdictCodeSchema,
  /** Row of the decision table (docs/reference/recovery.md, R17). */
  row: z.number().int().min(1),
  title: textSchema,
  explanation: textSchema,
  confidence: z.enum(['certain', 'likely', 'possible']),
  /** The facts this rests on, in words ("because …"). */
  because: z.array(textSchema),
  /** What one more observation would settle it. */
  settle: textSchema.optional(),
  /** What about the verdict nobody has confirmed on hardware. */
  notConfirmed: z.array(textSchema).optional(),
  notes: z.array(verdictNoteSchema),
  attempts: attemptsSchema,
  paths: z.array(pathRefSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
