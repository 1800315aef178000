import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { textSchema } from '../texts/text-schema';
import { accountSchema } from './account';
import { actionReportSchema, extentSchema } from './action';
import { fleetPlanSchema, leftOutSchema, machineStepSchema, reviewedPlansSchema } from './fleet';
import { helloSenderSchema } from './hello';
import { configureReportSchema, fleetResultSchema, stepResultSchema } from './plan';
import { timestampSchema } from './primitives';
import { profileEverSchema } from './profile';
import { machineIdsSchema, scanSummarySchema } from './sighting';

const profileNameSchema = z.string().max(80).optional();

/** Work that takes longer than a moment has one form (docs/reference/decisions.md, D3). */
export const jobRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scan'),
    targets: z.string().min(1).max(20_000),
    /** Confirms a range of more than 65,536 addresses. */
    allowLarge: z.boolean().optional(),
  }),
  /** Looks at these machines again: chosen rows, or those that did not answer. */
  z.object({ kind: z.literal('rescan'), machineIds: machineIdsSchema.min(1) }),
  /** Goes on where the last scan was stopped. */
  z.object({ kind: z.literal('continue-scan') }),
  z.object({
    kind: z.literal('recheck'),
    machineId: z.string(),
    /** Looks again while the machine is silent: after a reset AMT needs up to 90 seconds. */
    settle: z.boolean().optional(),
  }),
  /** Looks at a machine again and again until its AMT is set up, for a while. Logs in to nothing. */
  z.object({ kind: z.literal('await-setup'), machineId: z.string() }),
  /** Listens for machines that ask to be set up, for a while. */
  z.object({ kind: z.literal('listen') }),
  z.object({
    kind: z.literal('configure'),
    machineId: z.string(),
    profile: profileEverSchema,
    /** What the profile is called; absent: as it calls itself. */
    profileName: profileNameSchema,
    /** Of the plan that the technician reviewed. */
    planFingerprint: z.string(),
  }),
  /** Says what a profile would change on several machines. One login at most with each of them, and no change. */
  z.object({
    kind: z.literal('plan-many'),
    machineIds: machineIdsSchema.min(1),
    profile: profileEverSchema,
    /** For those whose own password is not stored. */
    password: accountSchema.optional(),
  }),
  /** The same profile on several machines, each for itself, as it was reviewed. */
  z.object({
    kind: z.literal('configure-many'),
    machineIds: machineIdsSchema.min(1),
    profile: profileEverSchema,
    profileName: profileNameSchema,
    /** A machine that would be changed in another way by now is left alone. */
    plans: reviewedPlansSchema,
    /** Those that were chosen and reviewed with them, and are left alone: the result names them, too. */
    leftOut: machineIdsSchema.optional(),
    /** What the technician typed: the number of machines with changes that need a confirmation. */
    confirm: z.string().max(300).optional(),
  }),
  /** Wipes AMT of one machine. Goes with the password from the vault. */
  z.object({
    kind: z.literal('unprovision'),
    machineId: z.string(),
    extent: extentSchema,
    /** What the technician typed to confirm: the name of the machine. */
    confirm: z.string().max(300),
  }),
]);
export type JobRequest = z.infer<typeof jobRequestSchema>;
export type JobKind = JobRequest['kind'];

/** Jobs that look for machines; at most one of them runs at a time. */
export const SCAN_KINDS = ['scan', 'rescan', 'continue-scan'] as const satisfies readonly JobKind[];
export type ScanKind = (typeof SCAN_KINDS)[number];

export function isScanKind(kind: JobKind): kind is ScanKind {
  return (SCAN_KINDS as readonly JobKind[]).includes(kind);
}

/** Jobs that only read: a program may end during one of them. */
const READING_KINDS = [
  ...SCAN_KINDS,
  'recheck',
  'await-setup',
  'listen',
  'plan-many',
] as const satisfies readonly JobKind[];

export function changesMachines(kind: JobKind): boolean {
  return !(READING_KINDS as readonly JobKind[]).includes(kind);
}

export const jobProgressSchema = z.object({
  done: z.number(),
  total: z.number(),
  phase: textSchema,
  current: textSchema,
  /** Machines of a job with several that are under way. */
  working: z.array(machineStepSchema).optional(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

const jobEndSchema = z.enum(['completed', 'cancelled', 'failed']);

const stamp = { jobId: z.string(), seq: z.number().int().min(1), at: timestampSchema };

export const jobEventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...stamp,
    kind: z.literal('state'),
    state: z.enum(['running', 'paused', 'draining', 'stopping']),
  }),
  z.object({ ...stamp, kind: z.literal('progress'), progress: jobProgressSchema }),
  z.object({
    ...stamp,
    kind: z.literal('item'),
    step: stepResultSchema,
  }),
  /** One of several machines that were chosen is not begun with. */
  z.object({ ...stamp, kind: z.literal('left-out'), leftOut: leftOutSchema }),
  /** One of several machines is done with. */
  z.object({ ...stamp, kind: z.literal('machine'), machine: fleetResultSchema }),
  /** What would be changed on one of several machines, or why that is not known. */
  z.object({ ...stamp, kind: z.literal('machine-plan'), planned: fleetPlanSchema }),
  /** A machine has asked to be set up, perhaps again. */
  z.object({ ...stamp, kind: z.literal('hello'), sender: helloSenderSchema }),
  z.object({ ...stamp, kind: z.literal('warning'), message: textSchema }),
  z.object({
    ...stamp,
    kind: z.literal('done'),
    end: jobEndSchema,
    failure: failureSchema.optional(),
    scan: scanSummarySchema.optional(),
    configure: configureReportSchema.optional(),
    action: actionReportSchema.optional(),
  }),
]);
export type JobEvent = z.infer<typeof jobEventSchema>;
/** A job event before the runner stamps it. */
export type JobEventBody = JobEvent extends infer E
  ? E extends JobEvent
    ? Omit<E, 'jobId' | 'seq' | 'at'>
    : never
  : never;

export const jobSnapshotSchema = z.object({
  jobId: z.string(),
  kind: z.enum([
    ...SCAN_KINDS,
    'recheck',
    'await-setup',
    'listen',
    'configure',
    'plan-many',
    'configure-many',
    'unprovision',
  ]),
  machineId: z.string().optional(),
  running: z.boolean(),
  /** Events after the `seq` that was asked for, oldest first. */
  events: z.array(jobEventSchema),
});
export type JobSnapshot = z.infer<typeof jobSnapshotSchema>;
