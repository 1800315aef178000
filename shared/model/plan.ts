import { z } from 'zod';
import { FAILURE_CODES } from '../failure-codes';
import { failureSchema } from '../failure-schema';
import { textSchema } from '../texts/text-schema';
import { timestampSchema } from './primitives';
import { profileEverSchema } from './profile';

/** Areas of main/provisioning name their steps themselves. */
const stepIdSchema = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

const dangerSchema = z.enum(['none', 'disconnects', 'credential', 'destructive']);

/** One change, in words. Passwords are never shown: `current` and `wanted` say which, not what. */
export const planStepSchema = z.object({
  id: stepIdSchema,
  title: textSchema,
  current: textSchema,
  wanted: textSchema,
  danger: dangerSchema,
});
export type PlanStep = z.infer<typeof planStepSchema>;

export const machineNameSchema = z.object({
  id: z.string(),
  /** AMT Bench's own id of the machine, which stays when its address changes. */
  machine: z.string().optional(),
  address: z.string(),
  hostname: z.string().optional(),
  uuid: z.string().optional(),
  realm: z.string().optional(),
  version: z.string().optional(),
  /** It is one of the demo bench. */
  simulated: z.boolean().optional(),
});
export type MachineName = z.infer<typeof machineNameSchema>;

/** What configure would change, in order. Nothing to do is an empty list (docs/reference/decisions.md, D7). */
export const planSchema = z.object({
  device: machineNameSchema,
  profile: profileEverSchema,
  steps: z.array(planStepSchema),
  /** Why a human has to decide first; configure refuses while there is one. */
  blockers: z.array(failureSchema),
  /** Things left out on purpose, e.g. KVM on Standard Manageability. */
  remarks: z.array(textSchema),
  /** What the profile is about and could not be read: whether it is as wanted is not known. */
  notRead: z.array(textSchema),
  /** Changes when what would be done changes; apply demands the one that was reviewed. */
  fingerprint: z.string(),
});
export type Plan = z.infer<typeof planSchema>;

/** What a plan comes to; the window and the command line have words of their own for it. */
export function planSummary({
  steps,
  blockers,
  notRead,
}: Pick<Plan, 'steps' | 'blockers' | 'notRead'>): 'blocked' | 'changes' | 'notAllRead' | 'fulfilled' {
  if (blockers.length > 0) return 'blocked';
  if (steps.length > 0) return 'changes';
  if (notRead.length > 0) return 'notAllRead';
  return 'fulfilled';
}

/** The machine is as its profile wants it, as far as the profile goes. */
export function isFulfilled({
  steps,
  blockers,
  notRead,
}: Pick<Plan, 'steps' | 'blockers' | 'notRead'>): boolean {
  return steps.length === 0 && blockers.length === 0 && notRead.length === 0;
}

const stepOutcomeSchema = z.enum(['ok', 'failed', 'unknown', 'skipped']);

export const stepResultSchema = z.object({
  id: stepIdSchema,
  title: textSchema,
  outcome: stepOutcomeSchema,
  code: z.enum(FAILURE_CODES).optional(),
  message: textSchema.optional(),
  nextStep: textSchema.optional(),
  before: textSchema,
  after: textSchema,
  ms: z.number(),
});
export type StepResult = z.infer<typeof stepResultSchema>;

export const proofSchema = z.object({
  /** Power state in words, where the firmware tells it. */
  power: textSchema.optional(),
  /** Whether AMT will answer while the PC is off; reports of earlier versions lack it. */
  whenOff: textSchema.optional(),
  /** Ports that answer, e.g. 16993. */
  openPorts: z.array(z.number().int()),
  /** What Microsoft ConfigMgr calls such a machine (docs/reference/recovery.md, R19). */
  configMgr: textSchema,
});
export type Proof = z.infer<typeof proofSchema>;

export const configureReportSchema = z.object({
  runId: z.string(),
  device: machineNameSchema,
  steps: z.array(stepResultSchema),
  outcome: z.enum(['done', 'partial', 'failed', 'nothing-to-do']),
  /** Everything wanted was read back, after the last step, on a connection of its own. */
  verified: z.boolean(),
  /** Why it is not verified or not done. */
  failure: failureSchema.optional(),
  /** What was seen at the end, beside the settings that were read back. */
  proof: proofSchema.optional(),
});
export type ConfigureReport = z.infer<typeof configureReportSchema>;

/** AMT takes itself to be outside and no longer answers on this network, as the profile wanted. */
export function closedItsPorts({ steps, proof, verified }: ConfigureReport): boolean {
  return verified && steps.at(-1)?.id === 'home-domains' && proof?.openPorts.length === 0;
}

/** The result of one machine among several. */
export const fleetResultSchema = z.object({
  machineId: z.string(),
  /** `stopped`: nothing was begun, because somebody stopped it. */
  outcome: z.enum(['done', 'nothing-to-do', 'partial', 'failed', 'stopped']),
  verified: z.boolean(),
  /** In the journal; absent where nothing was begun. */
  runId: z.string().optional(),
  steps: z.array(stepResultSchema),
  /** Why it is not as wanted. */
  failure: failureSchema.optional(),
});
export type FleetResult = z.infer<typeof fleetResultSchema>;

/** A configuration that was cut short, as its journal tells it. */
export const openRunSchema = z.object({
  runId: z.string(),
  startedAt: timestampSchema,
  profile: profileEverSchema,
  /** `under-way`: begun, and its end was not recorded; the machine itself is asked again. */
  steps: z.array(
    z.object({ title: textSchema, state: z.enum(['ok', 'failed', 'unknown', 'under-way', 'not-begun']) }),
  ),
});
export type OpenRun = z.infer<typeof openRunSchema>;
