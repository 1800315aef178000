import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { accountSchema, passwordSchema, userSchema } from '../model/account';
import { actionReportSchema } from '../model/action';
import { consentAnswerSchema, consentCodeSchema, consentSchema } from '../model/consent';
import { consoleReadSchema, MOST_KEYS } from '../model/console';
import { actResultSchema, actSchema, simulatedMachineSchema } from '../model/demo';
import { evidenceSchema, identityChangeSchema, statementSchema } from '../model/evidence';
import { explanationSchema, LOG_PIECE_BYTES, logReportSchema, PASTE_LIMIT } from '../model/explanation';
import { MACHINE_EXPORTS } from '../model/export-formats';
import { handOverInputSchema, handOverReportSchema } from '../model/hand-over';
import { readHardwareSchema } from '../model/hardware';
import {
  listMappingSchema,
  listPreviewSchema,
  listTakenSchema,
  profileMappingSchema,
  profilePreviewSchema,
} from '../model/import';
import { LIST_FORMATS, PROFILE_FORMATS } from '../model/import-formats';
import { inventorySchema } from '../model/inventory';
import { jobEventSchema, jobRequestSchema, jobSnapshotSchema } from '../model/job';
import {
  journalCursorSchema,
  journalFilterSchema,
  journalPageSchema,
  journalRunSchema,
  runIdSchema,
} from '../model/journal';
import { clearedLogSchema, logMarkSchema, machineLogSchema } from '../model/machine-log';
import { openRunSchema, planSchema } from '../model/plan';
import { powerOrderSchema, powerPlanSchema, powerReportSchema } from '../model/power';
import { fingerprintSchema, languageSchema, makerSchema, timestampSchema } from '../model/primitives';
import { namedProfileEverSchema, profileEverSchema, profileStoreSchema } from '../model/profile';
import {
  certificateCheckSchema,
  dnsSuffixSchema,
  MOST_PFX_BYTES,
  MOST_PFX_PASSWORD,
} from '../model/provisioning-certificate';
import { answersSchema, questionSchema, recoveryPlanSchema } from '../model/recovery';
import { selfCheckReportSchema } from '../model/self-check';
import { settingsPatchSchema, settingsViewSchema } from '../model/settings';
import { machineIdsSchema, MOST_NAMED, sightingSchema } from '../model/sighting';
import { annotationSchema, machineStatusSchema } from '../model/status';
import { textFileSchema } from '../model/text-file';
import {
  MOST_USB_KEY_BYTES,
  usbKeyAdviceSchema,
  usbKeyContentsSchema,
  usbKeyRequestSchema,
} from '../model/usb-key';
import {
  newPasswordSchema,
  ownerSchema,
  passwordOriginSchema,
  purposeSchema,
  secretNameSchema,
  vaultContentsSchema,
} from '../model/vault';
import { pathIdSchema } from '../model/verdict';
import { SECRET_KINDS } from '../password-rules';
import { SERIAL_CHARSETS } from '../serial-text';
import { textSchema } from '../texts/text-schema';

