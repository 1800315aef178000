import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { type Message, message, type Text } from '../texts/message';
import { textSchema } from '../texts/text-schema';
import { canAskConsent, consentSchema } from './consent';

/** Where the next start may be sent to, once. */
const BOOT_SOURCES = ['pxe', 'disk', 'cd', 'diagnostics'] as const;
export type BootSource = (typeof BOOT_SOURCES)[number];

/**
 * `shutdown` and `restart` are carried out by the operating system; `off`, `reset` and `cycle` do not wait for it.
 */
const PLAIN_ORDERS = ['on', 'off', 'shutdown', 'restart', 'reset', 'cycle', 'sleep', 'hibernate'] as const;

export const POWER_ORDERS = [...PLAIN_ORDERS, 'bios', 'bios-serial', ...BOOT_SOURCES] as const;
export const powerOrderSchema = z.enum(POWER_ORDERS);
export type PowerOrder = z.infer<typeof powerOrderSchema>;

/**
 * What is sent in the end: in an order about power, firmware knows nothing of where to start from. `wake` is for an
 * operating system that saves power while the hardware stays on (Modern Standby).
 */
const plainOrderSchema = z.enum([...PLAIN_ORDERS, 'wake']);
export type PlainOrder = z.infer<typeof plainOrderSchema>;

/** The source that an order starts from; undefined: the order names none. */
export function startsFrom(order: PowerOrder): BootSource | undefined {
  return BOOT_SOURCES.find((source) => source === order);
}

/** The order sets something for the next start. */
export function setsBoot(order: PowerOrder): boolean {
  return entersBios(order) || startsFrom(order) !== undefined;
}

/** The PC starts with it, and so carries out whatever is set for the next start. */
export function startsPc(order: PlainOrder): boolean {
  switch (order) {
    case 'on':
    case 'restart':
    case 'reset':
    case 'cycle':
      return true;
    case 'off':
    case 'shutdown':
    case 'sleep':
    case 'hibernate':
    case 'wake':
      return false;
  }
}

/** Starts into the BIOS setup; `bios-serial` shows it on the serial console, too. */
export function entersBios(order: PowerOrder): order is 'bios' | 'bios-serial' {
  return order === 'bios' || order === 'bios-serial';
}

/** The PC does not run afterwards. */
export function endsPc(order: PlainOrder): boolean {
  return order !== 'wake' && !startsPc(order);
}

/** Nothing of the machine is ended: it is off or asleep, or there is nothing to do. */
export function startsOnly({ sends }: { sends?: PlainOrder | undefined }): boolean {
  return sends === undefined || sends === 'on' || sends === 'wake';
}

/** A boot option that an earlier order has left, and that the next start would carry out. */
export const leftoverSchema = z.object({
  /** As AMT_BootSettingData calls it. */
  setting: z.string(),
  /** What a start does with it, in words. */
  does: textSchema,
  /** It erases, overwrites or opens something, or starts something else. */
  danger: z.boolean(),
});
export type Leftover = z.infer<typeof leftoverSchema>;

/** What an order would do, read from the machine before anything is sent. */
export const powerPlanSchema = z.object({
  order: powerOrderSchema,
  /** Power state in words. */
  before: textSchema,
  /** Absent: the machine is as ordered already. */
  sends: plainOrderSchema.optional(),
  /** What is set for the next start, and only that, in words. */
  sets: z.array(textSchema),
  /** What is set for the next start already and is cleared first. */
  clears: z.array(leftoverSchema),
  /** What is set for the next start already and stays. */
  stays: z.array(leftoverSchema),
  /** Why nothing is sent. */
  blockers: z.array(failureSchema),
  remarks: z.array(textSchema),
  /** Of the user, where a boot option is to be written. */
  consent: consentSchema.optional(),
  /** Changes when what would be done changes; an order may demand the plan that was shown. */
  fingerprint: z.string(),
});
export type PowerPlan = z.infer<typeof powerPlanSchema>;

export const powerReportSchema = z.object({
  order: powerOrderSchema,
  /** Power state in words, before and as it was last read. */
  before: textSchema,
  after: textSchema,
  /** `told`: the firmware took the order, and its effect cannot be seen in the state, as with a reset. */
  outcome: z.enum(['done', 'already', 'told', 'unknown']),
  message: textSchema,
  /** What was planned, as it was shown before anything was sent. */
  plan: powerPlanSchema,
});
export type PowerReport = z.infer<typeof powerReportSchema>;

/** Consent of the user is all that the order waits for, and it can be asked for. */
export function waitsForConsent({ consent, blockers }: Pick<PowerPlan, 'consent' | 'blockers'>): boolean {
  return consent !== undefined && canAskConsent(consent) && blockers.length === 1;
}

/** Something that a start must not carry out unasked is armed, and stays. */
export function isArmed({ stays }: Pick<PowerPlan, 'stays'>): boolean {
  return stays.some(({ danger }) => danger);
}

/** What was left, in words and as the firmware calls it. */
export function leftoverWords({ does, setting }: Leftover): Message {
  return message('power.leftover', { does, setting });
}

/** The plan in sentences, in the order in which things happen. */
export function planLines({ sets, clears, stays, remarks, sends, before }: PowerPlan): Text[] {
  return [
    ...clears.map((each) => message('power.clears', { what: leftoverWords(each) })),
    ...sets.map((what) => message('power.sets', { what })),
    ...stays.map((each) => message('power.stays', { what: leftoverWords(each) })),
    ...remarks,
    sends === undefined
      ? message('power.sendsNothing', { before })
      : message('power.then', { order: orderName(sends) }),
  ];
}

/** What an order is called, in a sentence. */
export function orderName(order: PowerOrder | PlainOrder): Message {
  return message(`power.order.${order}`);
}
