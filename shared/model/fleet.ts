import { z } from 'zod';
import { failureSchema } from '../failure-schema';
import { textSchema } from '../texts/text-schema';
import { type Plan, planSchema } from './plan';

/** What a profile would change on one of several machines, in short. */
const planOfOneSchema = planSchema.pick({
  steps: true,
  blockers: true,
  remarks: true,
  notRead: true,
  fingerprint: true,
});

/** One machine of a job that plans for several. */
export const fleetPlanSchema = z.discriminatedUnion('outcome', [
  z.object({
    machineId: z.string(),
    outcome: z.literal('planned'),
    /** Which password opened it. */
    password: z.enum(['stored', 'typed']),
    plan: planOfOneSchema,
  }),
  z.object({
    machineId: z.string(),
    /**
     * `skipped`: it must not be tried as it is, and no password was sent. `failed`: it was tried. `stopped`: it was not
     * begun, because somebody stopped the job.
     */
    outcome: z.enum(['skipped', 'failed', 'stopped']),
    failure: failureSchema,
  }),
]);
export type FleetPlan = z.infer<typeof fleetPlanSchema>;

/** One of several machines that were chosen and reviewed, and that their run does not begin with. */
export const leftOutSchema = z.object({
  machineId: z.string(),
  /** `excluded`: something stands in the way. The others need no change, as far as their settings could be read. */
  why: z.enum(['excluded', 'as-wanted', 'not-all-read']),
  /** What stands in the way. */
  failures: z.array(failureSchema),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Where one of several machines is in its plan. */
export const machineStepSchema = z.object({
  machineId: z.string(),
  /** The change under way. */
  title: textSchema,
  /** Its number, from 1. */
  step: z.number().int().min(1),
  of: z.number().int().min(1),
});
export type MachineStep = z.infer<typeof machineStepSchema>;

/** Fingerprints of the plans that were reviewed, by machine. */
export const reviewedPlansSchema = z.record(z.string().max(300), z.string().max(100));
export type ReviewedFingerprints = z.infer<typeof reviewedPlansSchema>;

/** Changes that cannot simply be taken back from here: the technician types how many machines they are for. */
export function needsConfirmation({ steps, blockers }: Pick<Plan, 'steps' | 'blockers'>): boolean {
  return (
    blockers.length === 0 && steps.some(({ danger }) => danger === 'destructive' || danger === 'disconnects')
  );
}

/**
 * What has to be typed before several machines are configured.
 * @param affected machines whose plans need a confirmation
 */
export function isCountConfirmed(affected: number, typed: string | undefined): boolean {
  return affected === 0 || typed?.trim() === String(affected);
}
