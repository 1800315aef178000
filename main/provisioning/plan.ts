import { createHash } from 'node:crypto';
import type { UndoRecord } from '#shared/model/journal';
import type { Plan } from '#shared/model/plan';
import { type Profile, profileSchema, secretsOf } from '#shared/model/profile';
import { message } from '#shared/texts/message';
import { AREAS } from './all-areas';
import { type PlanContext, PlanDraft, type PlanInput, type PlannedStep, type Snapshot } from './area';
import { limitedAccount } from './snapshot';

export interface FullPlan {
  plan: Plan;
  planned: PlannedStep[];
  /** What takes its steps back, as far as that is possible. */
  undo?: UndoRecord;
}

/**
 * Pure function of snapshot and profile; planning after applying yields no steps (docs/reference/decisions.md, D7 and
 * D8).
 */
export function makePlan(snapshot: Snapshot, profile: Profile, context: PlanContext): FullPlan {
  const draft = new PlanDraft(context.verdictBlockers);
  const needed = secretsOf(withoutLackingParts(snapshot, profile));
  for (const name of needed.filter((secret) => context.missingSecrets.includes(secret))) {
    draft.block(
      message('provisioning.plan.secretMissing.text', { name }),
      message('provisioning.plan.secretMissing.next'),
    );
  }
  for (const area of AREAS) {
    if (area.wanted(profile)) area.plan({ snapshot, profile, context }, draft);
  }
  const { planned, blockers, remarks, notRead } = draft;
  if (planned.length > 0 && snapshot.denied.includes('users')) blockers.push(limitedAccount(context.user));
  const steps = planned.map(({ step }) => step);
  const plan = { device: context.machine, profile, steps, blockers, remarks, notRead };
  const undo = undoOf({ snapshot, profile, context }, draft);
  return {
    plan: { ...plan, fingerprint: fingerprint(context.machine.machine, draft) },
    planned,
    ...(undo && { undo }),
  };
}

/** Parts with secrets in them that some firmware lacks, such as a machine without Wi-Fi; then they are left out. */
const LACKABLE = ['wifi', 'remoteAccess'] as const;

/** What of the profile the machine has, or may have: it needs none of the other parts' secrets. */
function withoutLackingParts(snapshot: Snapshot, profile: Profile): Profile {
  const lacks = (part: (typeof LACKABLE)[number]): boolean =>
    snapshot[part] === undefined && !snapshot.unread.has(part);
  const lacking: readonly string[] = LACKABLE.filter(lacks);
  return Object.fromEntries(Object.entries(profile).filter(([part]) => !lacking.includes(part)));
}

/** A profile that asks for what the planned steps find now. What no profile can ask for is left out. */
function undoOf(input: PlanInput, draft: PlanDraft): UndoRecord | undefined {
  const found = AREAS.flatMap((area) =>
    area.wanted(input.profile) && area.before ? area.before(input) : [],
  );
  const usable = found.filter(({ step, wish }) => draft.plans(step) && profileSchema.safeParse(wish).success);
  if (usable.length === 0) return undefined;
  const profile = usable.reduce<Profile>((all, { wish }) => ({ ...all, ...wish, ...merged(all, wish) }), {});
  return { profile, steps: usable.map(({ step }) => step) };
}

/** Several steps have wishes in these settings. */
function merged(one: Profile, other: Profile): Pick<Profile, 'redirection' | 'wifi'> {
  return {
    ...((one.redirection ?? other.redirection) && {
      redirection: { ...one.redirection, ...other.redirection },
    }),
    ...((one.wifi ?? other.wifi) && { wifi: { ...one.wifi, ...other.wifi } }),
  };
}

/**
 * The same changes to the same machine give the same fingerprint, even though the clock moves on between review and
 * apply. Another machine may have taken the address meanwhile, and its changes were not reviewed.
 */
function fingerprint(machine: string | undefined, { planned, blockers }: PlanDraft): string {
  const changes = planned.map(({ change: { id, fingerprint: settings } }) => ({ id, settings }));
  const what = JSON.stringify([machine ?? null, changes, blockers.map(({ code }) => code)]);
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}
