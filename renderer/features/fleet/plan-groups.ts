import type { FailureCode } from '../../../shared/failure-codes';
import { type FleetPlan, needsConfirmation } from '../../../shared/model/fleet';
import { isFulfilled, type PlanStep } from '../../../shared/model/plan';
import type { Failure } from '../../../shared/result';
import { type Text, textKey } from '../../../shared/texts/message';
import { isApplicable } from '../../stores/fleet-slice';

/** One change, and the machines that it is for. */
export interface ChangeGroup {
  title: Text;
  /** The greatest of their dangers. */
  danger: PlanStep['danger'];
  machines: { machineId: string; current: Text; wanted: Text }[];
}

export interface TextGroup {
  text: Text;
  machineIds: string[];
}

/** Codes that the catalogue has words for, which hold for many machines at once. */
export const REASON_CODES = [
  'password-refused',
  'password-unknown',
  'factory-password',
  'login-paused',
  'attempt-too-soon',
  'attempts-used-up',
  'certificate-unknown',
  'client-certificate-required',
  'identity-changed',
  'limited-rights',
  'not-set-up',
  'not-amt',
  'owned-elsewhere',
  'unreachable',
  'cancelled',
] as const satisfies readonly FailureCode[];
export type ReasonCode = (typeof REASON_CODES)[number];

/** @returns undefined where only the failure itself says it */
export function reasonCodeOf({ code }: Failure): ReasonCode | undefined {
  return REASON_CODES.find((each) => each === code);
}

/** A list that is short is open at once; two hundred machines are not. */
export const SHORT_LIST = 12;

/** Machines with the same reason why they are not configured. */
export interface ReasonGroup {
  /** The reason in the catalogue; undefined where only the failure itself says it. */
  code: ReasonCode | undefined;
  machines: { machineId: string; failure: Failure }[];
}

/** The plans of several machines, put together by what they have in common. */
export interface CombinedPlan {
  /** Machines that would be changed. */
  applicable: string[];
  /** Those among them whose changes need a confirmation. */
  affected: string[];
  /** In the order in which they are made. */
  changes: ChangeGroup[];
  remarks: TextGroup[];
  asWanted: string[];
  /** Nothing to change, and not everything could be read. */
  notAllRead: string[];
  excluded: ReasonGroup[];
}

const DANGERS: readonly PlanStep['danger'][] = ['none', 'credential', 'disconnects', 'destructive'];

export function combinedPlan(plans: readonly FleetPlan[]): CombinedPlan {
  const combined: CombinedPlan = {
    applicable: [],
    affected: [],
    changes: [],
    remarks: [],
    asWanted: [],
    notAllRead: [],
    excluded: [],
  };
  const changes = new Map<string, ChangeGroup>();
  const remarks = new Map<string, TextGroup>();
  const reasons = new Map<string, ReasonGroup>();
  const exclude = (machineId: string, failure: Failure): void => {
    const code = reasonCodeOf(failure);
    const group = groupOf(reasons, code ?? textKey(failure.message), { code, machines: [] });
    group.machines.push({ machineId, failure });
  };
  for (const each of plans) {
    const { machineId } = each;
    if (each.outcome !== 'planned') {
      exclude(machineId, each.failure);
      continue;
    }
    const { plan } = each;
    for (const blocker of plan.blockers) exclude(machineId, blocker);
    if (plan.blockers.length > 0) continue;
    for (const text of plan.remarks) {
      groupOf(remarks, textKey(text), { text, machineIds: [] }).machineIds.push(machineId);
    }
    if (!isApplicable(plan)) {
      (isFulfilled(plan) ? combined.asWanted : combined.notAllRead).push(machineId);
      continue;
    }
    combined.applicable.push(machineId);
    if (needsConfirmation(plan)) combined.affected.push(machineId);
    for (const { title, danger, current, wanted } of plan.steps) {
      const group = groupOf(changes, textKey(title), { title, danger, machines: [] });
      if (DANGERS.indexOf(danger) > DANGERS.indexOf(group.danger)) group.danger = danger;
      group.machines.push({ machineId, current, wanted });
    }
  }
  return {
    ...combined,
    changes: [...changes.values()],
    remarks: [...remarks.values()],
    excluded: [...reasons.values()],
  };
}

function groupOf<T>(groups: Map<string, T>, key: string, fresh: T): T {
  const group = groups.get(key) ?? fresh;
  groups.set(key, group);
  return group;
}