export const appInfoSchema = z.object({
  version: z.string(),
  host: z.enum(['electron', 'web', 'cli']),
  vault: z.object({
    kind: z.enum(['keychain', 'session']),
    /** In words: where passwords are kept, or why they cannot be. */
    message: textSchema,
  }),
  data: z.object({
    /** In words: where everything else is kept. */
    message: textSchema,
    /** It is not where people look for it. */
    elsewhere: z.boolean(),
  }),
  demo: z.enum(['off', 'on']),
  /** What could not be read at the start, such as a playbook of the technician's own; a sentence each. */
  notices: z.array(textSchema),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const subnetSchema = z.object({
  adapter: z.string(),
  cidr: z.string(),
  addresses: z.number().int(),
  /** Made by software (VPN, container, hypervisor): offered last. */
  virtual: z.boolean(),
});
export type Subnet = z.infer<typeof subnetSchema>;

const targetCheckSchema = z.object({
  addresses: z.number().int(),
  needsConfirmation: z.boolean(),
  problem: failureSchema.optional(),
});

const scanRestSchema = z.object({
  /** Absent when there is nothing to go on with. */
  rest: z.object({ targets: z.string(), left: z.number().int() }).optional(),
});

/** One machine as the window shows it: what the network shows, and what is stored about it. */
export const machineViewSchema = z.object({
  id: z.string(),
  sighting: sightingSchema,
  trust: z.object({
    /** A certificate has been seen that the technician does not trust yet. */
    state: z.enum(['not-needed', 'asked-for', 'trusted', 'changed']),
    seen: z.string().optional(),
    trusted: z.string().optional(),
  }),
  /** What the vault holds for it; never the password itself. */
  credential: z.object({
    stored: z.boolean(),
    user: z.string().optional(),
    provenAt: timestampSchema.optional(),
    /** A password change was cut short; the next login settles which password holds. */
    changeOpen: z.boolean(),
    /** A password that is stored for several machines, perhaps for another one: it is shown, and never sent. */
    shared: z.literal(true).optional(),
    /** A password of its MEBx is stored. */
    mebx: z.literal(true).optional(),
    /** One is stored from before the machine was reset: it is shown, and never sent. */
    beforeReset: z.literal(true).optional(),
    origin: passwordOriginSchema.optional(),
    /** Earlier passwords that are kept. */
    earlier: z.number().int().optional(),
  }),
  /** Known from the firmware or told; decides how the recovery paths read. */
  maker: makerSchema.optional(),
  /** What was done with it, or what it waits for. */
  status: machineStatusSchema,
  /** What the last login read, in an earlier session too; then without what changes from minute to minute. */
  inventory: inventorySchema.optional(),
  inventoryAt: timestampSchema.optional(),
  /** What it is made of, as it was read on request, in an earlier session too. */
  hardware: readHardwareSchema.optional(),
  /** Maker and model, serial number and host name in AMT, as the last login read them. */
  model: z.string().optional(),
  serial: z.string().optional(),
  hostName: z.string().optional(),
  /** What the technician has written about it. */
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
  favourite: z.literal(true).optional(),
  /** Account that an imported list names for it. */
  user: z.string().optional(),
  /** Another machine that is remembered with the same realm, by AMT Bench's id, and where it was last. */
  lookalike: z.object({ machine: z.string(), address: z.string() }).optional(),
  /** Set while it is a machine of the demo bench. */
  simulated: z.string().optional(),
});
export type MachineView = z.infer<typeof machineViewSchema>;

const machineRef = z.object({ machineId: z.string().max(300) });
/** A window's own name for one call, by which it can take the call back. */
const callIdSchema = z.string().max(100);
/** Calls that talk to a machine: they may take long, and are taken back when the page of the machine is left. */
const machineCall = machineRef.extend({ callId: callIdSchema.optional() });
const nothing = z.object({});
const consoleRef = z.object({ consoleId: z.string().max(100) });
const charsetSchema = z.enum(SERIAL_CHARSETS);
const importText = z.string().max(1_000_000);
const listImport = z.object({
  text: importText,
  format: z.enum(LIST_FORMATS).optional(),
  mapping: listMappingSchema.optional(),
});
const logReading = z.object({ reading: z.string().max(100) });
const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);
/** A PFX with a provisioning certificate. */
const certificateFileSchema = z.object({
  base64: z.base64().max(base64Length(MOST_PFX_BYTES + 1)),
  password: z.string().max(MOST_PFX_PASSWORD),
  suffix: dnsSuffixSchema.optional(),
});

/**
 * Every call that a window, a browser or a test can make, with what goes in and what comes out. Main validates the
 * way in; the client validates the way back. This schema is the only definition of that border
 * (docs/reference/decisions.md, D1 and D3).
 */
export const contract = {
  /** Takes back a call of the same window. A request that is under way is not cut off, and an order that was sent stays sent. */
  'call.cancel': { input: z.object({ callId: callIdSchema }), output: nothing },
  'app.info': { input: nothing, output: appInfoSchema },
  'subnets.list': { input: nothing, output: z.array(subnetSchema) },
  'targets.check': { input: z.object({ targets: z.string().max(20_000) }), output: targetCheckSchema },
  'job.start': { input: z.object({ request: jobRequestSchema }), output: z.object({ jobId: z.string() }) },
  'job.cancel': {
    input: z.object({ jobId: z.string(), how: z.enum(['drain', 'now']) }),
    output: nothing,
  },
  /** Holds a scan back, or lets it go on: nothing new is asked, what is under way ends. */
  'job.pause': { input: z.object({ jobId: z.string(), paused: z.boolean() }), output: nothing },
  'job.snapshot': {
    input: z.object({ jobId: z.string(), afterSeq: z.number().int().min(0) }),
    output: jobSnapshotSchema,
  },
  'jobs.running': { input: nothing, output: z.array(jobSnapshotSchema.omit({ events: true })) },
  /** What is left of a scan that was stopped, also before this program was started. */
  'scan.rest': { input: nothing, output: scanRestSchema },
  /** The list in pieces, because a whole building's is too long for one answer: ask again from `next` while there is one. */
  'machines.list': {
    input: z.object({ from: z.number().int().min(0) }),
    output: z.object({ views: z.array(machineViewSchema), next: z.number().int().optional() }),
  },
  /** Takes machines off the list and out of memory. Their passwords stay in the vault. */
  'machines.forget': { input: z.object({ machineIds: machineIdsSchema }), output: nothing },
  /** A file of these machines, in this order. Holds no secret. */
  'machines.export': {
    input: z.object({
      machineIds: machineIdsSchema,
      as: z.enum(MACHINE_EXPORTS),
      language: languageSchema.optional(),
    }),
    output: textFileSchema,
  },
  /** These machines as SCSDiscovery would write them: an archive with one XML file each. Holds no secret. */
  'machines.export-scs': {
    input: z.object({ machineIds: machineIdsSchema }),
    output: z.object({ name: z.string(), mime: z.string(), base64: z.base64() }),
  },
  /** Makes machines known to a server that manages fleets, or tells what that would do. Sending passwords takes a ticket. */
  'machines.hand-over': {
    input: handOverInputSchema.extend({
      ticket: z.string().max(100).optional(),
      callId: callIdSchema.optional(),
    }),
    output: handOverReportSchema,
  },
  /** Looks at one address or name, without a login, and takes what answers into the list. */
  'machines.add': {
    input: z.object({ address: z.string().max(300), callId: callIdSchema.optional() }),
    output: machineViewSchema,
  },
  /** What importing a list of computers would do. Nothing is changed or sent. */
  'import.list': { input: listImport, output: listPreviewSchema },
  /** Takes a list: machines are added without being looked at. @param replaceNotes notes that are there are replaced */
  'import.take-list': {
    input: listImport.extend({ replaceNotes: z.boolean() }),
    output: listTakenSchema,
  },
  /** What our profile would become of another tool’s. Nothing is kept. */
  'import.profile': {
    input: z.object({
      text: importText,
      format: z.enum(PROFILE_FORMATS).optional(),
      mapping: profileMappingSchema.optional(),
    }),
    output: profilePreviewSchema,
  },
  /** Targets that were scanned last, newest first. */
  'targets.recent': { input: nothing, output: z.object({ targets: z.array(z.string()) }) },
  'machine.get': { input: machineRef, output: machineViewSchema },
  /** Trust on first use: the technician answers for exactly this certificate. */
  'machine.trust': {
    input: machineRef.extend({ fingerprint256: fingerprintSchema }),
    output: machineViewSchema,
  },
  /**
   * The technician has looked who is at this address: another machine, to which nothing that is stored belongs, or the
   * one that is known here.
   * @param asked the difference that was shown: the answer is to no other question
   */
  'machine.accept-identity': {
    input: machineRef.extend({
      who: z.enum(['same', 'another']),
      asked: identityChangeSchema.pick({ what: true, seen: true }),
    }),
    output: machineViewSchema,
  },
  /** The technician says that it is the machine that is known from another address. @param machine of `lookalike` */
  'machine.accept-as': {
    input: machineRef.extend({ machine: z.string().max(100) }),
    output: machineViewSchema,
  },
  /** @param takenBack it was said by mistake */
  'machine.tell': {
    input: machineRef.extend({ statement: statementSchema, takenBack: z.boolean().optional() }),
    output: machineViewSchema,
  },
  /** Everything that was ever learnt of a machine, newest first; what no longer holds is in it too. */
  'machine.history': { input: machineRef, output: z.array(evidenceSchema) },
  /** The ways back into a machine, with everything that a technician reads of them. */
  'recovery.get': { input: machineRef, output: recoveryPlanSchema },
  /** What the technician has answered; the ways are worked out anew. */
  'recovery.answer': {
    input: machineRef.extend({
      answers: answersSchema,
      /** Answers that are taken back. */
      forget: z
        .array(questionSchema.shape.id.exclude(['maker']))
        .max(20)
        .optional(),
      maker: makerSchema.optional(),
    }),
    output: recoveryPlanSchema,
  },
  /** How far a way has been gone; absent: it was left. Outlives the program. */
  'recovery.begin': {
    input: machineRef.extend({
      begun: z
        .object({ path: pathIdSchema, ticks: z.array(z.number().int().min(0).max(99)).max(100) })
        .optional(),
    }),
    output: recoveryPlanSchema,
  },
  /** One login under the attempt ledger; on success reads the inventory and keeps the password in the vault. */
  'machine.login': {
    input: machineCall.extend({
      credential: z.discriminatedUnion('from', [
        z.object({ from: z.literal('vault') }),
        accountSchema.extend({ from: z.literal('typed'), certain: z.boolean() }),
      ]),
    }),
    output: machineViewSchema,
  },
  /** Sets the MEBx password over the network, in admin control mode and over TLS only. */
  'machine.set-mebx': {
    input: machineCall.extend({
      password: z.discriminatedUnion('from', [
        z.object({ from: z.literal('random') }),
        z.object({ from: z.literal('typed'), password: passwordSchema }),
      ]),
    }),
    output: actionReportSchema,
  },
  /** From client to admin control mode with a provisioning certificate. Neither the file nor its password is kept. */
  'machine.upgrade-to-acm': {
    input: machineCall.extend(certificateFileSchema.shape),
    output: actionReportSchema,
  },
  /** Gives the admin account a new password, now: stored before it is sent, and proven by a login. */
  'machine.rotate-password': {
    input: machineCall.extend({ password: newPasswordSchema }),
    output: actionReportSchema,
  },
  /** Stores a password of the machine without trying it; nothing is sent. */
  'machine.keep-password': {
    input: machineRef.extend({ user: userSchema, password: passwordSchema }),
    output: machineViewSchema,
  },
  /** Event log and audit log of the machine; one login with the stored password. */
  'machine.logs': { input: machineCall, output: machineLogSchema },
  /** Removes every entry of the event log, if it is still the one that was read. */
  'machine.clear-event-log': { input: machineCall.extend({ seen: logMarkSchema }), output: clearedLogSchema },
  /** What the machine is made of; one login with the stored password. */
  'machine.hardware': { input: machineCall, output: machineViewSchema },
  /** What is known of that as a file; nothing is read. */
  'machine.hardware-file': {
    input: machineRef.extend({ as: z.enum(['csv', 'json']), language: languageSchema.optional() }),
    output: textFileSchema,
  },
  /** What a power order would do, and what an earlier one has left; nothing is sent. */
  'machine.power-plan': { input: machineCall.extend({ order: powerOrderSchema }), output: powerPlanSchema },
  /** One power order, sent once. */
  'machine.power': {
    input: machineCall.extend({
      order: powerOrderSchema,
      /** Whatever is set for the next start already is cleared first. */
      clearBootOptions: z.boolean().optional(),
      /** Of the plan that the technician was shown. */
      planFingerprint: z.string().optional(),
    }),
    output: powerReportSchema,
  },
  /**
   * Opens the serial console of a machine with the stored password. It belongs to the window that has opened it, and ends
   * with its connection.
   */
  'console.open-serial': {
    input: machineCall.extend({ charset: charsetSchema }),
    output: z.object({ consoleId: z.string() }),
  },
  /** What the machine has shown since the last call; waits a while for something. A console that nobody reads is closed. */
  'console.read': { input: consoleRef, output: consoleReadSchema },
  /** Types something. @returns taken false: the machine takes nothing at the moment, and nothing of this was sent */
  'console.send': {
    input: consoleRef.extend({ keys: z.string().min(1).max(MOST_KEYS) }),
    output: z.object({ taken: z.boolean() }),
  },
  /** How the bytes that follow are read. */
  'console.charset': { input: consoleRef.extend({ charset: charsetSchema }), output: nothing },
  'console.close': { input: consoleRef, output: nothing },
  /** Whether the person at the machine has agreed to boot options; nothing is changed. */
  'machine.consent': { input: machineCall, output: consentSchema },
  /** The machine shows a code to the person in front of it, where consent is needed and nobody has asked yet. */
  'machine.ask-consent': { input: machineCall, output: consentSchema },
  /** The code that this person has read out, sent once. */
  'machine.answer-consent': {
    input: machineCall.extend({ code: consentCodeSchema }),
    output: consentAnswerSchema,
  },
  /** Takes the code from the screen, and consent that was given back. */
  'machine.withdraw-consent': { input: machineCall, output: consentSchema },
  'machine.plan': { input: machineCall.extend({ profile: profileEverSchema }), output: planSchema },
  /** Reads the machine and compares it with the profile of its last run. One login; nothing is changed. */
  'machine.check-settings': { input: machineCall, output: planSchema },
  /** Note, tags and star of a machine; what is absent stays as it is. */
  'machine.annotate': {
    input: machineRef.extend({ annotation: annotationSchema }),
    output: machineViewSchema,
  },
  /** A configuration of this machine that was cut short, if there is one. */
  'machine.open-run': { input: machineRef, output: z.object({ run: openRunSchema.optional() }) },
  /**
   * The technician has asked for the passwords of one machine, or for a named secret, just now, in this window: good once, for that, over
   * the same connection, for a short time. Passwords leave in two steps, so that no message that was made ahead, comes
   * again, or comes over another connection brings any. It is no protection from whoever has taken over the page itself.
   */
  'vault.ticket': {
    input: purposeSchema,
    output: z.object({ ticket: z.string() }),
  },
  /** Hands the passwords of one machine to the window, on the technician's explicit request. */
  'vault.reveal': {
    input: ownerSchema.extend({ ticket: z.string().max(100) }),
    output: z.object({
      user: z.string(),
      password: z.string(),
      /** The new password of a change that was cut short: either of the two may hold. */
      candidate: z.object({ user: z.string(), password: z.string() }).optional(),
      /** MEBx passwords that were set from here; several while it is not known which one holds. */
      mebx: z.array(z.string()).optional(),
      /** What the password was before, newest first. */
      earlier: z.array(z.string()).optional(),
      /** What else an entry holds that version 0.1.0 kept for several machines: whose it is, is not known. */
      others: z.array(z.string()).optional(),
      /** What is to be known of them, such as that some may belong to another machine. */
      remark: textSchema.optional(),
    }),
  },
  /** The passwords of one machine as a file. @param confirm the name of the machine, as it was typed */
  'vault.export': {
    input: ownerSchema.extend({
      confirm: z.string().max(300),
      ticket: z.string().max(100),
      language: languageSchema.optional(),
    }),
    output: textFileSchema,
  },
  /** The same for a named secret. */
  'vault.reveal-secret': {
    input: z.object({ secret: secretNameSchema, ticket: z.string().max(100) }),
    output: z.object({ secret: z.string() }),
  },
  /** What is stored, and where. Holds no password. */
  'vault.list': { input: nothing, output: vaultContentsSchema },
  /**
   * Deletes all passwords of one machine.
   * @param confirm the name of the machine as it was typed, where nobody else has a password
   */
  'vault.forget': {
    input: ownerSchema.extend({ confirm: z.string().max(300).optional() }),
    output: nothing,
  },
  /** @param kind what it is for, where that is known; @param replace absent: one that is there already stays */
  'vault.save-secret': {
    input: z.object({
      name: secretNameSchema,
      secret: z.string().min(1).max(200),
      kind: z.enum(SECRET_KINDS).optional(),
      replace: z.boolean().optional(),
    }),
    output: z.object({ replaced: z.boolean() }),
  },
  /** Profiles that name the secret are changed with it. @returns those profiles */
  'vault.rename-secret': {
    input: z.object({ name: secretNameSchema, to: secretNameSchema }),
    output: z.object({ profiles: z.array(z.string()) }),
  },
  /** @returns the profiles that still name it */
  'vault.delete-secret': {
    input: z.object({ name: secretNameSchema }),
    output: z.object({ profiles: z.array(z.string()) }),
  },
  /**
   * A setup.bin for a USB stick. It holds MEBx passwords, so it takes a ticket, as passwords do. A random one is in the vault
   * before it leaves.
   */
  'usb-key.write': {
    input: z.object({ request: usbKeyRequestSchema, ticket: z.string().max(100) }),
    output: z.object({
      file: z.object({ name: z.string(), mime: z.string(), base64: z.base64() }),
      /** The secret that a random password was stored as. */
      secret: z.string().optional(),
      advice: z.array(usbKeyAdviceSchema),
    }),
  },
  /** What the provisioning certificate of a PFX is good for. Neither file nor password is kept. */
  'certificate.check': {
    input: certificateFileSchema,
    output: certificateCheckSchema,
  },
  /** What a setup.bin holds, without its passwords. */
  'usb-key.read': {
    input: z.object({ base64: z.base64().max(base64Length(MOST_USB_KEY_BYTES + 1)) }),
    output: usbKeyContentsSchema,
  },
  /** The same with its passwords, which takes a ticket. */
  'usb-key.reveal': {
    input: z.object({
      base64: z.base64().max(base64Length(MOST_USB_KEY_BYTES + 1)),
      ticket: z.string().max(100),
    }),
    output: usbKeyContentsSchema,
  },
  /**
   * Logs of one case, sent piece by piece: begin, then each file with its pieces, then the report. A window reads one case at
   * a time, and nothing of it is kept.
   */
  'logs.begin': { input: nothing, output: logReading },
  /** @param name absent for text that was pasted */
  'logs.open': { input: logReading.extend({ name: z.string().max(300).optional() }), output: nothing },
  'logs.piece': {
    input: logReading.extend({ base64: z.base64().max(base64Length(LOG_PIECE_BYTES)) }),
    output: nothing,
  },
  'logs.report': {
    input: logReading,
    output: z.object({
      report: logReportSchema,
      /** The title of the verdict that it leads to. */
      verdict: textSchema.optional(),
      /** Machines of the list that the logs name. */
      machineIds: z.array(z.string()),
    }),
  },
  /** Nobody waits for it any more. */
  'logs.end': { input: logReading, output: nothing },
  /** What a pasted message means, in our words. The text is not kept. */
  'explain.text': {
    input: z.object({ text: z.string().max(PASTE_LIMIT) }),
    output: z.array(explanationSchema),
  },
  'profiles.get': { input: nothing, output: profileStoreSchema },
  /** @param replaces the name that it was kept under before; absent: it is a new one */
  'profiles.save': {
    input: z.object({ profile: namedProfileEverSchema, replaces: z.string().optional() }),
    output: profileStoreSchema,
  },
  'profiles.select': { input: z.object({ name: z.string() }), output: profileStoreSchema },
  'profiles.remove': { input: z.object({ name: z.string() }), output: profileStoreSchema },
  /** Imports the text of a profile file as the last of those that are there. */
  'profiles.import': { input: z.object({ text: z.string().max(1_000_000) }), output: profileStoreSchema },
  /** What was done and noted, newest first, in pages. @param after `next` of the page before */
  'journal.list': {
    input: z.object({ filter: journalFilterSchema, after: journalCursorSchema.optional() }),
    output: journalPageSchema,
  },
  /** A whole run or action, step by step. */
  'journal.run': {
    input: z.object({ runId: runIdSchema, language: languageSchema.optional() }),
    output: journalRunSchema,
  },
  /**
   * The report of a job for a ticket: of these runs, or of the newest one at a machine. Of more runs than it has room for,
   * it has the first and says how many more there are. Holds no secret.
   * @param jobId of several machines: the report also names those on which nothing was begun, and why
   */
  'journal.report': {
    input: z.object({
      runIds: z.array(runIdSchema).max(MOST_NAMED).optional(),
      jobId: z.string().max(100).optional(),
      machineId: z.string().max(300).optional(),
      as: z.enum(['html', 'txt', 'json']),
      language: languageSchema.optional(),
    }),
    output: textFileSchema,
  },
  /** The entries that a filter lets through, as a table for spreadsheets. */
  'journal.csv': { input: z.object({ filter: journalFilterSchema }), output: textFileSchema },
  'settings.get': { input: nothing, output: settingsViewSchema },
  /** Changes what is named; the rest stays. */
  'settings.set': { input: z.object({ patch: settingsPatchSchema }), output: settingsViewSchema },
  /** Looks at this computer: keychain, network, state folder, versions. */
  'support.check': { input: nothing, output: selfCheckReportSchema },
  /** One archive for whoever helps. Holds no secret. */
  'support.bundle': {
    input: nothing,
    output: z.object({ name: z.string(), mime: z.string(), base64: z.base64() }),
  },
  'demo.start': { input: nothing, output: z.array(simulatedMachineSchema) },
  'demo.stop': { input: nothing, output: nothing },
  'demo.machines': { input: nothing, output: z.array(simulatedMachineSchema) },
  'demo.act': { input: z.object({ machine: z.string(), act: actSchema }), output: actResultSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof contract;
export type CallInput<N extends CallName> = z.infer<(typeof contract)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof contract)[N]['output']>;

/** Events that main sends to every window. */
export const appEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), event: jobEventSchema }),
  z.object({ type: z.literal('devices'), views: z.array(machineViewSchema) }),
  z.object({ type: z.literal('forgotten'), machineIds: z.array(z.string()) }),
  z.object({ type: z.literal('info'), info: appInfoSchema }),
  /** The program was started with this address or name: its machine is to be shown. */
  z.object({ type: z.literal('open'), target: z.string().max(300) }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;
