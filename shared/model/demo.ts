import { z } from 'zod';
import { textSchema } from '../texts/text-schema';
import { portNumbersSchema } from './primitives';

/** The word that stands for all simulated machines among the targets of a scan. */
export const DEMO_TARGET = 'demo-bench';

/**
 * What somebody can do at a simulated machine: the physical acts of the demo bench
 * (docs/reference/decisions.md, D20).
 */
export const actSchema = z.discriminatedUnion('act', [
  /** Mains off, coin cell out for five minutes, back in, POST. Obeys the maker's rule: it may do nothing to AMT. */
  z.object({ act: z.literal('pull-rtc-battery') }),
  /** MEBx at POST: log in; on first login MEBx forces a new password. Optionally activate network access. */
  z.object({
    act: z.literal('open-mebx'),
    password: z.string().max(64),
    newPassword: z.string().max(64).optional(),
    activateNetwork: z.boolean().optional(),
  }),
  /** The maker's BIOS item that un-configures AMT, where the model has one. */
  z.object({ act: z.literal('bios-unconfigure') }),
  z.object({ act: z.literal('power-off') }),
  z.object({ act: z.literal('power-on') }),
  /** Host-based activation into client control mode, run as administrator in Windows. */
  z.object({ act: z.literal('activate-from-windows'), adminPassword: z.string().max(64) }),
  /** Local unconfigure from Windows: no password in client mode, refused in admin mode. */
  z.object({ act: z.literal('unconfigure-from-windows') }),
  /** Ask the running Windows for control mode and state (`rpc amtinfo`). */
  z.object({ act: z.literal('ask-windows') }),
  /** Look at the screen: it may show a code for user consent. */
  z.object({ act: z.literal('look-at-screen') }),
  /** Background logins with a stale password, as a wrong LMS or a forgotten console produces them. */
  z.object({ act: z.literal('flood-logins'), count: z.number().int().min(1).max(1000) }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActName = Act['act'];

export const actResultSchema = z.object({
  /** What MEBx made of the password, where it was asked. */
  mebx: z.enum(['accepted', 'refused']).optional(),
  ok: z.boolean(),
  /** What the technician sees on the machine's screen, or what happens. */
  says: textSchema,
  /** From `ask-windows`. */
  controlMode: z.enum(['none', 'ccm', 'acm']).optional(),
});
export type ActResult = z.infer<typeof actResultSchema>;

/** One simulated machine as `amt-bench simulate` prints it, a line each. The passwords are made up like the machine. */
export const simulatedMachineSchema = z.object({
  id: z.string(),
  title: textSchema,
  /** What happened to this machine before the technician came. */
  story: textSchema,
  address: z.string(),
  ports: portNumbersSchema,
  version: z.string(),
  fingerprint256: z.string().optional(),
  /** A login that the technician of the story has, if any, for as long as it is right. */
  login: z.object({ user: z.string(), password: z.string() }).optional(),
  /** There was one, and it is not right any more: the password was changed, or AMT was reset. */
  loginEnded: z.literal(true).optional(),
  acts: z.array(z.string()),
});
export type SimulatedMachineInfo = z.infer<typeof simulatedMachineSchema>;
